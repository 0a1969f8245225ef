import { examplesFor } from '../../../src/taskpane/examples';
import type { TableSnapshot } from '../../../src/sheet';
import { table } from '../../support/builders';
import { ordersTable } from '../../support/ui/ordersTable';

describe('examplesFor', () => {
  test('speaks of the headers and values of the table, in different kinds', () => {
    const examples = examplesFor(ordersTable(60));
    expect(examples).toHaveLength(4);
    expect(examples[0]).toBe('Grey out rows where Status is Cancelled');
    expect(examples).toContain('Due date in the last 30 days in blue');
    expect(examples.some((example) => /^Sales above \d+ in green$/.test(example))).toBe(true);
  });

  test('takes a threshold that some but not most values exceed', () => {
    const table = ordersTable(60);
    const example = examplesFor(table).find((text) => text.startsWith('Sales above')) ?? '';
    const limit = Number(/\d+/.exec(example)?.[0]);
    const above = (table.columns[4]?.values ?? []).filter((value) => typeof value === 'number' && value > limit);
    expect(above.length).toBeGreaterThan(0);
    expect(above.length).toBeLessThan(30);
  });

  test('takes no counter for a measure', () => {
    expect(examplesFor(ordersTable(60)).join()).not.toMatch(/Order above/);
  });

  test('offers general ones for a table without headers', () => {
    const table = ordersTable(20);
    const bare: TableSnapshot = { ...table, columns: table.columns.map((column) => ({ ...column, header: null })) };
    expect(examplesFor(bare)).toContain('Top 10 in green');
  });

  test('leaves out headers and values too long for a chip', () => {
    const table = ordersTable(20);
    const long = 'A header that goes on and on and on';
    expect(examplesFor({ ...table, columns: table.columns.map((column) => ({ ...column, header: long })) }).join()).not.toContain(long);
  });

  test('names the column whose texts should not repeat', () => {
    const names = Array.from({ length: 12 }, (_, i) => `Person ${i}`);
    expect(examplesFor(table({ Guest: names }))).toContain('Duplicate Guest in red');
  });
});
