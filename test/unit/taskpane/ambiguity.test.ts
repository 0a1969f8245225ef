import type { Candidate } from '../../../src/candidates';
import type { Condition, RuleSet, Target } from '../../../src/rules';
import { cardsOf } from '../../../src/taskpane/ambiguity';
import { conditionRules, salesVisual } from '../../support/ui/scriptedCandidates';

const RED = { fill: '#FF0000' };
const [SALES, MARGIN] = [4, 5];

function above(column: number, limit: number): Condition {
  return { kind: 'comparison', operator: 'greaterThan', left: { kind: 'column', column }, right: { kind: 'number', value: limit } };
}

function candidate(rules: RuleSet, score = 1): Candidate {
  return { rules, cellCount: 3, targetCellCount: 10, score };
}

function inColumn(column: number, limit: number, format = RED, target: Target = { kind: 'columns', columns: [column] }): RuleSet {
  return conditionRules(above(column, limit), format, target);
}

/** How many candidates each card holds, with what the first card asks for. */
function shapeOf(candidates: readonly Candidate[]): readonly unknown[] {
  const cards = cardsOf(candidates);
  return [cards[0]?.question?.kind ?? null, ...cards.map((card) => card.candidates.length)];
}

describe('near-equal suggestions', () => {
  test('that differ in the column alone are one question', () => {
    expect(shapeOf([candidate(inColumn(SALES, 900)), candidate(inColumn(MARGIN, 900))])).toEqual(['column', 2]);
  });

  test('that differ in the column of whole rows are one question', () => {
    const rows: Target = { kind: 'rows' };
    expect(shapeOf([candidate(inColumn(SALES, 900, RED, rows)), candidate(inColumn(MARGIN, 900, RED, rows))])).toEqual(['column', 2]);
  });

  test('that differ in a value alone are one question', () => {
    expect(shapeOf([90, 900, 9000].map((limit) => candidate(inColumn(SALES, limit))))).toEqual(['literal', 3]);
  });

  test('that differ in the look, the operator or the scope stay cards of their own', () => {
    const first = candidate(inColumn(SALES, 900));
    expect(shapeOf([first, candidate(inColumn(SALES, 900, { fill: '#00B050' }))])).toEqual([null, 1, 1]);
    expect(shapeOf([first, candidate(inColumn(SALES, 900, RED, { kind: 'rows' }))])).toEqual([null, 1, 1]);
    expect(shapeOf([first, candidate(salesVisual({ kind: 'dataBar', color: '#638EC6' }))])).toEqual([null, 1, 1]);
  });

  test('that differ in column and value stay cards of their own', () => {
    expect(shapeOf([candidate(inColumn(SALES, 900)), candidate(inColumn(MARGIN, 90))])).toEqual([null, 1, 1]);
  });

  test('ask for what most of them differ in; the rest stays as it is, in its order', () => {
    const candidates = [inColumn(SALES, 900), inColumn(MARGIN, 900), inColumn(SALES, 90), inColumn(SALES, 9)].map((rules) =>
      candidate(rules),
    );
    expect(shapeOf(candidates)).toEqual(['literal', 3, 1]);
    expect(cardsOf(candidates)[1]?.candidates).toEqual([candidates[1]]);
  });

  test('are no question where the first one is much likelier', () => {
    expect(shapeOf([candidate(inColumn(SALES, 900), 1), candidate(inColumn(MARGIN, 900), 0.2)])).toEqual([null, 1, 1]);
  });

  test('are none where there is nothing', () => {
    expect(cardsOf([])).toEqual([]);
  });
});
