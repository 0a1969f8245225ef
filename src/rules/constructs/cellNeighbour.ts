import type { RangeRef } from '../../sheet';
import { distanceFaults, rangeFaults } from '../besideFaults';
import { cellWords, comparedWords } from '../explainBeside';
import { reference } from '../formulaValue';
import { columnTypes, unknownTypes } from '../operandTypes';
import { fault } from '../validateFault';
import type { CellsPlace, ExpressionConstruct, ExpressionOf } from './construct';

type CellNeighbour = ExpressionOf<'cellNeighbour'>;

const TOKENS: Readonly<Record<string, Pick<CellNeighbour, 'rows' | 'columns'>>> = {
  CELL_LEFT: { rows: 0, columns: -1 },
  CELL_RIGHT: { rows: 0, columns: 1 },
  CELL_ABOVE: { rows: -1, columns: 0 },
  CELL_BELOW: { rows: 1, columns: 0 },
};

/** The cell beside the one that is looked at. */
export const cellNeighbour: ExpressionConstruct<'cellNeighbour'> = {
  kind: 'cellNeighbour',
  map: (node) => node,
  tokens: Object.keys(TOKENS).map((token) => [token, []]),
  write: ({ rows, columns }, sink) => {
    const known = Object.entries(TOKENS).find(([, step]) => step.rows === rows && step.columns === columns);
    return [known?.[0] ?? sink.fail('a cell that far away')];
  },
  read: (token, source) => ({ kind: 'cellNeighbour', ...(TOKENS[token] ?? source.fail('a direction')) }),
  print: ({ rows, columns }) => `offset(cell, ${rows}, ${columns})`,
  parse: (reader) => {
    if (!reader.take('offset', '(', 'cell')) return undefined;
    const rows = reader.expect(',') ? reader.number() : undefined;
    const columns = rows !== undefined && reader.expect(',') ? reader.number() : undefined;
    return rows === undefined || columns === undefined || !reader.expect(')') ? undefined : { kind: 'cellNeighbour', rows, columns };
  },
  faults: (node, validation) => [
    ...validation.expression({ kind: 'cell' }),
    ...distanceFaults(node.rows, 'rows'),
    ...distanceFaults(node.columns, 'columns'),
    ...(node.rows === 0 && node.columns === 0 ? [fault('noDistance', ['rows'], 'The cell itself is no cell beside it.')] : []),
    ...(validation.place === 'row' ? [] : rangeFaults(rangesOf(node, validation), 'rows')),
  ],
  readsCell: true,
  ranges: rangesOf,
  types: ({ columns }, { table, targetColumns }) => {
    const read = targetColumns.map((column) => column + columns);
    return read.every((column) => table.columns[column] !== undefined) ? columnTypes(read, table) : unknownTypes();
  },
  words: ({ rows, columns }) => cellWords(rows, columns),
  comparedWith: ({ rows, columns }, { operator, left }, wording) => comparedWords(operator, cellWords(rows, columns), wording.isDate(left)),
  value: ({ rows, columns }, scope) => reference(scope.cellsBeside(rows, columns)),
};

function rangesOf({ rows, columns }: CellNeighbour, { table: { range }, targetColumns }: CellsPlace): readonly RangeRef[] {
  const rowIndex = range.rowIndex + rows;
  return targetColumns.map((column) => ({ ...range, rowIndex, columnIndex: range.columnIndex + column + columns, columnCount: 1 }));
}
