import type { Candidate, Proposal } from '../../../src/candidates';
import { countCells, evaluateRuleSet } from '../../../src/evaluation';
import type { Condition, Format, RuleSet, Target, Visual } from '../../../src/rules';
import type { TableSnapshot } from '../../../src/sheet';

/** The day on which scripted candidates are counted. */
export const SCRIPT_TODAY = 46_005;

const SALES = 4;

/** A rule set of one condition rule. */
export function conditionRules(condition: Condition, format: Format, target: Target = { kind: 'columns', columns: [SALES] }): RuleSet {
  return [{ kind: 'condition', target, condition, format, stopIfTrue: false }];
}

/** Sales above `limit`. */
export function salesAbove(limit: number): Condition {
  return { kind: 'comparison', operator: 'greaterThan', left: { kind: 'column', column: SALES }, right: { kind: 'number', value: limit } };
}

/** A rule set that draws the sales. */
export function salesVisual(visual: Visual): RuleSet {
  return [{ kind: 'visual', target: { kind: 'columns', columns: [SALES] }, visual }];
}

/** A candidate for the table, counted by evaluation. */
export function candidateOf(rules: RuleSet, table: TableSnapshot, targetCellCount = table.range.rowCount): Candidate {
  return { rules, cellCount: countCells(evaluateRuleSet(rules, table, { today: SCRIPT_TODAY })), targetCellCount, score: 1 };
}

/** Five readings of "sales above 900 in green" for the orders table. */
export function fiveCandidates(table: TableSnapshot): Proposal {
  const green: Format = { fill: '#C6EFCE', fontColor: '#006100' };
  const rules: readonly RuleSet[] = [
    conditionRules(salesAbove(900), green),
    conditionRules(salesAbove(900), green, { kind: 'rows' }),
    salesVisual({ kind: 'dataBar', color: '#638EC6' }),
    salesVisual({ kind: 'iconSet', style: 'threeArrows', reversed: false, showIconOnly: false }),
    salesVisual({
      kind: 'colorScale',
      stops: [
        { point: { kind: 'lowestValue' }, color: '#F8696B' },
        { point: { kind: 'percentile', value: 50 }, color: '#FFEB84' },
        { point: { kind: 'highestValue' }, color: '#63BE7B' },
      ],
    }),
  ];
  return {
    kind: 'candidates',
    candidates: rules.map((set, position) => candidateOf(set, table, table.range.rowCount * (position === 1 ? 6 : 1))),
  };
}
