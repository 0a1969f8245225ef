export type { Example, Mention } from './example';
export { createRandom } from './random';
export type { Random } from './random';
