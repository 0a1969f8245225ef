import { strToU8, unzipSync, zipSync } from 'fflate';
import { cellStyleAt, cellValueAt, createWorkbookHost } from '../../../../src/hosts/workbook';
import type { WorkbookHost } from '../../../../src/hosts/workbook';
import type { Condition, Rule } from '../../../../src/rules';
import { hostOf, opened, rangeOf, TODAY } from '../../../support/openedWorkbook';
import type { WrittenWorkbook } from '../../../support/writeWorkbook';
import { writeWorkbook } from '../../../support/writeWorkbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = [
  ['Name', 'Sales'],
  ['Ann', 5],
  ['Ben', 12],
  ['Cid', null],
  ['Dan', 7],
];
const ABOVE_SIX: Condition = {
  kind: 'comparison',
  operator: 'greaterThan',
  left: { kind: 'column', column: 1 },
  right: { kind: 'number', value: 6 },
};

function ruleOf(condition: Condition): Rule {
  return { kind: 'condition', target: { kind: 'columns', columns: [1] }, condition, format: { fill: '#FFC7CE' }, stopIfTrue: false };
}

function sheets(afterCells = ''): WorkbookHostInput {
  return [{ name: 'Data', rows: ROWS, afterCells }];
}
type WorkbookHostInput = Parameters<typeof hostOf>[0];

async function ruledHost(condition = ABOVE_SIX): Promise<WorkbookHost> {
  const host = await hostOf(sheets());
  const selection = await host.readSelection();
  if (!selection.ok) throw new Error(selection.fault.code);
  await host.applyRules([ruleOf(condition)], selection.value.table);
  return host;
}

/** A host over a workbook some parts of which are these. */
async function hostWith(parts: Readonly<Record<string, string>>, workbook: WrittenWorkbook = {}): Promise<WorkbookHost> {
  const base = unzipSync(writeWorkbook(sheets(), workbook));
  const texts = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return createWorkbookHost(await opened(zipSync({ ...base, ...texts })), { today: TODAY });
}

function inSheet(cells: string, before = '', after = ''): string {
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${cells}</sheetData>${after}</worksheet>`;
}

function valueAt(host: WorkbookHost, row: number, column: number): unknown {
  const [sheet] = host.worksheets;
  return sheet === undefined ? undefined : cellValueAt(sheet, row, column);
}

async function savedSheet(host: WorkbookHost): Promise<string> {
  return new TextDecoder().decode(unzipSync(await host.save())[SHEET]);
}

function formattedRows(host: WorkbookHost): readonly number[] {
  return [1, 2, 3, 4].filter((row) => host.lookAt('Data', row, 1).format.fill !== undefined);
}

describe('A typed value', () => {
  it('stands in the cell, widens the used range and is told to those who follow', async () => {
    const host = await hostOf(sheets());
    const [drawn, followed] = [jest.fn(), jest.fn()];
    host.subscribe(drawn);
    host.onSelectionChanged(followed);
    expect(host.enterText('Data', 3, 1, '8')).toBeUndefined();
    host.enterText('Data', 6, 3, 'note');
    expect([valueAt(host, 3, 1), valueAt(host, 6, 3), valueAt(host, 6, 2)]).toEqual([8, 'note', null]);
    expect(host.worksheets[0]?.usedRange).toEqual(rangeOf('A1:D7'));
    expect([drawn, followed].map(({ mock }) => mock.calls.length)).toEqual([2, 2]);
    expect(cellValueAt(host.workbook.worksheets[0] ?? neverSheet(), 3, 1)).toBeNull();
  });

  it('brings the format that Excel gives, and no other where the cell has its own', async () => {
    const host = await hostOf([{ name: 'Data', rows: ROWS, numberFormats: ['General', '0.00'] }]);
    host.enterText('Data', 1, 0, '50%');
    host.enterText('Data', 1, 1, '75%');
    const formats = [0, 1].map((column) => cellStyleAt(host.worksheets[0] ?? neverSheet(), 1, column).numberFormat);
    expect(formats).toEqual(['0%', '0.00']);
    const reopened = await opened(await host.save());
    const after = reopened.worksheets[0] ?? neverSheet();
    expect([0, 1].map((column) => [cellValueAt(after, 1, column), cellStyleAt(after, 1, column).numberFormat])).toEqual([
      [0.5, '0%'],
      [0.75, '0.00'],
    ]);
    expect(cellStyleAt(after, 2, 0).numberFormat).toBe('General');
  });

  it('moves rules and a preview at once', async () => {
    const host = await ruledHost();
    expect(formattedRows(host)).toEqual([2, 4]);
    host.enterText('Data', 1, 1, '100');
    host.enterText('Data', 2, 1, '');
    expect(formattedRows(host)).toEqual([1, 4]);
    const selection = await host.readSelection();
    if (!selection.ok) throw new Error(selection.fault.code);
    await host.previewRules([ruleOf({ kind: 'is', property: 'blank', value: { kind: 'cell' } })], selection.value.table);
    expect(formattedRows(host)).toEqual([1, 2, 3, 4]);
    host.enterText('Data', 3, 1, '1');
    expect(formattedRows(host)).toEqual([1, 2, 4]);
  });

  it('that is what the cell held changes nothing', async () => {
    const host = await hostOf(sheets());
    host.enterText('Data', 1, 1, '5');
    host.enterText('Data', 1, 1, ' 5');
    host.clearCells('Data', rangeOf('F1:G9'));
    expect([host.canUndo, host.hasChanges()]).toEqual([false, false]);
  });

  it.each([
    ['a formula', '=A1', 'formula'],
    ['too much text', 'x'.repeat(32_768), 'tooLong'],
  ])('is refused where it is %s', async (_, text, fault) => {
    const host = await hostOf(sheets());
    expect(host.enterText('Data', 1, 1, text)).toBe(fault);
    expect(host.hasChanges()).toBe(false);
  });

  it('is refused in a locked cell of a protected sheet alone', async () => {
    const host = await hostOf([{ name: 'Data', rows: ROWS, isProtected: true }]);
    expect(host.enterText('Data', 1, 1, '8')).toBe('protectedCell');
    expect(host.clearCells('Data', rangeOf('A1:B9'))).toBe('protectedCell');
    expect(host.clearCells('Data', rangeOf('F1:G9'))).toBeUndefined();
  });

  it('is refused in an array formula of several cells and where others share the formula', async () => {
    const host = await hostWith({
      [SHEET]: inSheet(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1</f><v>1</v></c><c r="C1"><f t="array" ref="C1">1</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>',
      ),
    });
    const faults = (
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
        [0, 2],
      ] as const
    ).map(([row, column]) => host.enterText('Data', row, column, 'x'));
    expect(faults).toEqual(['arrayFormula', 'arrayFormula', 'sharedFormula', undefined, undefined]);
  });
});

describe('Undo and redo', () => {
  it('go through edits and rules in order, and name the sheet', async () => {
    const host = await ruledHost();
    host.enterText('Data', 1, 1, '100');
    const edited = host.version();
    host.clearCells('Data', rangeOf('B2:B5'));
    expect(formattedRows(host)).toEqual([]);
    expect(host.undo()).toBe('Data');
    expect(host.version()).toBe(edited);
    expect(formattedRows(host)).toEqual([1, 2, 4]);
    host.undo();
    expect(formattedRows(host)).toEqual([2, 4]);
    host.undo();
    expect([formattedRows(host), host.canUndo, host.hasChanges(), host.undo()]).toEqual([[], false, false, undefined]);
    host.redo();
    host.redo();
    expect(host.version()).toBe(edited);
    expect([host.redo(), host.redo(), host.canRedo]).toEqual(['Data', undefined, false]);
    expect(formattedRows(host)).toEqual([]);
  });

  it('begin anew after another change', async () => {
    const host = await hostOf(sheets());
    host.enterText('Data', 1, 1, '1');
    host.undo();
    host.enterText('Data', 1, 1, '2');
    expect(host.canRedo).toBe(false);
    host.undo();
    expect(valueAt(host, 1, 1)).toBe(5);
    expect(Buffer.compare(await host.save(), writeWorkbook(sheets()))).toBe(0);
  });
});

describe('A saved file with edited cells', () => {
  it('holds the new values in their places and every other byte of the sheet as it was', async () => {
    const cells =
      '<row r="1" spans="1:2" ht="20"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>5</v></c></row>\n' +
      '<row r="3"/><!-- kept --><row r="7"><c r="C7"><f>B1*2</f><v>10</v></c></row>';
    const host = await hostWith({ [SHEET]: inSheet(cells, '<dimension ref="A1:C7"/>') });
    host.enterText('Data', 0, 1, '6');
    host.enterText('Data', 0, 3, 'a < "b" _x0041_');
    host.enterText('Data', 1, 0, 'TRUE');
    host.enterText('Data', 2, 1, '#N/A');
    host.enterText('Data', 6, 0, '1');
    host.enterText('Data', 8, 5, '2');
    expect(await savedSheet(host)).toBe(
      inSheet(
        '<row r="1" spans="1:4" ht="20"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>6</v></c>' +
          '<c r="D1" t="inlineStr"><is><t xml:space="preserve">a &lt; &quot;b&quot; _x005F_x0041_</t></is></c></row>\n' +
          '<row r="2"><c r="A2" t="b"><v>1</v></c></row><row r="3"><c r="B3" t="e"><v>#N/A</v></c></row><!-- kept -->' +
          '<row r="7"><c r="A7"><v>1</v></c><c r="C7"><f>B1*2</f><v>10</v></c></row><row r="9"><c r="F9"><v>2</v></c></row>',
        '<dimension ref="A1:F9"/>',
      ),
    );
    const sheet = (await opened(await host.save())).worksheets[0] ?? neverSheet();
    expect(sheet.cells).toEqual(host.worksheets[0]?.cells);
    expect(cellValueAt(sheet, 0, 3)).toBe('a < "b" _x0041_');
  });

  it('holds them on a sheet without cells, and where rows and cells have no addresses or a prefix', async () => {
    const empty = await hostWith({ [SHEET]: '<x:worksheet xmlns:x="a"><x:sheetData/></x:worksheet>' });
    empty.enterText('Data', 1, 1, 'é');
    expect(await savedSheet(empty)).toBe(
      '<x:worksheet xmlns:x="a"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t xml:space="preserve">é</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    );
    const bare = await hostWith({ [SHEET]: inSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>') });
    bare.enterText('Data', 0, 1, '9');
    bare.enterText('Data', 1, 2, '8');
    expect(await savedSheet(bare)).toBe(
      inSheet('<row><c><v>1</v></c><c r="B1"><v>9</v></c></row><row><c><v>3</v></c><c r="C2"><v>8</v></c></row>'),
    );
  });

  it('gives a rule the form that the cells as they are allow', async () => {
    const host = await ruledHost({
      kind: 'comparison',
      operator: 'lessThan',
      left: { kind: 'column', column: 1 },
      right: { kind: 'number', value: 6 },
    });
    host.enterText('Data', 3, 1, '50');
    host.enterText('Data', 3, 1, '');
    const again = createWorkbookHost(await opened(await host.save()), { today: TODAY });
    expect(formattedRows(again)).toEqual(formattedRows(host));
  });

  it('has no edited cell left in the chain of calculation', async () => {
    const chained = (chain: string): Promise<WorkbookHost> =>
      hostWith({
        [SHEET]: inSheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>2+2</f><v>4</v></c></row>'),
        'xl/calcChain.xml': chain,
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>',
      });
    const host = await chained('<calcChain xmlns="m"><c r="A1" i="1" l="1"/><c r="B1"/></calcChain>');
    host.enterText('Data', 0, 0, '3');
    const parts = unzipSync(await host.save());
    expect(new TextDecoder().decode(parts['xl/calcChain.xml'])).toBe('<calcChain xmlns="m"><c r="B1" i="1"/></calcChain>');
    host.enterText('Data', 0, 1, '3');
    const last = unzipSync(await host.save());
    expect(Object.keys(last)).toEqual(Object.keys(parts).filter((name) => name !== 'xl/calcChain.xml'));
    expect(new TextDecoder().decode(last['xl/_rels/workbook.xml.rels'])).not.toContain('calcChain');
    await opened(await host.save());
  });
});

function neverSheet(): never {
  throw new Error('no sheet');
}
