import { listWords } from '../explainWords';
import { literalTypes } from '../operandTypes';
import { repeat } from '../productions';
import { fault } from '../validateFault';
import type { ExpressionConstruct } from './construct';
import { timesPhrase } from './counted';
import { countOfRows, groupingFaults, mapGrouping, numberOfRows, parseGrouping, placeFaults, printGrouping, rowsRead } from './grouping';

/** Most columns of a key that has tokens. */
const MAX_KEY = 2;

/** How many rows have the own row's key and fulfil a condition: COUNTIFS. */
export const countRows: ExpressionConstruct<'countRows'> = {
  kind: 'countRows',
  map: (node, mapper) => ({ ...node, ...mapGrouping(node, mapper) }),
  tokens: [
    ['COUNT_ROWS1', ['column']],
    ['COUNT_ROWS2', repeat('column', 2)],
    ['COUNT_WHERE', ['condition']],
    ['COUNT_WHERE1', ['column', 'condition']],
    ['COUNT_WHERE2', [...repeat('column', 2), 'condition']],
  ],
  write: ({ by = [], where }, sink) => {
    if (by.length > MAX_KEY || (by.length === 0 && where === undefined)) sink.fail(`a key of ${by.length} columns`);
    const columns = by.map(sink.column);
    if (where === undefined) return [`COUNT_ROWS${by.length}`, ...columns];
    return [`COUNT_WHERE${by.length === 0 ? '' : by.length}`, ...columns, ...sink.condition(where)];
  },
  read: (token, source) => {
    const count = Number(/\d$/.exec(token)?.[0] ?? 0);
    const by = count === 0 ? {} : { by: Array.from({ length: count }, () => source.column()) };
    return token.startsWith('COUNT_WHERE') ? { kind: 'countRows', ...by, where: source.condition() } : { kind: 'countRows', ...by };
  },
  print: (node, printer) => `COUNTROWS(${printGrouping(node, printer)})`,
  parse: (reader) => {
    if (!reader.take('countrows', '(')) return undefined;
    const rows = reader.nested(() => parseGrouping(reader));
    return rows === undefined || !reader.expect(')') ? undefined : { kind: 'countRows', ...rows };
  },
  faults: (node, validation) => [
    ...groupingFaults(node, validation),
    ...((node.by ?? []).length === 0 && node.where === undefined ? [fault('emptyCount', [], 'Nothing says which rows to count.')] : []),
    ...placeFaults(validation),
  ],
  types: () => literalTypes('number'),
  words: ({ by = [], where }, wording) => {
    const key = by.length === 0 ? '' : ` with the same ${listWords(by.map(wording.column), 'and')}`;
    return `the number of rows${key}${where === undefined ? '' : ` where ${wording.cells([]).condition(where)}`}`;
  },
  compared: ({ by = [], where }, comparison, wording) => {
    if (by.length === 0 || where !== undefined) return undefined;
    return timesPhrase(by.map(wording.column), comparison, false);
  },
  value: (node, _scope, parts) => {
    const rows = rowsRead(node, parts);
    return numberOfRows(countOfRows([], rows), rows, new Set(), 3);
  },
};
