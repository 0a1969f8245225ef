import { createWorkbookHost } from '../../src/hosts/workbook';
import { ICON_SET_STYLES, parseRuleSet } from '../../src/rules';
import type { FileRule } from '../../src/hosts/workbook/fileRule';
import type { Rule, RuleSet, Visual } from '../../src/rules';
import { reopenedByLibreOffice } from '../support/libreOffice';
import { opened, rangeOf, TODAY } from '../support/openedWorkbook';
import { writeWorkbook } from '../support/writeWorkbook';

const ROWS = [['Sales'], [-5], [12], [7], ['n/a'], [30]];

const RULES = [
  'color scale (lowest #F8696B, percentile 50 #FFEB84, highest #63BE7B) => [Sales]',
  'color scale (number 0 #FFFFFF, percent 80 #0000FF) => [Sales]',
  'data bar #638EC6 => [Sales]',
  'data bar #FFA500 negative #000000 from lowest to percentile 90 right to left gradient only => [Sales]',
  'data bar #FFA500 from number -10 to number 20 left to right => [Sales]',
  'icons threeSymbols2 at (>= number 5, > number 10) reversed only => [Sales]',
  'icons fiveBoxes at (>= number 1, > percent 40, >= percentile 50, >= percentile 75) => [Sales]',
  ...ICON_SET_STYLES.map((style) => `icons ${style} => [Sales]`),
  '[Sales] > 10 => [Sales]: fill #FFEB9C, bold, number format "0.00"',
];

/** What LibreOffice drops of a visual when it saves it: the direction of bars, and that a threshold is exclusive. */
function asKept(visual: Visual): Visual {
  if (visual.kind === 'colorScale') return visual;
  if (visual.kind === 'dataBar') {
    return Object.fromEntries(Object.entries(visual).filter(([property]) => property !== 'direction')) as typeof visual; // direction is optional
  }
  const thresholds = visual.thresholds?.map(({ point }) => ({ point, operator: 'greaterThanOrEqual' as const }));
  return thresholds === undefined ? visual : { ...visual, thresholds };
}

describe('LibreOffice reads saved visuals and looks as they were meant', () => {
  let kept: readonly FileRule[] = [];
  let rules: RuleSet = [];

  beforeAll(async () => {
    const host = createWorkbookHost(await opened(writeWorkbook([{ name: 'Data', rows: ROWS }])), { today: TODAY });
    host.select('Data', rangeOf('A1'));
    const selection = await host.readSelection();
    if (!selection.ok) throw new Error(selection.fault.code);
    const parsed = parseRuleSet(RULES.join(';'), selection.value.table);
    if (!parsed.ok) throw new Error(parsed.faults[0]?.message);
    rules = parsed.value;
    await host.applyRules(rules, selection.value.table);
    kept = (await opened(reopenedByLibreOffice(await host.save()))).worksheets[0]?.rules ?? [];
  });

  it.each(RULES.map((source, index) => [source, index] as const))('%s', (_, index) => {
    const rule = rules[index];
    if (rule === undefined) throw new Error('no rule');
    expect(kept).toHaveLength(RULES.length);
    // LibreOffice puts what lives in the extension list behind all others.
    expect(kept).toContainEqual(expect.objectContaining(expected(rule)));
  });
});

function expected(rule: Rule): object {
  if (rule.kind === 'condition') return { format: rule.format };
  return { drawn: { kind: 'rule', rule: { ...rule, target: { kind: 'selection' }, visual: asKept(rule.visual) } } };
}
