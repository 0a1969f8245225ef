import { summarise } from '../../../src/playground/rangeSummary';
import type { CellValue } from '../../../src/sheet';

const rows: readonly (readonly CellValue[])[] = [
  ['Name', 1, 2.5],
  ['', null, true],
  [{ error: '#N/A' }, -4, 'text'],
];
const cells = {
  usedRange: { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 3 },
  value: (row: number, column: number): CellValue => rows[row]?.[column] ?? null,
};

test('summarise counts filled cells and sums the numbers', () => {
  expect(summarise(cells, { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 3 })).toEqual({ count: 7, numbers: 3, sum: -0.5 });
});

test('summarise of a whole column looks at the used cells alone', () => {
  expect(summarise(cells, { rowIndex: 0, columnIndex: 1, rowCount: 1_048_576, columnCount: 1 })).toEqual({ count: 2, numbers: 2, sum: -3 });
});

test('summarise of an empty sheet is nothing', () => {
  expect(summarise({ ...cells, usedRange: undefined }, { rowIndex: 0, columnIndex: 0, rowCount: 5, columnCount: 5 }).count).toBe(0);
});
