export type { Example, Mention } from './example';
