import fc from 'fast-check';
import { evaluateRule } from '../../../src/evaluation';
import { formatsCell, parseFormula, readFormula } from '../../../src/formulas';
import { areasOf, formulaOf, validateRuleSet } from '../../../src/rules';
import type { ConditionRule } from '../../../src/rules';
import type { TableSnapshot } from '../../../src/sheet';
import { cellAddress } from '../../../src/sheet';
import { arbitraryConditionRule, arbitraryTable, arbitraryToday } from '../../support/arbitraries';
import { formattedCells } from '../../support/effects';

type Case = readonly [table: TableSnapshot, rule: ConditionRule, today: number];

const cases: fc.Arbitrary<Case> = arbitraryTable({ dateSystem: 1900 })
  .chain((table) => fc.tuple(fc.constant(table), arbitraryConditionRule(table), arbitraryToday))
  .filter(([table, rule]) => validateRuleSet([rule], table).length === 0 && !holdsHugeNumbers(table));

/** Sums of numbers so far apart come out differently in every order of adding. */
function holdsHugeNumbers({ columns }: TableSnapshot): boolean {
  return columns.some(({ values }) => values.some((value) => typeof value === 'number' && Math.abs(value) >= 1e15));
}

function cellsOf([table, rule, today]: Case): readonly string[] {
  return formattedCells(evaluateRule(rule, table, { today }), table);
}

describe('The formula of a rule', () => {
  it('holds, calculated by itself, in the cells that the tree selects', () => {
    let [known, all] = [0, 0];
    fc.assert(
      fc.property(cases, ([table, rule, today]) => {
        const formula = parseFormula(formulaOf(rule, table));
        if (formula === undefined) throw new Error('The formula cannot be parsed.');
        const [first] = areasOf(rule, table);
        if (first === undefined) return;
        const selected = new Set(cellsOf([table, rule, today]));
        const anchor = { row: first.rowIndex, column: first.columnIndex };
        for (let row = first.rowIndex; row < first.rowIndex + first.rowCount; row += 1) {
          for (let column = first.columnIndex; column < first.columnIndex + first.columnCount; column += 1) {
            const formats = formatsCell(formula, { table, today, anchor }, { row, column });
            all += 1;
            if (formats === undefined) continue;
            known += 1;
            expect([cellAddress(row, column), formats]).toEqual([cellAddress(row, column), selected.has(cellAddress(row, column))]);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(known / all).toBeGreaterThan(0.8);
  });

  it('reads back, where it can be read, as a condition that formats the same cells', () => {
    let read = 0;
    fc.assert(
      fc.property(cases, ([table, rule, today]) => {
        const [applies] = areasOf(rule, table);
        if (applies === undefined) return;
        const [condition] = readFormula(formulaOf(rule, table), { table, applies, today }).conditions;
        if (condition === undefined) return;
        read += 1;
        expect(cellsOf([table, { ...rule, condition }, today])).toEqual(cellsOf([table, rule, today]));
      }),
      { numRuns: 50 },
    );
    expect(read).toBeGreaterThan(20);
  });
});
