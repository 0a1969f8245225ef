import { readFileSync } from 'node:fs';
import path from 'node:path';
import { column, compare, number, rule, table } from '../support/builders';
import type { Comparison } from './compare';
import { KNOWN_DIFFERENCES, knownDifferenceOf } from './knownDifferences';

const PAGE = path.resolve(__dirname, '../../docs/differences-from-excel.md');

describe('Known differences of LibreOffice', () => {
  it('are those that the page names, in the same order', () => {
    const [, section = ''] = readFileSync(PAGE, 'utf8').split('## Where LibreOffice differs');
    const headings = [...section.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
    expect(KNOWN_DIFFERENCES.map(({ name }) => name)).toEqual(headings);
  });

  const comparison = (values: readonly (number | boolean)[]): Comparison => ({
    index: 0,
    pair: { table: table({ Sales: values }), rule: rule(compare(column(0), 'greaterThan', number(0))) },
    native: { type: 'custom', formula: '=AND(ISNUMBER($A2),$A2>0)' },
    cells: values.length,
    formatted: 0,
    crashes: false,
    differences: [],
    today: 46_351,
  });

  it('explain that LibreOffice takes TRUE for 1', () => {
    expect(knownDifferenceOf({ row: 0, column: 0, formattedByLibreOffice: true }, comparison([true]))?.name).toBe('Booleans are numbers');
  });

  it('do not explain what LibreOffice would not do if booleans were numbers', () => {
    expect(knownDifferenceOf({ row: 0, column: 0, formattedByLibreOffice: true }, comparison([false]))).toBeUndefined();
  });

  it('do not explain a difference without a boolean', () => {
    for (const formattedByLibreOffice of [true, false]) {
      expect(knownDifferenceOf({ row: 0, column: 0, formattedByLibreOffice }, comparison([5, 7]))).toBeUndefined();
    }
  });
});
