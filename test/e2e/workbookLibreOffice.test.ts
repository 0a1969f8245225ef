import { createWorkbookHost, openWorkbook } from '../../src/hosts/workbook';
import type { WorkbookHost } from '../../src/hosts/workbook';
import type { Condition, Expression, Format, Rule, RuleSet } from '../../src/rules';
import type { RenderedSheets } from '../support/libreOffice';
import { renderWithLibreOffice } from '../support/libreOffice';
import { opened, rangeOf } from '../support/openedWorkbook';
import { readRealWorkbook, REAL_WORKBOOKS } from '../support/realWorkbooks';
import { sampleWorkbook } from '../support/sampleWorkbook';

/** LibreOffice asks the clock, so the evaluator is told the same day. */
const TODAY = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000) + 25_569;

const FORMAT: Format = { fill: '#C6EFCE', bold: true };
const column = (index: number): Expression => ({ kind: 'column', column: index });
const number = (value: number): Expression => ({ kind: 'number', value });
const text = (value: string): Expression => ({ kind: 'text', value });

function conditionRule(columns: readonly number[] | 'rows', condition: Condition, format: Format = FORMAT, stopIfTrue = false): Rule {
  const target = columns === 'rows' ? ({ kind: 'rows' } as const) : ({ kind: 'columns', columns } as const);
  return { kind: 'condition', target, condition, format, stopIfTrue };
}

const STATUS = 11;
const SALES = 9;
const DUE = 5;

const CASES: Readonly<Record<string, RuleSet>> = {
  'sales above 900': [conditionRule([SALES], { kind: 'comparison', operator: 'greaterThan', left: column(SALES), right: number(900) })],
  'quantity below 3, blanks and texts left alone': [
    conditionRule([6], { kind: 'comparison', operator: 'lessThan', left: column(6), right: number(3) }),
  ],
  'sales between 100 and 500': [
    conditionRule([SALES], { kind: 'between', negated: false, value: column(SALES), low: number(100), high: number(500) }),
  ],
  'rows that are cancelled': [
    conditionRule('rows', { kind: 'comparison', operator: 'equalTo', left: column(STATUS), right: text('cancelled') }),
  ],
  'rows that are pending and overdue': [
    conditionRule('rows', {
      kind: 'and',
      conditions: [
        { kind: 'comparison', operator: 'equalTo', left: column(STATUS), right: text('Pending') },
        { kind: 'comparison', operator: 'lessThan', left: column(DUE), right: { kind: 'today' } },
      ],
    }),
  ],
  'blank statuses': [conditionRule([STATUS], { kind: 'is', property: 'blank', value: column(STATUS) })],
  'errors in two columns that do not touch': [conditionRule([7, 10], { kind: 'is', property: 'error', value: { kind: 'cell' } })],
  'duplicate order ids': [conditionRule([0], { kind: 'occurrence', which: 'duplicate', values: [column(0)] })],
  'customers that contain "works"': [conditionRule([1], { kind: 'text', operator: 'contains', value: column(1), text: text('works') })],
  'products that begin with "Stand"': [conditionRule([3], { kind: 'text', operator: 'beginsWith', value: column(3), text: text('Stand') })],
  'the ten largest sales': [
    conditionRule([SALES], { kind: 'rank', direction: 'top', count: number(10), percent: false, value: column(SALES) }),
  ],
  'sales above the average': [conditionRule([SALES], { kind: 'average', relation: 'above', value: column(SALES) })],
  'due in the next 14 days': [
    conditionRule([DUE], { kind: 'dateSpan', direction: 'next', amount: number(14), unit: 'day', value: column(DUE) }),
  ],
  'due this month': [conditionRule([DUE], { kind: 'dateWindow', window: 'thisMonth', value: column(DUE) })],
  'two rules, the first stops': [
    conditionRule(
      [SALES],
      { kind: 'comparison', operator: 'greaterThan', left: column(SALES), right: number(2000) },
      { fill: '#FFC7CE' },
      true,
    ),
    conditionRule([SALES], { kind: 'comparison', operator: 'greaterThan', left: column(SALES), right: number(900) }, FORMAT),
  ],
};

async function sampleHost(rules: RuleSet): Promise<WorkbookHost> {
  const host = createWorkbookHost(await opened(sampleWorkbook()), { today: TODAY });
  host.select('Orders', rangeOf('A1'));
  const selection = await host.readSelection();
  if (!selection.ok) throw new Error(selection.fault.code);
  const applied = await host.applyRules(rules, selection.value.table);
  if (!applied.ok) throw new Error(applied.fault.code);
  return host;
}

/** Cells of a sheet whose fill or bold type LibreOffice and the host see differently. */
function differences(host: WorkbookHost, sheetIndex: number, rendered: RenderedSheets): readonly string[] {
  const sheet = host.worksheets[sheetIndex];
  const cells = rendered[sheetIndex] ?? [];
  const found: string[] = [];
  cells.forEach((row, rowIndex) =>
    row.forEach((cell, columnIndex) => {
      if (sheet === undefined || rowIndex === 0) return;
      const { format } = host.lookAt(sheet.name, rowIndex, columnIndex);
      const same = cell.fill === format.fill && (cell.text === '' || cell.bold === (format.bold ?? false));
      if (!same) found.push(`R${rowIndex + 1}C${columnIndex + 1} ${cell.text}: ${cell.fill ?? '-'} for ${format.fill ?? '-'}`);
    }),
  );
  return found;
}

function formattedCells(host: WorkbookHost): number {
  return host.effectsOf('Orders').reduce((sum, { effect }) => sum + effect.cells, 0);
}

describe('LibreOffice formats the cells of a saved sample that the evaluator formats', () => {
  it.each(Object.entries(CASES))('%s', async (_, rules) => {
    const host = await sampleHost(rules);
    expect(formattedCells(host)).toBeGreaterThan(0);
    expect(differences(host, 0, renderWithLibreOffice(await host.save()))).toEqual([]);
  });
});

describe('LibreOffice opens a real workbook that was saved with a rule', () => {
  const names = REAL_WORKBOOKS.filter((name) => /cond_format0[137]|ConditionalFormattingOrder|NewStyle|SimpleStrict|59021/.test(name));
  if (names.length === 0) it.skip('the shared folder is not there', () => undefined);
  else it.each(names)('%s', opensWithRule);
});

async function opensWithRule(name: string): Promise<void> {
  const workbook = await openWorkbook(readRealWorkbook(name));
  if (!workbook.ok) throw new Error(workbook.fault.code);
  const host = createWorkbookHost(workbook.value, { today: TODAY });
  const sheet = host.worksheets[0];
  if (sheet?.usedRange === undefined) throw new Error('no cells');
  host.select(sheet.name, sheet.usedRange);
  const selection = await host.readSelection();
  if (!selection.ok) throw new Error(selection.fault.code);
  const rule: Rule = {
    kind: 'condition',
    target: { kind: 'selection' },
    condition: { kind: 'is', property: 'notBlank', value: { kind: 'cell' } },
    format: { fill: '#12AB34' },
    stopIfTrue: false,
  };
  await host.applyRules([rule], selection.value.table);
  const rendered = renderWithLibreOffice(await host.save())[0] ?? [];
  const filled = rendered.flat().filter(({ fill }) => fill === '#12AB34').length;
  expect(filled).toBe(host.effectsOf(sheet.name)[0]?.effect.cells);
  expect(filled).toBeGreaterThan(0);
}
