import fc from 'fast-check';
import { evaluateRule, evaluateRuleInSteps } from '../../../src/evaluation';
import { sortedInSteps } from '../../../src/evaluation/sorting';
import { finish } from '../../../src/evaluation/steps';
import type { Condition } from '../../../src/rules';
import { cell, columns, compare, number, rule, table } from '../../support/builders';

const ROWS = 150_000;
/** Numbers that look random and are the same in every run. */
const scattered = (row: number, seed: number): number => ((row + seed) * 2_654_435_761) % 100_003;
const columnOf = (seed: number): number[] => Array.from({ length: ROWS }, (_, row) => scattered(row, seed));
const LONG = table({ A: columnOf(1), B: columnOf(70_000) });
const CONTEXT = { today: 46_351 };

const CONDITIONS: Readonly<Record<string, Condition>> = {
  comparison: compare(cell, 'greaterThan', number(99_000)),
  duplicates: { kind: 'occurrence', which: 'duplicate', values: [cell] },
  rank: { kind: 'rank', direction: 'top', count: number(100), percent: false, value: cell },
  average: { kind: 'average', relation: 'above', value: cell },
};

function stepsOf(condition: Condition): number {
  const steps = evaluateRuleInSteps(rule(condition, columns(0, 1)), LONG, CONTEXT);
  let count = 1;
  while (steps.next().done !== true) count += 1;
  return count;
}

function marked(condition: Condition): readonly (readonly number[])[] {
  const effect = evaluateRule(rule(condition, columns(0, 1)), LONG, CONTEXT);
  if (effect.kind !== 'condition') throw new Error('no condition');
  return effect.mask.rows.map((marks) => [...marks.keys()].filter((row) => marks[row] === 1));
}

/** The rows of both columns whose value passes. */
function rowsWhere(passes: (value: number) => boolean): readonly (readonly number[])[] {
  return LONG.columns.map(({ values }) => [...values.keys()].filter((row) => passes(Number(values[row]))));
}

describe('Rules over long columns', () => {
  it.each(Object.entries(CONDITIONS))('stop now and then: %s', (_, condition) => {
    expect(stepsOf(condition)).toBeGreaterThan(4);
  });

  it('count occurrences over all columns and steps', () => {
    const counts = new Map<number, number>();
    for (const value of LONG.columns.flatMap(({ values }) => values)) counts.set(Number(value), (counts.get(Number(value)) ?? 0) + 1);
    expect(marked({ kind: 'occurrence', which: 'duplicate', values: [cell] })).toEqual(rowsWhere((value) => (counts.get(value) ?? 0) > 1));
  });

  it('rank over all columns and steps, ties included', () => {
    const sorted = LONG.columns.flatMap(({ values }) => values.map(Number)).sort((a, b) => b - a);
    expect(marked({ kind: 'rank', direction: 'top', count: number(100), percent: false, value: cell })).toEqual(
      rowsWhere((value) => value >= (sorted[99] ?? Infinity)),
    );
  });

  it('draw every cell', () => {
    const effect = evaluateRule({ kind: 'visual', target: columns(1), visual: { kind: 'dataBar', color: '#638EC6' } }, LONG, CONTEXT);
    expect(effect).toMatchObject({ cells: ROWS, columns: [1] });
  });
});

describe('Sorting in steps', () => {
  it.each([0, 1, 65_536, 65_537, 200_000, 262_144, 300_001])('gives %d numbers as sorting at once does', (length) => {
    const numbers = Float64Array.from({ length }, (_, index) => scattered(index, 7) - 50_000);
    const expected = numbers.toSorted();
    expect(Buffer.compare(Buffer.from(finish(sortedInSteps(numbers)).buffer), Buffer.from(expected.buffer))).toBe(0);
  });

  it('sorts any short list', () => {
    fc.assert(
      fc.property(fc.float64Array({ noNaN: true, noDefaultInfinity: true }), (numbers) => {
        const expected = numbers.toSorted();
        expect(finish(sortedInSteps(numbers))).toEqual(expected);
      }),
    );
  });
});
