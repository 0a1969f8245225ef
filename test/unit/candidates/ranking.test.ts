import { rankCandidates } from '../../../src/candidates/ranking';
import { contextOfTable } from '../../../src/candidates/tableContext';
import type { Proposed } from '../../../src/candidates/ranking';
import type { Rule, RuleSet } from '../../../src/rules';
import { column, columns, compare, day, number, rule, table } from '../../support/builders';

const TABLE = table({ Sales: [1, 2, 3, 4, 5, 6], Cost: [6, 5, 4, 3, 2, 1] });
const TODAY = day('2026-03-10');

function over(value: number, target = columns(0)): Rule {
  return rule(compare(column(0), 'greaterThan', number(value)), target);
}

function rank(...proposed: readonly Proposed[]): ReturnType<typeof rankCandidates> {
  return rankCandidates(proposed, contextOfTable(TABLE), TODAY);
}

const one = (votes: number, ...rules: RuleSet): Proposed => ({ rules, votes });

describe('Ranking', () => {
  it('puts what has more votes first', () => {
    expect(rank(one(0.2, over(1)), one(0.5, over(2))).map(({ cellCount }) => cellCount)).toEqual([4, 5]);
  });

  it('merges rules with the same effect, adds their votes, and keeps the likelier wording', () => {
    const ranked = rank(one(0.2, over(4)), one(0.3, over(2)), one(0.25, over(4.5)));
    expect(ranked).toHaveLength(2);
    expect(ranked[0]).toMatchObject({ rules: [over(4.5)], cellCount: 2, targetCellCount: 6 });
    expect(ranked[0]?.score).toBeCloseTo(0.45);
  });

  it('keeps rules apart that format the same rows in other cells', () => {
    expect(rank(one(0.5, over(3)), one(0.3, over(3, { kind: 'rows' })), one(0.2, over(3, columns(1))))).toHaveLength(3);
  });

  it('merges a target of columns and the rows where it is all of them', () => {
    const ranked = rank(one(0.5, over(3, columns(0, 1))), one(0.3, over(3, { kind: 'rows' })));
    expect(ranked).toHaveLength(1);
    expect(ranked[0]).toMatchObject({ cellCount: 6, targetCellCount: 12 });
  });

  it('puts rules that format nothing behind the others, and those that format all', () => {
    const ranked = rank(one(0.3, over(100)), one(0.3, over(0)), one(0.3, over(3)));
    expect(ranked.map(({ cellCount }) => cellCount)).toEqual([3, 6, 0]);
  });

  it('keeps different rules apart that format nothing', () => {
    expect(rank(one(0.5, over(100)), one(0.5, over(200)))).toHaveLength(2);
  });

  it('merges visuals of one kind on the same cells, and takes nothing from them for drawing all cells', () => {
    const bar = (color: string): Rule => ({ kind: 'visual', target: columns(0), visual: { kind: 'dataBar', color } });
    const icons: Rule = {
      kind: 'visual',
      target: columns(0),
      visual: { kind: 'iconSet', style: 'threeArrows', reversed: false, showIconOnly: false },
    };
    const ranked = rank(one(0.3, bar('#638EC6')), one(0.4, bar('#FF0000')), one(0.2, icons));
    expect(ranked).toHaveLength(2);
    expect(ranked[0]?.rules).toEqual([bar('#FF0000')]);
    expect(ranked[0]?.score).toBeCloseTo(0.7);
  });

  it('tells the rules of a set apart', () => {
    expect(rank(one(0.5, over(3), over(5)), one(0.5, over(3)))).toHaveLength(2);
  });

  it('drops rules that are wrong on this table', () => {
    expect(rank(one(1, over(3, columns(7))))).toEqual([]);
    expect(rank(one(1, rule(compare(column(9), 'lessThan', number(1)), columns(0))))).toEqual([]);
    expect(rank(one(1))).toEqual([]);
  });

  it('shows at most five, the best ones', () => {
    const ranked = rank(...[0.1, 1.1, 2.1, 3.1, 4.1, 5.1, 6.1].map((value, i) => one(0.2 - i / 100, over(value))));
    expect(ranked).toHaveLength(5);
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).sort((a, b) => b - a));
  });
});
