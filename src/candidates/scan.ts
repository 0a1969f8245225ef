import type { RawToken } from './items';

const QUOTED = /["“”„«]([^"“”„«»]{1,80})["“”»]|(?<![\p{L}\p{N}])['‘]([^'‘’\n]{1,60})['’](?![\p{L}\p{N}])/u;
const NUMBER =
  /\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/u;
const CODE = /\$[A-Za-z]{1,3}\$\d{1,7}(?![\p{L}\p{N}])|\p{L}+[-_/]?\d[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*|#[0-9a-fA-F]{6}\b/u;
const WORD = /[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*(?:['’][\p{L}]+)*/u;
const OPERATOR = /<=|>=|=>|=<|<>|!=|==|[<>=≥≤≠±+*]/u;

const KINDS = ['quoted', 'word', 'number', 'word', 'operator', 'punctuation'] as const;
const SCANNER = new RegExp(
  [QUOTED, CODE, NUMBER, WORD, OPERATOR, /[^\s]/u]
    .map((part, i) => `(?<k${i}>${part.source.replaceAll('\\1', '\\k<sep>').replace('([/.-])', '(?<sep>[/.-])')})`)
    .join('|'),
  'gu',
);

/** Cuts an utterance into words, numbers, quoted texts, operators and marks; white space only separates. */
export function scan(utterance: string): RawToken[] {
  return [...utterance.matchAll(SCANNER)].map((match) => {
    const kindIndex = KINDS.findIndex((_, i) => match.groups?.[`k${i}`] !== undefined);
    const text = match[0];
    return {
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + text.length,
      kind: KINDS[kindIndex] ?? 'punctuation',
    };
  });
}
