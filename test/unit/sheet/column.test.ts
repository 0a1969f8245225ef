import { columnType, distinctText, numberFormatAt } from '../../../src/sheet';
import type { CellValue, ColumnType, TableColumn } from '../../../src/sheet';

const column = (values: readonly CellValue[], numberFormats: string | readonly string[] = 'General'): TableColumn => ({
  header: 'H',
  values,
  numberFormats,
});

describe('The type of a column', () => {
  it.each<[ColumnType, TableColumn]>([
    ['number', column([1, 2, 'n/a', null])],
    ['date', column([46_000, 46_001, 'TBC', null, null, null], 'yyyy-mm-dd')],
    ['time', column([0.5, 0.25], 'h:mm')],
    ['text', column(['a', 'b', 1, null])],
    ['text', column(['12', '13'])],
    ['boolean', column([true, false, null])],
    ['empty', column([null, '', { error: '#N/A' }])],
    ['empty', column([])],
  ])('is %s', (type, example) => {
    expect(columnType(example)).toBe(type);
  });

  it('follows the formats of the single cells', () => {
    expect(columnType(column([46_000, 46_001, 5], ['m/d/yyyy', 'm/d/yyyy', '0']))).toBe('date');
    expect(columnType(column([46_000, 4, 5], ['m/d/yyyy', '0']))).toBe('number');
  });
});

it('A cell without a format code of its own is General', () => {
  expect(numberFormatAt(column([1], '0%'), 7)).toBe('0%');
  expect(numberFormatAt(column([1, 2], ['0%']), 0)).toBe('0%');
  expect(numberFormatAt(column([1, 2], ['0%']), 1)).toBe('General');
});

describe('Distinct texts', () => {
  it('come most frequent first, in their first spelling, without blanks and numbers', () => {
    expect(distinctText(column(['b', 'Open', 'OPEN', null, '', 3, 'open', 'a']), 10)).toEqual(['Open', 'b', 'a']);
  });

  it('stop at the limit', () => {
    expect(distinctText(column(['a', 'b', 'c']), 2)).toEqual(['a', 'b']);
    expect(distinctText(column(['a']), 0)).toEqual([]);
  });
});
