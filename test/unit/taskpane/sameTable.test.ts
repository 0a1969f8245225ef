import { sameTable } from '../../../src/taskpane/sameTable';
import type { CellValue, TableColumn, TableSnapshot } from '../../../src/sheet';
import { error, table } from '../../support/builders';

const BASE = table({ Name: ['Ann', 'Bo'], Sum: [1, error('#N/A')] }, { cells: { H1: 500, H2: error('#REF!') } });

function changed(change: Partial<TableColumn>): TableSnapshot {
  return { ...BASE, columns: BASE.columns.map((column, index) => (index === 1 ? { ...column, ...change } : column)) };
}

function beside(cells: Readonly<Record<string, CellValue>>): TableSnapshot {
  return table({ Name: ['Ann', 'Bo'], Sum: [1, error('#N/A')] }, { cells });
}

describe('Two snapshots', () => {
  it('are the same where all content is', () => {
    expect(sameTable(BASE, beside({ H1: 500, H2: error('#REF!') }))).toBe(true);
    expect(sameTable(changed({ formulas: [false, false] }), changed({ formulas: false }))).toBe(true);
    expect(sameTable(changed({ headerValue: 'Sum' }), BASE)).toBe(true);
  });

  it.each<[string, TableSnapshot]>([
    ['a value', changed({ values: [2, error('#N/A')] })],
    ['an error', changed({ values: [1, error('#REF!')] })],
    ['a header', changed({ header: 'Total' })],
    ['the value behind a header', changed({ headerValue: 46000 })],
    ['whether a cell holds a formula', changed({ formulas: [false, true] })],
    ['a cell beside', beside({ H1: 501, H2: error('#REF!') })],
    ['the place of a cell beside', beside({ H1: 500, H3: error('#REF!') })],
    ['the number of cells beside', beside({ H1: 500 })],
    ['whether all cells beside are known', { ...BASE, surroundings: { cells: BASE.surroundings?.cells ?? [], complete: false } }],
    ['what was read', table({ Name: ['Ann', 'Bo'], Sum: [1, error('#N/A')] })],
    ['the row of the headers', { ...BASE, headerRowIndex: 5 }],
  ])('differ in %s', (_, other) => {
    expect(sameTable(BASE, other)).toBe(false);
    expect(sameTable(other, BASE)).toBe(false);
  });
});
