export type * from './syntax';
export { BAD_FORMAT, DEFAULT_FORMAT, GOOD_FORMAT } from './format';
