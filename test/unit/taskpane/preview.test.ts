import { evaluateRuleSet } from '../../../src/evaluation';
import type { RuleSet } from '../../../src/rules';
import { previewPart } from '../../../src/taskpane/preview';
import type { PreviewPart } from '../../../src/taskpane/preview';
import { columnsNamedBy } from '../../../src/taskpane/ruleColumns';
import { ordersTable } from '../../support/ui/ordersTable';
import { conditionRules, salesAbove, salesVisual } from '../../support/ui/scriptedCandidates';

const table = ordersTable(480);

function partOf(rules: RuleSet): PreviewPart {
  return previewPart(rules, evaluateRuleSet(rules, table, { today: 46_005 }), table);
}

describe('previewPart', () => {
  test('shows the first formatted rows with the row before and after each', () => {
    const equalTo = (value: number): RuleSet =>
      conditionRules(
        { kind: 'comparison', operator: 'equalTo', left: { kind: 'column', column: 0 }, right: { kind: 'number', value } },
        { bold: true },
      );
    const { rows } = partOf(equalTo(1301));
    expect(rows).toEqual(expect.arrayContaining([299, 300, 301]));
    expect(rows).toHaveLength(12);
  });

  test('shows the first rows where nothing is formatted', () => {
    expect(partOf(conditionRules(salesAbove(1e9), { bold: true })).rows.slice(0, 3)).toEqual([0, 1, 2]);
  });

  test('counts the rows that are not shown', () => {
    expect(partOf(salesVisual({ kind: 'dataBar', color: '#638EC6' })).remaining).toBe(468);
  });

  test('shows the columns of the rule beside the one that names the records', () => {
    expect(partOf(conditionRules(salesAbove(900), { bold: true })).columns).toEqual(expect.arrayContaining([1, 4]));
  });

  test('shows more columns where whole rows are formatted', () => {
    const { columns } = partOf(conditionRules(salesAbove(900), { bold: true }, { kind: 'rows' }));
    expect(columns).toHaveLength(4);
    expect(columns).toContain(4);
  });
});

test('columnsNamedBy finds columns in targets, conditions and statistics', () => {
  const rules = conditionRules(
    {
      kind: 'not',
      condition: {
        kind: 'comparison',
        operator: 'lessThan',
        left: { kind: 'column', column: 3 },
        right: { kind: 'statistic', name: 'AVERAGE', column: 5 },
      },
    },
    { bold: true },
    { kind: 'columns', columns: [4, 1] },
  );
  expect([...columnsNamedBy(rules)].sort()).toEqual([1, 3, 4, 5]);
});
