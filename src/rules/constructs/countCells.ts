import { countText, elementwise } from '../formulaRows';
import { calculated } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { Condition } from '../syntax';
import { within } from '../validateFault';
import type { ExpressionConstruct, FormulaParts } from './construct';
import { placeFaults } from './grouping';
import { columnsFaults, parseColumns, readSpan, spanWords, spansOf, writeSpan } from './rowStatistic';

/** How many cells of the own row fulfil a condition about `cell`. */
export const countCells: ExpressionConstruct<'countCells'> = {
  kind: 'countCells',
  map: (node, mapper) => ({
    ...node,
    columns: node.columns.map(mapper.column),
    where: (mapper.inner ?? mapper.condition)(node.where),
  }),
  tokens: [['COUNT_CELLS', ['column', 'column', 'condition']]],
  write: ({ columns, where }, sink) => ['COUNT_CELLS', ...writeSpan(columns, sink), ...sink.condition(where)],
  read: (_token, source) => ({ kind: 'countCells', columns: readSpan(source), where: source.condition() }),
  print: ({ columns, where }, printer) => `COUNTCELLS(${columns.map(printer.column).join(', ')} where ${printer.condition(where)})`,
  parse: (reader) => {
    if (!reader.take('countcells', '(')) return undefined;
    const columns = parseColumns(reader);
    if (columns === undefined || !reader.expect('where')) return undefined;
    const where = reader.nested(() => reader.condition());
    return where === undefined || !reader.expect(')') ? undefined : { kind: 'countCells', columns, where };
  },
  faults: ({ columns, where }, validation) => [
    ...columnsFaults(columns, validation),
    ...within(validation.at('cells', columns).condition(where), 'where'),
    ...placeFaults(validation),
  ],
  types: () => literalTypes('number'),
  words: ({ columns, where }, wording) => {
    return `the number of cells in ${spanWords(columns, wording)} where ${wording.cells(columns).condition(where)}`;
  },
  value: ({ columns, where }, _scope, parts) => {
    const counts = spansOf(columns).map(({ first, last }) => countOfCells(first, last, where, parts));
    return calculated(counts.join('+'), [], new Set(), counts.length > 1 ? 1 : 3);
  },
};

/** A condition that does not look at the cell itself is one truth value, which has to be taken for each. */
function countOfCells(first: number, last: number, where: Condition, parts: FormulaParts): string {
  const term = parts.condition(where, parts.scopes.cells(first, last));
  const own = parts.scopes.own;
  const range = first === last ? own.ownReference(first) : `${own.ownReference(first)}:${own.ownReference(last)}`;
  const conjuncts = term.all.map(elementwise);
  const reads = conjuncts.some((conjunct) => conjunct.includes(range));
  return countText([...(reads ? [] : [`COLUMN(${range})>0`]), ...conjuncts], true);
}
