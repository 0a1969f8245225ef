import { summarise } from '../../../src/playground/rangeSummary';
import type { RangeSummary } from '../../../src/playground/rangeSummary';
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

function summaryOf(...[of, range]: Parameters<typeof summarise>): RangeSummary {
  const steps = summarise(of, range);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

test('summarise counts filled cells and sums the numbers', () => {
  expect(summaryOf(cells, { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 3 })).toEqual({ count: 7, numbers: 3, sum: -0.5 });
});

test('summarise of a whole column looks at the used cells alone', () => {
  expect(summaryOf(cells, { rowIndex: 0, columnIndex: 1, rowCount: 1_048_576, columnCount: 1 })).toEqual({ count: 2, numbers: 2, sum: -3 });
});

test('summarise of an empty sheet is nothing', () => {
  expect(summaryOf({ ...cells, usedRange: undefined }, { rowIndex: 0, columnIndex: 0, rowCount: 5, columnCount: 5 }).count).toBe(0);
});

test('summarise of very many cells stops now and then', () => {
  const many = { usedRange: { rowIndex: 0, columnIndex: 0, rowCount: 150_000, columnCount: 2 }, value: () => 2 };
  const range = { rowIndex: 0, columnIndex: 0, rowCount: 1_048_576, columnCount: 2 };
  expect([...summarise(many, range)]).toHaveLength(3);
  expect(summaryOf(many, range)).toEqual({ count: 300_000, numbers: 300_000, sum: 600_000 });
});
