import { createWorkbookHost } from '../../../../src/hosts/workbook';
import type { WorkbookHost } from '../../../../src/hosts/workbook';
import type { Condition, Expression, Rule, Target } from '../../../../src/rules';
import { hostOf, opened, rangeOf, TODAY } from '../../../support/openedWorkbook';

const ROWS = [
  ['Id', 'Status', 'Due', 'Sales', 'Goal'],
  [1, 'Open', TODAY - 3, 100, 90],
  [2, 'Done', TODAY + 3, 250, 300],
  [3, 'open', null, null, 120],
  [4, null, TODAY + 40, 900, { error: '#N/A' } as const],
  [5, 'On hold', TODAY - 40, 40, 40],
];

const column = (index: number): Expression => ({ kind: 'column', column: index });
const number = (value: number): Expression => ({ kind: 'number', value });
const text = (value: string): Expression => ({ kind: 'text', value });
const compare = (operator: 'equalTo' | 'notEqualTo' | 'greaterThan' | 'lessThan', left: Expression, right: Expression): Condition => ({
  kind: 'comparison',
  operator,
  left,
  right,
});

const CONDITIONS: Readonly<Record<string, Condition>> = {
  'a text': compare('equalTo', column(1), text('Open')),
  'another text': compare('notEqualTo', column(1), text('Open')),
  'a number': compare('greaterThan', column(3), number(90)),
  'a column': compare('lessThan', column(3), column(4)),
  today: compare('lessThan', column(2), { kind: 'today' }),
  'the average': compare('greaterThan', column(3), { kind: 'statistic', name: 'AVERAGE', column: 3 }),
  between: { kind: 'between', negated: false, value: column(3), low: number(50), high: number(300) },
  'not between': { kind: 'between', negated: true, value: column(3), low: number(50), high: number(300) },
  'one of': { kind: 'oneOf', negated: false, value: column(1), options: [text('Open'), text('Done')] },
  contains: { kind: 'text', operator: 'contains', value: column(1), text: text('o') },
  begins: { kind: 'text', operator: 'beginsWith', value: column(1), text: text('On') },
  blank: { kind: 'is', property: 'blank', value: column(1) },
  error: { kind: 'is', property: 'error', value: column(4) },
  and: { kind: 'and', conditions: [compare('equalTo', column(1), text('Open')), compare('greaterThan', column(3), number(50))] },
  not: { kind: 'not', condition: compare('equalTo', column(1), text('Done')) },
  'between inside and': {
    kind: 'and',
    conditions: [
      compare('equalTo', column(1), text('Open')),
      { kind: 'between', negated: false, value: column(3), low: number(50), high: number(300) },
    ],
  },
  or: { kind: 'or', conditions: [compare('equalTo', column(1), text('Done')), compare('greaterThan', column(3), number(500))] },
};

async function applied(condition: Condition, target: Target): Promise<WorkbookHost> {
  const host = await hostOf([{ name: 'Data', rows: ROWS, numberFormats: ['0', 'General', 'yyyy-mm-dd', '0', '0'] }]);
  host.select('Data', rangeOf('A1'));
  const selection = await host.readSelection();
  if (!selection.ok) throw new Error(selection.fault.code);
  const rule: Rule = { kind: 'condition', target, condition, format: { fill: '#C6EFCE' }, stopIfTrue: false };
  await host.applyRules([rule], selection.value.table);
  return host;
}

function filledCells(host: WorkbookHost): readonly string[] {
  const cells = ROWS.flatMap((row, rowIndex) => row.map((_, columnIndex) => [rowIndex, columnIndex] as const));
  return cells
    .filter(([row, columnIndex]) => host.lookAt('Data', row, columnIndex).format.fill !== undefined)
    .map(([row, at]) => `${row},${at}`);
}

describe('A row rule that was saved and opened again is drawn as before', () => {
  it.each(Object.entries(CONDITIONS))('%s', async (_, condition) => {
    const host = await applied(condition, { kind: 'rows' });
    const again = createWorkbookHost(await opened(await host.save()), { today: TODAY });
    expect(filledCells(host).length).toBeGreaterThan(0);
    expect(filledCells(again)).toEqual(filledCells(host));
  });
});

/** A workbook with one custom formula of another hand, over A2:E6. */
async function withFormula(formula: string): Promise<WorkbookHost> {
  const escaped = formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const rule = `<cfRule type="expression" dxfId="0" priority="1"><formula>${escaped}</formula></cfRule>`;
  return hostOf([{ name: 'Data', rows: ROWS, afterCells: `<conditionalFormatting sqref="A2:E6">${rule}</conditionalFormatting>` }], {
    dxfs: ['<dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf>'],
  });
}

function filledRows(host: WorkbookHost): readonly string[] {
  return [...new Set(filledCells(host).map((cell) => cell.split(',')[0] ?? ''))];
}

describe('A formula of another hand is drawn as Excel draws it', () => {
  it.each([
    ['a blank counts as 0', '$D2<200', ['1', '3', '5']],
    ['lower case and spaces', ' and( $D2 <> "" , $d2>=250 )', ['2', '4']],
    ['counts', 'COUNTIF($B$2:$B$6,$B2)>1', ['1', '3']],
    ['products of conditions', 'SUMPRODUCT(($B$2:$B$6=$B2)*($D$2:$D$6>90))=1', ['1', '2', '3', '4']],
    ['the row above', '$B2<>$B1', ['1', '2', '3', '4', '5']],
    ['every other row', 'MOD(ROW(),2)=0', ['1', '3', '5']],
    ['whole columns', '$D2=MAX($D:$D)', ['4']],
  ])('%s', async (_, formula, rows) => {
    const host = await withFormula(formula);
    expect(filledRows(host)).toEqual(rows);
    const listed = await host.listRules();
    expect(listed).toMatchObject({ ok: true, value: [{ type: 'custom' }] });
    expect(JSON.stringify(listed)).not.toContain('opaque');
  });
});

it('A formula that the language cannot say is listed with the reason and not drawn', async () => {
  const host = await withFormula('AND(ISNUMBER($D2),$D2>VLOOKUP(1,A:B,2))');
  expect(filledCells(host)).toEqual([]);
  const opaque = 'The rule language has no way to say it: the function VLOOKUP.';
  const formula = '=AND(ISNUMBER($D2),$D2>VLOOKUP(1,A:B,2))';
  expect(await host.listRules()).toMatchObject({ ok: true, value: [{ type: 'custom', formula, opaque }] });
});
