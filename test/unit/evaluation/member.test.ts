import { evaluateRule } from '../../../src/evaluation';
import { formulaOf, parseRuleSet, validateRuleSet } from '../../../src/rules';
import type { ConditionRule } from '../../../src/rules';
import type { TableSnapshot } from '../../../src/sheet';
import { error, table } from '../../support/builders';
import { formattedCells } from '../../support/effects';

const NAMES: TableSnapshot = {
  ...table({
    Name: ['Ann', 'bo', '0', null, 0, error('#N/A'), 'C*', ''],
    Approved: ['ANN', 'Cy', null, '', 0, null, error('#REF!'), 'Di'],
  }),
  surroundings: { complete: true, cells: [{ rowIndex: 1, columnIndex: 7, value: 'Bo' }] },
};

function ruleOf(source: string): ConditionRule {
  const parsed = parseRuleSet(source, NAMES);
  const [rule] = parsed.ok ? parsed.value : [];
  if (rule?.kind !== 'condition') throw new Error(`${source} is no condition rule`);
  return rule;
}

function cellsOf(source: string): readonly string[] {
  return formattedCells(evaluateRule(ruleOf(source), NAMES, { today: 46_000 }), NAMES);
}

describe('Being in a list', () => {
  it('goes by equal values: no case, no wildcards, no conversion', () => {
    expect(cellsOf('[Name] is in [Approved] => [Name]: bold')).toEqual(['A2', 'A6']);
  });

  it('leaves blanks out, and takes them in when negated; an error is neither', () => {
    expect(cellsOf('[Name] is not in [Approved] => [Name]: bold')).toEqual(['A3', 'A4', 'A5', 'A8', 'A9']);
  });

  it('looks at cells beside the table', () => {
    expect(cellsOf('[Name] is in $H$1:$H$9 => [Name]: bold')).toEqual(['A3']);
    expect(formulaOf(ruleOf('[Name] is in $H$1:$H$9 => [Name]: bold'), NAMES)).toBe(
      '=IF($A2<>"",SUMPRODUCT(($H$1:$H$9<>"")*($H$1:$H$9=$A2))>0,FALSE)',
    );
  });

  it('is at fault where the range was not read', () => {
    const alone: TableSnapshot = { ...NAMES, surroundings: { complete: false, cells: [] } };
    expect(validateRuleSet([ruleOf('[Name] is in $H$1:$H$9 => [Name]: bold')], NAMES)).toEqual([]);
    expect(validateRuleSet([ruleOf('[Name] is in $H$1:$H$9 => [Name]: bold')], alone)).toMatchObject([
      { code: 'unknownRange', path: [0, 'condition', 'list', 'range'] },
    ]);
  });
});
