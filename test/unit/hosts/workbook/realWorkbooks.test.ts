import { unzipSync } from 'fflate';
import { createWorkbookHost, openWorkbook } from '../../../../src/hosts/workbook';
import type { Workbook, WorkbookHost, Worksheet } from '../../../../src/hosts/workbook';
import type { Rule, RuleSet } from '../../../../src/rules';
import type { RangeRef, TableSnapshot } from '../../../../src/sheet';
import { opened, TODAY } from '../../../support/openedWorkbook';
import { readRealWorkbook, REAL_WORKBOOKS } from '../../../support/realWorkbooks';

const REFUSED: Readonly<Record<string, string>> = {
  'poi-duplicate-filename.xlsx': 'invalidFile',
  'poi-fuzz-POIXSSFFuzzer-5089447305609216.xlsx': 'invalidFile',
  'poi-fuzz-XLSX2CSVFuzzer-5636439151607808.xlsx': 'invalidFile',
  'poi-poc-xmlbomb.xlsx': 'invalidFile',
  'poi-protected_passtika.xlsx': 'encryptedFile',
  'poi-xlsx-corrupted.xlsx': 'invalidFile',
};

const OPENED = REAL_WORKBOOKS.filter((name) => REFUSED[name] === undefined);

const RULES: RuleSet = [
  {
    kind: 'condition',
    target: { kind: 'selection' },
    condition: { kind: 'comparison', operator: 'greaterThan', left: { kind: 'cell' }, right: { kind: 'number', value: 3 } },
    format: { fill: '#C6EFCE', fontColor: '#006100', bold: true },
    stopIfTrue: false,
  },
  { kind: 'visual', target: { kind: 'columns', columns: [0] }, visual: { kind: 'dataBar', color: '#638EC6' } },
  {
    kind: 'visual',
    target: { kind: 'columns', columns: [0] },
    visual: { kind: 'iconSet', style: 'threeStars', reversed: false, showIconOnly: false },
  },
];

function writableSheet(workbook: Workbook): Worksheet | undefined {
  return workbook.worksheets.find((sheet) => sheet.kind === 'cells' && !sheet.isFormattingProtected);
}

function tableOn(sheet: Worksheet): TableSnapshot {
  const range: RangeRef = { rowIndex: 1, columnIndex: 0, rowCount: 9, columnCount: 2 };
  const columns = [0, 1].map(() => ({ header: null, values: Array<null>(9).fill(null), numberFormats: 'General' }));
  return { worksheet: sheet.name, range, columns, dateSystem: sheet.dateSystem };
}

async function applyTo(host: WorkbookHost, sheet: Worksheet, rules: readonly Rule[]): Promise<readonly string[]> {
  const applied = await host.applyRules(rules, tableOn(sheet));
  if (!applied.ok) throw new Error(applied.fault.code);
  return applied.value.ids;
}

/** What a rule says, less where it stands in the file. */
function meaningOf({ rules }: Worksheet): readonly unknown[] {
  return rules.map(({ areas, type, stopIfTrue, formula, drawn }) => ({ areas, type, stopIfTrue, formula, drawn }));
}

type Parts = Readonly<Record<string, Uint8Array>>;

function changedParts(before: Parts, after: Parts): readonly string[] {
  const names = Object.keys({ ...before, ...after });
  return names.filter((part) => Buffer.compare(before[part] ?? Buffer.of(), after[part] ?? Buffer.of()) !== 0).sort();
}

/** Edits a cell that is there, one beside the cells and one below them; tells how many were taken. */
async function editSome(host: WorkbookHost, { name, usedRange }: Worksheet): Promise<number> {
  const { rowIndex = 0, columnIndex = 0, rowCount = 1, columnCount = 1 } = usedRange ?? {};
  const places = [
    [rowIndex, columnIndex, '12.5%'],
    [rowIndex, Math.min(columnIndex + columnCount, 16_383), 'Tom & "Jerry" \n<ü>'],
    [rowIndex + rowCount + 2, columnIndex, '3/14/2026'],
  ] as const;
  return places.filter(([row, column, text]) => host.enterText(name, row, column, text) === undefined).length;
}

/** Describes each workbook; where the shared folder is not there, one skipped test says so. */
function forEachWorkbook(names: readonly string[], describeWorkbook: (name: string) => void): void {
  if (names.length === 0) it.skip('real workbooks: the shared folder is not there', () => undefined);
  for (const name of names) describe(name, () => describeWorkbook(name));
}

forEachWorkbook(REAL_WORKBOOKS, (name) => {
  it('opens or is refused within two seconds', async () => {
    const bytes = readRealWorkbook(name);
    const [start, used] = [performance.now(), process.cpuUsage()];
    const result = await openWorkbook(bytes);
    const busy = process.cpuUsage(used);
    // What other programs on the machine do does not count.
    expect(Math.min(performance.now() - start, (busy.user + busy.system) / 1000)).toBeLessThan(2000);
    expect(result.ok ? 'opened' : result.fault.code).toBe(REFUSED[name] ?? 'opened');
  });
});

forEachWorkbook(OPENED, (name) => {
  const bytes = readRealWorkbook(name);
  let workbook: Workbook;
  let sheet: Worksheet | undefined;
  beforeAll(async () => {
    workbook = await opened(bytes);
    sheet = writableSheet(workbook);
  });

  it('is saved without a change as the bytes it was', async () => {
    expect(await createWorkbookHost(workbook, { today: TODAY }).save()).toBe(bytes);
  });

  it('keeps every part that a new rule does not concern', async () => {
    if (sheet === undefined) return;
    const host = createWorkbookHost(workbook, { today: TODAY });
    await applyTo(host, sheet, RULES);
    const [before, after] = [unzipSync(bytes), unzipSync(await host.save())];
    const changed = Object.keys(after).filter((part) => Buffer.compare(after[part] ?? Buffer.of(), before[part] ?? Buffer.of()) !== 0);
    const hasStyles = 'xl/styles.xml' in before;
    const concerned = [sheet.partName, 'xl/styles.xml', ...(hasStyles ? [] : ['xl/_rels/workbook.xml.rels', '[Content_Types].xml'])];
    expect(changed.filter((part) => !concerned.includes(part))).toEqual([]);
    expect(Object.keys(after)).toEqual([...Object.keys(before), ...(hasStyles ? [] : ['xl/styles.xml'])]);
  });

  it('keeps every part and every other cell when a cell is edited beside a new rule', async () => {
    if (sheet === undefined) return;
    const host = createWorkbookHost(workbook, { today: TODAY });
    const edited = await editSome(host, sheet);
    await applyTo(host, sheet, RULES);
    const saved = await host.save();
    const [before, after] = [unzipSync(bytes), unzipSync(saved)];
    // A new styles part is named there, and a chain of calculation that lost its last cell no longer is.
    const isNamed = 'xl/styles.xml' in before && 'xl/calcChain.xml' in before === 'xl/calcChain.xml' in after;
    const concerned = changedParts(before, after).filter((part) => part !== sheet?.partName && !/styles|calcChain/.test(part));
    expect(concerned).toEqual(isNamed ? [] : ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']);
    const again = (await opened(saved)).worksheets.find((other) => other.name === sheet?.name);
    const now = host.worksheets.find((other) => other.name === sheet?.name);
    expect(again?.cells).toEqual(now?.cells);
    expect(edited).toBeGreaterThan(sheet.isProtected ? -1 : 1);
    expect(meaningOf(again ?? sheet).slice(RULES.length)).toEqual(meaningOf(sheet));
  });

  it('keeps what its own rules say, below the new ones', async () => {
    if (sheet === undefined) return;
    const host = createWorkbookHost(workbook, { today: TODAY });
    await applyTo(host, sheet, RULES);
    const reopened = await opened(await host.save());
    const same = reopened.worksheets.find((other) => other.name === sheet?.name);
    expect(same && meaningOf(same).slice(RULES.length)).toEqual(meaningOf(sheet));
    expect(same?.rules.slice(0, RULES.length).map(({ type }) => type)).toEqual([
      expect.stringMatching(/^(cellValue|custom)$/),
      'dataBar',
      'iconSet',
    ]);
    expect(same?.cells).toEqual(sheet.cells);
  });

  it('is as it was once the rules are removed again', async () => {
    if (sheet === undefined) return;
    const host = createWorkbookHost(workbook, { today: TODAY });
    const ids = await applyTo(host, sheet, RULES);
    await host.removeRules({ worksheet: sheet.name, ids, addresses: [] });
    expect(await host.save()).toBe(bytes);
  });

  it('is as it was once the rules are removed after it was saved and opened again', async () => {
    if (sheet === undefined) return;
    const host = createWorkbookHost(workbook, { today: TODAY });
    await applyTo(host, sheet, RULES);
    const again = createWorkbookHost(await opened(await host.save()), { today: TODAY });
    const ours = again.worksheets.find((other) => other.name === sheet?.name)?.rules.slice(0, RULES.length) ?? [];
    await again.removeRules({ worksheet: sheet.name, ids: ours.map(({ id }) => id), addresses: [] });
    const last = (await opened(await again.save())).worksheets.find((other) => other.name === sheet?.name);
    expect(last && meaningOf(last)).toEqual(meaningOf(sheet));
  });
});

(REAL_WORKBOOKS.length === 0 ? it.skip : it)('most real workbooks open', () => {
  expect(OPENED.length).toBeGreaterThan(80);
});
