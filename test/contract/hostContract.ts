import type { Host, Selection } from '../../src/hosts/host';
import type { Rule, RuleSet } from '../../src/rules';
import type { TableSnapshot } from '../../src/sheet';
import type { HostHarness, MakeHost } from './contractWorkbook';
import { DATE_FORMAT, SHEETS, valueOf } from './contractWorkbook';
import { describeReadingRoundTheTable } from './readingRoundTheTable';

export type { ContractFormula, ContractSheet, HostHarness, MakeHost } from './contractWorkbook';
export { valueOf } from './contractWorkbook';

/** A rule that formats column `column` where it is above `limit`. */
export function greaterThanRule(column: number, limit: number, fill: string): Rule {
  return {
    kind: 'condition',
    target: { kind: 'columns', columns: [column] },
    condition: {
      kind: 'comparison',
      operator: 'greaterThan',
      left: { kind: 'column', column },
      right: { kind: 'number', value: limit },
    },
    format: { fill },
    stopIfTrue: false,
  };
}

function comparedWithText(column: number, value: string): Rule {
  return {
    kind: 'condition',
    target: { kind: 'columns', columns: [column] },
    condition: { kind: 'comparison', operator: 'equalTo', left: { kind: 'column', column }, right: { kind: 'text', value } },
    format: { fill: '#FFC7CE' },
    stopIfTrue: false,
  };
}

const ROW_RULE: Rule = {
  kind: 'condition',
  target: { kind: 'rows' },
  condition: {
    kind: 'comparison',
    operator: 'equalTo',
    left: { kind: 'column', column: 1 },
    right: { kind: 'text', value: 'North' },
  },
  format: { fill: '#C6EFCE', bold: true },
  stopIfTrue: true,
};

const BAR_RULE: Rule = {
  kind: 'visual',
  target: { kind: 'columns', columns: [3] },
  visual: { kind: 'dataBar', color: '#638EC6' },
};

async function readOrders(harness: HostHarness, address = 'A1:D6'): Promise<Selection> {
  await harness.select('Orders', address);
  return valueOf(await harness.host.readSelection());
}

async function ordersTable(harness: HostHarness): Promise<TableSnapshot> {
  return (await readOrders(harness)).table;
}

async function listedIds(host: Host): Promise<readonly string[]> {
  return valueOf(await host.listRules()).map((rule) => rule.id);
}

async function apply(harness: HostHarness, rules: RuleSet): Promise<readonly string[]> {
  return valueOf(await harness.host.applyRules(rules, await ordersTable(harness))).ids;
}

function describeReading(open: () => Promise<HostHarness>): void {
  it('reads the selected table without its header row', async () => {
    const selection = await readOrders(await open());
    expect(selection.worksheet).toBe('Orders');
    expect(selection.address).toBe('A1:D6');
    expect(selection.hasHeaders).toBe(true);
    expect(selection.table.range).toEqual({ rowIndex: 1, columnIndex: 0, rowCount: 5, columnCount: 4 });
    expect(selection.table.columns.map((column) => column.header)).toEqual(['Order', 'Region', 'Due', 'Sales']);
  });

  it('reads numbers, text, dates, blanks and errors as they are', async () => {
    const { columns } = await ordersTable(await open());
    expect(columns[1]?.values).toEqual(['North', 'South', 'North', 'West', 'East']);
    expect(columns[2]?.values).toEqual([46000, 46010, 46020, 46030, null]);
    expect(columns[3]?.values).toEqual([1200, 300, null, 950.5, { error: '#N/A' }]);
    expect([columns[2]?.numberFormats].flat()[0]).toBe(DATE_FORMAT);
  });

  it('takes the region round a single selected cell', async () => {
    const selection = await readOrders(await open(), 'B3');
    expect(selection.table.range).toEqual({ rowIndex: 1, columnIndex: 0, rowCount: 5, columnCount: 4 });
  });

  it('takes the used part of whole columns', async () => {
    const selection = await readOrders(await open(), 'C:D');
    expect(selection.table.range).toEqual({ rowIndex: 1, columnIndex: 2, rowCount: 5, columnCount: 2 });
  });

  it('leaves out the blank rows below the data', async () => {
    const selection = await readOrders(await open(), 'A1:D500');
    expect(selection.table.range.rowCount).toBe(5);
  });

  it('answers emptySelection on an empty sheet', async () => {
    const harness = await open();
    await harness.select('Empty', 'A1');
    expect(await harness.host.readSelection()).toMatchObject({ ok: false, fault: { code: 'emptySelection' } });
  });
}

function describeApplying(open: () => Promise<HostHarness>): void {
  it('applies a rule set with its first rule first', async () => {
    const harness = await open();
    const ids = await apply(harness, [greaterThanRule(3, 900, '#FFC7CE'), ROW_RULE]);
    const listed = valueOf(await harness.host.listRules());
    expect(listed.map((rule) => rule.id)).toEqual(ids);
    expect(listed.map((rule) => rule.priority)).toEqual([0, 1]);
    expect(listed.map((rule) => rule.addresses)).toEqual([['D2:D6'], ['A2:D6']]);
    expect(listed.map((rule) => rule.stopIfTrue)).toEqual([false, true]);
  });

  it('reports the areas it formatted', async () => {
    const harness = await open();
    const applied = valueOf(await harness.host.applyRules([ROW_RULE, BAR_RULE], await ordersTable(harness)));
    expect(applied.worksheet).toBe('Orders');
    expect(applied.addresses).toEqual(['A2:D6', 'D2:D6']);
  });

  it('lists a visual rule by its type', async () => {
    const harness = await open();
    await apply(harness, [BAR_RULE]);
    expect(valueOf(await harness.host.listRules()).map((rule) => rule.type)).toEqual(['dataBar']);
  });

  it('puts new rules above the existing ones', async () => {
    const harness = await open();
    const older = await apply(harness, [greaterThanRule(3, 900, '#FFC7CE')]);
    const newer = await apply(harness, [BAR_RULE, ROW_RULE]);
    expect(await listedIds(harness.host)).toEqual([...newer, ...older]);
  });

  it.each<readonly [string, Rule, string]>([
    ['a column that is not there', greaterThanRule(9, 900, '#FFC7CE'), 'columnOutOfRange at 1/target/columns/0: '],
    ['a text against numbers', comparedWithText(3, 'high'), 'typeMismatch at 1/condition/right: '],
    ['a text that no file can hold', comparedWithText(1, 'a\u0000'), 'malformedText at 1/condition/right: '],
    ['a formula that is too long', comparedWithText(1, 'x'.repeat(8200)), 'formulaTooLong at 1/condition: '],
  ])('refuses %s and writes nothing', async (_, invalid, detail) => {
    const harness = await open();
    const answer = await harness.host.applyRules([ROW_RULE, invalid], await ordersTable(harness));
    expect(answer).toMatchObject({ ok: false, fault: { detail: expect.stringMatching(new RegExp(`^${detail}`)) } });
    expect(valueOf(await harness.host.listRules())).toEqual([]);
  });

  it('refuses a protected sheet and leaves it alone', async () => {
    const harness = await open();
    await harness.select('Locked', 'A1:D6');
    const { table } = valueOf(await harness.host.readSelection());
    const result = await harness.host.applyRules([ROW_RULE], table);
    expect(result).toMatchObject({ ok: false, fault: { code: 'protectedSheet' } });
    expect(await listedIds(harness.host)).toEqual([]);
  });
}

function describeTakingBack(open: () => Promise<HostHarness>): void {
  it('removes exactly the applied rules', async () => {
    const harness = await open();
    const kept = await apply(harness, [greaterThanRule(3, 900, '#FFC7CE')]);
    const applied = valueOf(await harness.host.applyRules([ROW_RULE, BAR_RULE], await ordersTable(harness)));
    valueOf(await harness.host.removeRules(applied));
    expect(await listedIds(harness.host)).toEqual(kept);
  });

  it('finds nothing wrong in removing rules twice', async () => {
    const harness = await open();
    const applied = valueOf(await harness.host.applyRules([ROW_RULE], await ordersTable(harness)));
    valueOf(await harness.host.removeRules(applied));
    expect(await harness.host.removeRules(applied)).toMatchObject({ ok: true });
  });

  it('gives fresh ids to rules that are applied again', async () => {
    const harness = await open();
    const applied = valueOf(await harness.host.applyRules([ROW_RULE], await ordersTable(harness)));
    valueOf(await harness.host.removeRules(applied));
    const again = await apply(harness, [ROW_RULE]);
    expect(await listedIds(harness.host)).toEqual(again);
  });

  it('moves a rule to a priority', async () => {
    const harness = await open();
    const [first = '', second = '', third = ''] = await apply(harness, [greaterThanRule(3, 900, '#FFC7CE'), ROW_RULE, BAR_RULE]);
    valueOf(await harness.host.moveRule(first, 1));
    expect(await listedIds(harness.host)).toEqual([second, first, third]);
  });

  it('answers ruleNotFound when it is to move a rule that is not there', async () => {
    const harness = await open();
    await readOrders(harness);
    expect(await harness.host.moveRule('no such rule', 0)).toMatchObject({ ok: false, fault: { code: 'ruleNotFound' } });
  });
}

function describePreview(open: () => Promise<HostHarness>): void {
  it('keeps nothing of a preview that is taken back', async () => {
    const harness = await open();
    const kept = await apply(harness, [greaterThanRule(3, 900, '#FFC7CE')]);
    const table = await ordersTable(harness);
    valueOf(await harness.host.previewRules([ROW_RULE], table));
    valueOf(await harness.host.previewRules([BAR_RULE], table));
    valueOf(await harness.host.previewRules(null, table));
    expect(await listedIds(harness.host)).toEqual(kept);
  });

  it('ends the preview when rules are applied', async () => {
    const harness = await open();
    const table = await ordersTable(harness);
    valueOf(await harness.host.previewRules([ROW_RULE], table));
    const applied = valueOf(await harness.host.applyRules([ROW_RULE], table));
    valueOf(await harness.host.previewRules(null, table));
    expect(await listedIds(harness.host)).toEqual(applied.ids);
  });
}

function describeFollowing(open: () => Promise<HostHarness>): void {
  it('calls back when the selection changes, until it is told to stop', async () => {
    const harness = await open();
    let calls = 0;
    const stop = harness.host.onSelectionChanged(() => (calls += 1));
    await harness.select('Orders', 'A1:B6');
    expect(calls).toBeGreaterThan(0);
    const before = calls;
    stop();
    await harness.select('Orders', 'C1:D6');
    expect(calls).toBe(before);
  });
}

/** Runs the suite that every implementation of `Host` passes on hosts that `makeHost` opens. */
export function describeHostContract(name: string, makeHost: MakeHost): void {
  const open = (): Promise<HostHarness> => makeHost(SHEETS);
  describe(`${name} keeps the host contract`, () => {
    describeReading(open);
    describeReadingRoundTheTable(open);
    describeApplying(open);
    describeTakingBack(open);
    describePreview(open);
    describeFollowing(open);
  });
}
