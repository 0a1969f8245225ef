export type * from './syntax';
export { BAD_FORMAT, DEFAULT_FORMAT, GOOD_FORMAT } from './format';
export { COLOR_NAMES, SHADE_WORDS, colorFamily, colorOf, nameOfColor } from './colors';
export { COLOR_FAMILIES } from './colorNames';
export type { ColorFamily } from './colorNames';
