import { strToU8, unzipSync, zipSync } from 'fflate';
import { createWorkbookHost } from '../../../../src/hosts/workbook';
import type { WorkbookHost } from '../../../../src/hosts/workbook';
import type { Rule } from '../../../../src/rules';
import type { TableSnapshot } from '../../../../src/sheet';
import { opened, rangeOf, TODAY } from '../../../support/openedWorkbook';
import type { WrittenWorkbook } from '../../../support/writeWorkbook';
import { writeWorkbook } from '../../../support/writeWorkbook';

const ROWS = [
  ['Name', 'Sales'],
  ['Ann', 5],
  ['Ben', 12],
  ['Cid', 7],
];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const ABOVE_SIX: Rule = {
  kind: 'condition',
  target: { kind: 'columns', columns: [1] },
  condition: { kind: 'comparison', operator: 'greaterThan', left: { kind: 'column', column: 1 }, right: { kind: 'number', value: 6 } },
  format: { fill: '#FFC7CE', fontColor: '#9C0006' },
  stopIfTrue: true,
};
const BARS: Rule = { kind: 'visual', target: { kind: 'columns', columns: [1] }, visual: { kind: 'dataBar', color: '#638EC6' } };
const STARS: Rule = {
  kind: 'visual',
  target: { kind: 'columns', columns: [1] },
  visual: { kind: 'iconSet', style: 'threeStars', reversed: false, showIconOnly: false },
};

function bytesOf(afterCells: string, workbook: WrittenWorkbook = {}, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const written = writeWorkbook([{ name: 'Data', rows: ROWS, afterCells }], workbook);
  if (Object.keys(parts).length === 0) return written;
  const changed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync({ ...unzipSync(written), ...Object.fromEntries(changed) });
}

async function hostOn(bytes: Uint8Array): Promise<WorkbookHost> {
  return createWorkbookHost(await opened(bytes), { today: TODAY });
}

async function tableOf(host: WorkbookHost): Promise<TableSnapshot> {
  host.select('Data', rangeOf('A1'));
  const selection = await host.readSelection();
  if (!selection.ok) throw new Error(selection.fault.code);
  return selection.value.table;
}

async function apply(host: WorkbookHost, ...rules: readonly Rule[]): Promise<readonly string[]> {
  const applied = await host.applyRules(rules, await tableOf(host));
  if (!applied.ok) throw new Error(applied.fault.code);
  return applied.value.ids;
}

async function savedParts(bytes: Uint8Array, ...rules: readonly Rule[]): Promise<(name: string) => string> {
  const host = await hostOn(bytes);
  await apply(host, ...rules);
  const parts = unzipSync(await host.save());
  return (name) => new TextDecoder().decode(parts[name]);
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('A saved rule', () => {
  it('stands after merged cells and before data validations', async () => {
    const after =
      '<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><dataValidations count="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>';
    const part = (await savedParts(bytesOf(after), ABOVE_SIX))(SHEET);
    expect(part).toMatch(/<\/mergeCells><conditionalFormatting sqref="B2:B4"><cfRule [^>]*>.*<\/conditionalFormatting><dataValidations/);
  });

  it('comes first, and the priorities of the others move down', async () => {
    const theirs =
      '<conditionalFormatting sqref="A2:A4"><cfRule type="duplicateValues" dxfId="0" priority="5"/><cfRule type="uniqueValues" dxfId="0" priority="2"/></conditionalFormatting>';
    const part = (await savedParts(bytesOf(theirs, { dxfs: ['<dxf><font><b/></font></dxf>'] }), ABOVE_SIX))(SHEET);
    expect(part).toContain(
      '<cfRule type="cellIs" dxfId="1" priority="1" stopIfTrue="1" operator="greaterThan"><formula>6</formula></cfRule>',
    );
    expect(part).toContain('<cfRule type="duplicateValues" dxfId="0" priority="3"/><cfRule type="uniqueValues" dxfId="0" priority="2"/>');
  });

  it('appends its look to the list and counts it; equal looks are one', async () => {
    const dxfs = ['<dxf><font><b/></font></dxf>', '<dxf/>'];
    const part = (await savedParts(bytesOf('', { dxfs }), ABOVE_SIX, ABOVE_SIX))('xl/styles.xml');
    expect(part).toContain(`<dxfs count="3">${dxfs.join('')}<dxf><font><color rgb="FF9C0006"/></font>`);
  });

  it('makes the list of looks where there is none, or an empty one', async () => {
    const missing = (await savedParts(bytesOf(''), ABOVE_SIX))('xl/styles.xml');
    expect(missing).toMatch(/<\/cellStyles><dxfs count="1"><dxf>.*<\/dxf><\/dxfs><\/styleSheet>$/);
    const empty = bytesOf(
      '',
      {},
      { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf/></cellXfs><dxfs count="0"/><tableStyles count="0"/></styleSheet>` },
    );
    expect((await savedParts(empty, ABOVE_SIX))('xl/styles.xml')).toMatch(/<\/cellXfs><dxfs count="1"><dxf>.*<\/dxf><\/dxfs><tableStyles/);
  });

  it('puts bars and new icons into the extension list, at the end or in the one that is there', async () => {
    const own = (await savedParts(bytesOf('<pageMargins/>'), BARS, STARS))(SHEET);
    expect(own).toMatch(
      /<pageMargins\/><extLst><ext [^>]*><x14:conditionalFormattings>.*<\/x14:conditionalFormattings><\/ext><\/extLst><\/worksheet>$/,
    );
    const there = '<extLst><ext uri="{A}"><a/></ext></extLst>';
    expect((await savedParts(bytesOf(there), STARS))(SHEET)).toMatch(
      /<extLst><ext [^>]*78C0D931[^>]*>.*<\/ext><ext uri="\{A\}"><a\/><\/ext><\/extLst>/,
    );
    const saved = await hostOn(bytesOf(''));
    await apply(saved, STARS);
    const again = (await savedParts(await saved.save(), BARS))(SHEET);
    expect(again.match(/<x14:conditionalFormattings>/g)).toHaveLength(1);
    expect(again.match(/<x14:cfRule /g)).toHaveLength(2);
  });

  it('gives every rule in the extension list an id of its own over several savings', async () => {
    const first = await hostOn(bytesOf(''));
    await apply(first, BARS);
    const second = await hostOn(await first.save());
    await apply(second, BARS);
    const part = new TextDecoder().decode(unzipSync(await second.save())[SHEET]);
    const ids = [...part.matchAll(/<x14:cfRule [^>]*id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    expect((await opened(await second.save())).worksheets[0]?.rules.map(({ type }) => type)).toEqual(['dataBar', 'dataBar']);
  });

  it('belongs to the namespace of a sheet that writes it as a prefix', async () => {
    const cells =
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>N</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>S</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row><x:row r="3"><x:c r="B3"><x:v>8</x:v></x:c></x:row>';
    const bytes = bytesOf('', {}, { [SHEET]: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${cells}</x:sheetData></x:worksheet>` });
    const part = (await savedParts(bytes, ABOVE_SIX))(SHEET);
    expect(part).toContain(`</x:sheetData><conditionalFormatting xmlns="${MAIN}" sqref="B2:B3">`);
  });

  it('makes a styles part, its type and its relationship for a workbook without one', async () => {
    const parts = unzipSync(bytesOf(''));
    delete parts['xl/styles.xml'];
    const relationships = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels']).replace(/<Relationship [^>]*styles.xml"\/>/, '');
    const types = new TextDecoder().decode(parts['[Content_Types].xml']).replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, '');
    const bytes = zipSync({ ...parts, 'xl/_rels/workbook.xml.rels': strToU8(relationships), '[Content_Types].xml': strToU8(types) });
    const host = await hostOn(bytes);
    await apply(host, ABOVE_SIX);
    const rule = (await opened(await host.save())).worksheets[0]?.rules[0];
    expect(rule?.drawn).toMatchObject({ kind: 'cellIs', format: { fill: '#FFC7CE', fontColor: '#9C0006' } });
  });
});

describe('Taking rules out of a file', () => {
  const GROUP =
    '<conditionalFormatting sqref="B2:B4"><cfRule type="uniqueValues" priority="1"/><cfRule type="duplicateValues" priority="2"/></conditionalFormatting>';

  it('cuts the rule, and its group with the last rule', async () => {
    const host = await hostOn(bytesOf(GROUP));
    const ids = host.worksheets[0]?.rules.map(({ id }) => id) ?? [];
    await host.removeRules({ worksheet: 'Data', ids: ids.slice(0, 1), addresses: [] });
    const one = new TextDecoder().decode(unzipSync(await host.save())[SHEET]);
    expect(one).toContain('<conditionalFormatting sqref="B2:B4"><cfRule type="duplicateValues" priority="2"/></conditionalFormatting>');
    await host.removeRules({ worksheet: 'Data', ids, addresses: [] });
    expect(new TextDecoder().decode(unzipSync(await host.save())[SHEET])).not.toContain('conditionalFormatting');
  });

  it('cuts the other half of bars too, and an extension list that is left empty', async () => {
    const host = await hostOn(bytesOf(''));
    await apply(host, BARS, STARS);
    const again = await hostOn(await host.save());
    await again.removeRules({ worksheet: 'Data', ids: again.worksheets[0]?.rules.map(({ id }) => id) ?? [], addresses: [] });
    expect(unzipSync(await again.save())[SHEET]).toEqual(unzipSync(bytesOf(''))[SHEET]);
  });

  it('moves a rule by its priority alone', async () => {
    const host = await hostOn(bytesOf(GROUP));
    await host.moveRule(host.worksheets[0]?.rules[1]?.id ?? '', 0);
    expect(new TextDecoder().decode(unzipSync(await host.save())[SHEET])).toContain(
      '<cfRule type="uniqueValues" priority="2"/><cfRule type="duplicateValues" priority="1"/>',
    );
  });
});

describe('The zip', () => {
  it('keeps the packed bytes and the order of all other entries', async () => {
    const bytes = bytesOf('');
    const host = await hostOn(bytes);
    await apply(host, ABOVE_SIX);
    const saved = await host.save();
    const strings = 'xl/sharedStrings.xml';
    const packed = async (file: Uint8Array): Promise<Uint8Array> => {
      const { archive, entries } = (await opened(file)).package;
      const entry = entries.get(strings);
      return archive.bytes.slice(entry?.localOffset, (entry?.dataOffset ?? 0) + (entry?.compressedSize ?? 0));
    };
    expect(await packed(saved)).toEqual(await packed(bytes));
    expect([...(await opened(saved)).package.entries.keys()]).toEqual([...(await opened(bytes)).package.entries.keys()]);
  });

  it('comes back byte for byte without a change, and after one that is taken back', async () => {
    const bytes = bytesOf('');
    const host = await hostOn(bytes);
    expect(await host.save()).toBe(bytes);
    const ids = await apply(host, ABOVE_SIX, BARS);
    expect(host.hasChanges()).toBe(true);
    await host.removeRules({ worksheet: 'Data', ids, addresses: [] });
    expect(host.hasChanges()).toBe(false);
    expect(await host.save()).toBe(bytes);
  });
});
