import fc from 'fast-check';
import { evaluateRule } from '../../../src/evaluation';
import type { Condition } from '../../../src/rules';
import { cellAddress, parseRangeAddress } from '../../../src/sheet';
import type { TableSnapshot } from '../../../src/sheet';
import { arbitraryCondition, arbitraryRule, arbitraryTable, arbitraryToday } from '../../support/arbitraries';
import { rule } from '../../support/builders';
import { formattedCells } from '../../support/effects';
import { arbitraryAnyCondition } from '../../support/ruleArbitraries';

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** Bands of 1 to 12 rows fall alike again after so many. */
const ROWS_OF_BANDS = 27_720;
/** The same of 1 to 10 columns. */
const COLUMNS_OF_BANDS = 2520;

const shift: fc.Arbitrary<Shift> = fc.record({
  rows: fc.constantFrom(0, ROWS_OF_BANDS, 3 * ROWS_OF_BANDS),
  columns: fc.constantFrom(0, COLUMNS_OF_BANDS, 2 * COLUMNS_OF_BANDS),
});

function moved(table: TableSnapshot, { rows, columns }: Shift): TableSnapshot {
  const { range } = table;
  return { ...table, range: { ...range, rowIndex: range.rowIndex + rows, columnIndex: range.columnIndex + columns } };
}

function movedAddress(address: string, { rows, columns }: Shift): string {
  const cell = parseRangeAddress(address);
  return cell === undefined ? address : cellAddress(cell.rowIndex + rows, cell.columnIndex + columns);
}

describe('A table that stands elsewhere', () => {
  it('has its formatted cells elsewhere by as much', () => {
    const parts = arbitraryTable().chain((table) => fc.tuple(fc.constant(table), arbitraryCondition(table), shift, arbitraryToday));
    fc.assert(
      fc.property(parts, ([table, condition, by, today]) => {
        const cells = (on: TableSnapshot): readonly string[] => formattedCells(evaluateRule(rule(condition), on, { today }), on);
        expect(cells(moved(table, by))).toEqual(cells(table).map((address) => movedAddress(address, by)));
      }),
    );
  });
});

describe('Evaluation of rules without sense', () => {
  const oddRule = (columnCount: number): fc.Arbitrary<Condition> => arbitraryAnyCondition(columnCount + 3);

  it('never throws, columns that are not there included', () => {
    const parts = arbitraryTable().chain((table) => fc.tuple(fc.constant(table), oddRule(table.columns.length), arbitraryToday));
    fc.assert(
      fc.property(parts, ([table, condition, today]) => {
        for (const target of [{ kind: 'selection' }, { kind: 'rows' }, { kind: 'columns', columns: [0, 7] }] as const) {
          const effect = evaluateRule(rule(condition, target), table, { today });
          expect(effect.kind === 'condition' && effect.mask.rows.every((rows) => rows.length === table.range.rowCount)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on a table without rows', () => {
    const parts = arbitraryTable().chain((table) => fc.tuple(fc.constant(table), arbitraryRule(table), arbitraryToday));
    fc.assert(
      fc.property(parts, ([table, anyRule, today]) => {
        const empty: TableSnapshot = {
          ...table,
          range: { ...table.range, rowCount: 0 },
          columns: table.columns.map((column) => ({ ...column, values: [] })),
        };
        expect(evaluateRule(anyRule, empty, { today }).cells).toBe(0);
      }),
    );
  });
});
