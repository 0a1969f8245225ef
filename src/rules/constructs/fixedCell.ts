import { MAX_COLUMNS, MAX_ROWS, absoluteAddress, cellAddress, parseAbsoluteAddress, sheetValueAt } from '../../sheet';
import type { RangeRef } from '../../sheet';
import { comparedWords } from '../explainBeside';
import { reference } from '../formulaValue';
import type { CellPlace } from '../operands';
import { unknownTypes, valueTypes } from '../operandTypes';
import { fault } from '../validateFault';
import type { ExpressionConstruct } from './construct';

/** One cell of the worksheet, such as a limit that stands beside the table. */
export const fixedCell: ExpressionConstruct<'fixedCell'> = {
  kind: 'fixedCell',
  map: (node) => node,
  tokens: [['FIXED_CELL', ['word']]],
  write: ({ rowIndex, columnIndex }, sink) => ['FIXED_CELL', sink.address({ rowIndex, columnIndex })],
  read: (_token, source) => ({ kind: 'fixedCell', ...source.address() }),
  print: (node) => absoluteAddress(rangeOf(node)),
  parse: (reader) => {
    const { kind, value } = reader.peek();
    if (kind !== 'address' || value.includes(':')) return undefined;
    const place = parseAbsoluteAddress(value);
    if (place === undefined) return reader.fail('unexpected', `${value} is no cell of a worksheet.`);
    reader.advance();
    return { kind: 'fixedCell', rowIndex: place.rowIndex, columnIndex: place.columnIndex };
  },
  faults: ({ rowIndex, columnIndex }, { table }) => {
    if (!isOnSheet({ rowIndex, columnIndex })) return [fault('cellOutOfSheet', [], 'The worksheet has no such cell.')];
    if (sheetValueAt(table, rowIndex, columnIndex) !== undefined) return [];
    const name = cellAddress(rowIndex, columnIndex);
    return [fault('unknownCell', [], `What stands in ${name} was not read: move it nearer to the table, or say its value instead.`)];
  },
  ranges: (node) => (isOnSheet(node) ? [rangeOf(node)] : []),
  types: ({ rowIndex, columnIndex }, { table }) => {
    const value = sheetValueAt(table, rowIndex, columnIndex);
    return value === undefined ? unknownTypes() : valueTypes([value]);
  },
  words: ({ rowIndex, columnIndex }) => `cell ${cellAddress(rowIndex, columnIndex)}`,
  comparedWith: ({ rowIndex, columnIndex }, { operator, left }, wording) =>
    comparedWords(operator, `cell ${cellAddress(rowIndex, columnIndex)}`, wording.isDate(left)),
  value: (node) => reference(absoluteAddress(rangeOf(node))),
};

function rangeOf({ rowIndex, columnIndex }: CellPlace): RangeRef {
  return { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
}

function isOnSheet({ rowIndex, columnIndex }: CellPlace): boolean {
  return isIndex(rowIndex, MAX_ROWS) && isIndex(columnIndex, MAX_COLUMNS);
}

function isIndex(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}
