import fc from 'fast-check';
import { countCells, evaluateCondition, evaluateRule, evaluateRuleSet, lookOfCell } from '../../../src/evaluation';
import type { RuleEffect } from '../../../src/evaluation';
import type { Condition, Expression, Rule, Target } from '../../../src/rules';
import type { CellValue, TableSnapshot } from '../../../src/sheet';
import {
  arbitraryCondition,
  arbitraryConditionRule,
  arbitraryRule,
  arbitraryRuleSet,
  arbitraryTable,
  arbitraryToday,
} from '../../support/arbitraries';
import { rule } from '../../support/builders';

const selection: Target = { kind: 'selection' };

/** The mask of a condition on every cell, one line a column. */
function maskOf(condition: Condition, on: TableSnapshot, today: number, target: Target = selection): readonly (readonly number[])[] {
  return marksOf(evaluateRule(rule(condition, target), on, { today }));
}

function marksOf(effect: RuleEffect): readonly (readonly number[])[] {
  return effect.kind === 'condition' ? effect.mask.rows.map((rows) => [...rows]) : [];
}

const inverted = (mask: readonly (readonly number[])[]): readonly (readonly number[])[] => mask.map((rows) => rows.map((mark) => 1 - mark));

const tableWith = <T>(more: (on: TableSnapshot) => fc.Arbitrary<T>): fc.Arbitrary<[TableSnapshot, T, number]> =>
  arbitraryTable().chain((on) => fc.tuple(fc.constant(on), more(on), arbitraryToday));

/** Whether a rule asks for numbers of rows or columns of the sheet, or for cells of fixed places. */
function readsPlaces(anyRule: Rule): boolean {
  return /"kind":"(?:rowNumber|columnNumber|fixedCell|rangeStatistic)"|"range":/.test(JSON.stringify(anyRule));
}

describe('Evaluation', () => {
  it('never throws, and answers for every row of the target columns', () => {
    fc.assert(
      fc.property(tableWith(arbitraryRule), ([on, anyRule, today]) => {
        const effect = evaluateRule(anyRule, on, { today });
        const lines = effect.kind === 'condition' ? effect.mask.rows : effect.drawn;
        expect(lines.map((line) => line.length)).toEqual(lines.map(() => on.range.rowCount));
        expect(effect.cells).toBe(countCells([effect]));
      }),
    );
  });

  it('never throws on rules that fit another table', () => {
    fc.assert(
      fc.property(tableWith(arbitraryRuleSet), arbitraryTable({ maxRows: 3, maxColumns: 1 }), fc.double(), ([, rules], other, today) => {
        const effects = evaluateRuleSet(rules, other, { today });
        expect(effects).toHaveLength(rules.length);
      }),
    );
  });

  it('gives the same answer for one cell as for the column', () => {
    fc.assert(
      fc.property(tableWith(arbitraryCondition), ([on, condition, today]) => {
        on.columns.forEach((_, column) => {
          const [rows = []] = maskOf(condition, on, today, { kind: 'columns', columns: [column] });
          const single = rows.map((_mark, row) => Number(evaluateCondition(condition, on, { today }, { row, column })));
          expect(single).toEqual(rows);
        });
      }),
    );
  });

  it('does not depend on where the table stands', () => {
    fc.assert(
      fc.property(tableWith(arbitraryRule), fc.nat(100), fc.nat(100), ([on, anyRule, today], down, right) => {
        fc.pre(!readsPlaces(anyRule));
        const range = { ...on.range, rowIndex: on.range.rowIndex + down, columnIndex: on.range.columnIndex + right };
        expect(evaluateRule(anyRule, { ...on, range }, { today })).toEqual(evaluateRule(anyRule, on, { today }));
      }),
    );
  });

  it('leaves the table as it was', () => {
    fc.assert(
      fc.property(tableWith(arbitraryRule), ([on, anyRule, today]) => {
        const before = structuredClone(on);
        evaluateRule(anyRule, on, { today });
        expect(on).toEqual(before);
      }),
    );
  });
});

describe('Logic', () => {
  it('NOT is the complement over the target', () => {
    fc.assert(
      fc.property(tableWith(arbitraryCondition), ([on, condition, today]) => {
        expect(maskOf({ kind: 'not', condition }, on, today)).toEqual(inverted(maskOf(condition, on, today)));
      }),
    );
  });

  it("De Morgan's law holds between AND and OR", () => {
    fc.assert(
      fc.property(
        tableWith((on) => fc.tuple(arbitraryCondition(on), arbitraryCondition(on))),
        ([on, conditions, today]) => {
          const neither: Condition = { kind: 'and', conditions: conditions.map((condition) => ({ kind: 'not', condition })) };
          expect(maskOf(neither, on, today)).toEqual(inverted(maskOf({ kind: 'or', conditions }, on, today)));
        },
      ),
    );
  });
});

/** The cell and two bounds for it, literals of the values on the sheet. */
const comparisonParts = (on: TableSnapshot): fc.Arbitrary<{ value: Expression; low: Expression; high: Expression }> => {
  const literals = on.columns.flatMap((column) => column.values).flatMap(literalOf);
  const bound = fc.constantFrom<Expression>({ kind: 'number', value: 5 }, ...literals);
  return fc.record({ value: fc.constant<Expression>({ kind: 'cell' }), low: bound, high: bound });
};

function literalOf(value: CellValue): readonly Expression[] {
  if (typeof value === 'number') return [{ kind: 'number', value }];
  if (typeof value === 'boolean') return [{ kind: 'boolean', value }];
  return typeof value === 'string' ? [{ kind: 'text', value }] : [];
}

describe('Comparisons', () => {
  it('between is >= the low bound and <= the high one', () => {
    fc.assert(
      fc.property(tableWith(comparisonParts), ([on, { value, low, high }, today]) => {
        const between: Condition = { kind: 'between', negated: false, value, low, high };
        const both: Condition = {
          kind: 'and',
          conditions: [
            { kind: 'comparison', operator: 'greaterThanOrEqual', left: value, right: low },
            { kind: 'comparison', operator: 'lessThanOrEqual', left: value, right: high },
          ],
        };
        expect(maskOf(between, on, today)).toEqual(maskOf(both, on, today));
      }),
    );
  });

  it('less, equal and greater exclude each other', () => {
    fc.assert(
      fc.property(tableWith(comparisonParts), ([on, { value, low }, today]) => {
        const masks = (['lessThan', 'equalTo', 'greaterThan'] as const).map((operator) =>
          maskOf({ kind: 'comparison', operator, left: value, right: low }, on, today).flat(),
        );
        masks[0]?.forEach((_, place) => {
          expect(masks.reduce((sum, mask) => sum + (mask[place] ?? 0), 0)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('one of several is equal to the first or to the others', () => {
    fc.assert(
      fc.property(tableWith(comparisonParts), ([on, { value, low, high }, today]) => {
        const oneOf: Condition = { kind: 'oneOf', negated: false, value, options: [low, high] };
        const either: Condition = {
          kind: 'or',
          conditions: [low, high].map((right) => ({ kind: 'comparison', operator: 'equalTo', left: value, right })),
        };
        expect(maskOf(oneOf, on, today)).toEqual(maskOf(either, on, today));
      }),
    );
  });
});

describe('Order of rows', () => {
  it('does not matter but to first and later occurrences, counts so far, runs and cells by their place', () => {
    const withOrder = tableWith((on) =>
      fc.tuple(
        arbitraryConditionRule(on).filter(({ condition }) => !isPositional(condition)),
        fc.shuffledSubarray([...Array(on.range.rowCount).keys()], { minLength: on.range.rowCount }),
      ),
    );
    fc.assert(
      fc.property(withOrder, ([on, [conditionRule, order], today]) => {
        const shuffled = {
          ...on,
          columns: on.columns.map((column) => ({ ...column, values: order.map((row) => column.values[row] ?? null) })),
        };
        const before = marksOf(evaluateRule(conditionRule, on, { today }));
        const after = marksOf(evaluateRule(conditionRule, shuffled, { today }));
        expect(after).toEqual(before.map((rows) => order.map((row) => rows[row])));
      }),
    );
  });
});

/** Whether the condition counts along the rows somewhere in its tree, or looks at cells by their place. */
function isPositional(condition: Condition): boolean {
  return /"which":"(?:first|later)"|"upToRow":true|"kind":"(?:changes|neighbour|cellNeighbour|fixedCell|rangeStatistic|dataRowNumber|rowNumber)"/.test(
    JSON.stringify(condition),
  );
}

const cell: Expression = { kind: 'cell' };

describe('Counting', () => {
  it('every value that is no blank or error is unique or a duplicate; first and later occurrences part them too', () => {
    fc.assert(
      fc.property(arbitraryTable(), arbitraryToday, (on, today) => {
        const marks = (which: 'duplicate' | 'unique' | 'first' | 'later'): readonly number[] =>
          maskOf({ kind: 'occurrence', which, values: [cell] }, on, today).flat();
        const [duplicate, unique, first, later] = [marks('duplicate'), marks('unique'), marks('first'), marks('later')];
        on.columns
          .flatMap((column) => column.values)
          .forEach((value, place) => {
            const counts = value !== null && value !== '' && typeof value !== 'object' ? 1 : 0;
            expect((duplicate[place] ?? 0) + (unique[place] ?? 0)).toBe(counts);
            expect((first[place] ?? 0) + (later[place] ?? 0)).toBe(counts);
          });
      }),
    );
  });

  it('the top n are at least n numbers, and with the bottom n they are all where 2n is enough', () => {
    fc.assert(
      fc.property(arbitraryTable(), fc.integer({ min: 1, max: 40 }), arbitraryToday, (on, count, today) => {
        const ranked = (direction: 'top' | 'bottom'): readonly number[] =>
          maskOf({ kind: 'rank', direction, count: { kind: 'number', value: count }, percent: false, value: cell }, on, today).flat();
        const numbers = on.columns.flatMap((column) => column.values).filter((value) => typeof value === 'number').length;
        const [top, bottom] = [ranked('top'), ranked('bottom')];
        expect(top.filter((mark) => mark === 1).length).toBeGreaterThanOrEqual(Math.min(count, numbers));
        if (2 * count >= numbers) expect(top.filter((mark, place) => mark === 1 || bottom[place] === 1)).toHaveLength(numbers);
      }),
    );
  });
});

describe('The look of a cell', () => {
  it('is its own exactly where no rule touches it', () => {
    fc.assert(
      fc.property(tableWith(arbitraryRuleSet), ([on, rules, today]) => {
        const effects = evaluateRuleSet(rules, on, { today });
        let looks = 0;
        on.columns.forEach((column, index) => {
          column.values.forEach((_, row) => {
            const { format, ...drawn } = lookOfCell(effects, index, row);
            if (Object.keys(format).length > 0 || Object.keys(drawn).length > 0) looks += 1;
          });
        });
        expect(looks).toBe(countCells(effects));
      }),
    );
  });

  it('takes each property from the first rule that has it', () => {
    fc.assert(
      fc.property(tableWith(arbitraryRuleSet), ([on, rules, today]) => {
        const [firstRule] = rules;
        if (firstRule === undefined) return;
        const effects = evaluateRuleSet(rules, on, { today });
        on.columns.forEach((_, column) => {
          const alone = lookOfCell(effects.slice(0, 1), column, 0);
          expect(lookOfCell(effects, column, 0)).toMatchObject(alone);
        });
      }),
    );
  });
});

describe('Drawings', () => {
  it('bars stay inside the cell and grow with the value', () => {
    const bars = (): fc.Arbitrary<Rule> =>
      fc.constant({ kind: 'visual', target: selection, visual: { kind: 'dataBar', color: '#638EC6' } });
    fc.assert(
      fc.property(tableWith(bars), ([on, bar, today]) => {
        const effect = evaluateRule(bar, on, { today });
        const drawn = effect.kind === 'visual' ? effect.drawn.flat() : [];
        const values = on.columns.flatMap((column) => column.values);
        const ends = drawn.flatMap((one, place) => {
          const value = values[place];
          return one?.kind === 'bar' && typeof value === 'number'
            ? [{ value, start: one.axis + one.start, end: one.axis + one.end, length: one.start + one.end }]
            : [];
        });
        ends.forEach(({ start, end }) => {
          expect(start).toBeGreaterThanOrEqual(-1e-12);
          expect(end).toBeLessThanOrEqual(1 + 1e-12);
          expect(start).toBeLessThanOrEqual(end);
        });
        const sorted = [...ends].sort((left, right) => left.value - right.value);
        sorted.slice(1).forEach((one, index) => expect(one.length).toBeGreaterThanOrEqual(sorted[index]?.length ?? -Infinity));
      }),
    );
  });
});
