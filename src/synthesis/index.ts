export type { Example, Mention } from './example';
export { createRandom } from './random';
export type { Random } from './random';
export { parseCase, tableOfCase } from './corpus/case';
export type { Case, CaseCell, CaseGold, CaseRule, CaseTable } from './corpus/case';
export { loadCorpus } from './corpus/load';
export type { Corpus, CorpusFile, RefusedRequest } from './corpus/load';
