import type { WorkbookHost } from '../../../../src/hosts/workbook';
import type { CellValue } from '../../../../src/sheet';
import { hostOf, TODAY } from '../../../support/openedWorkbook';

const BOLD = '<dxf><font><b/></font></dxf>';

/** A host over one column of values with this conditional formatting on A1:A9, or on other areas. */
function hostWith(values: readonly CellValue[], rules: string, sqref = 'A1:A9'): Promise<WorkbookHost> {
  const afterCells = `<conditionalFormatting sqref="${sqref}">${rules}</conditionalFormatting>`;
  return hostOf([{ name: 'Data', rows: values.map((value) => [value]), afterCells }], { dxfs: [BOLD] });
}

function boldCells(host: WorkbookHost, rowCount: number, column = 0): readonly number[] {
  return Array.from({ length: rowCount }, (_, row) => row).filter((row) => host.lookAt('Data', row, column).format.bold === true);
}

async function formatted(values: readonly CellValue[], rule: string): Promise<readonly CellValue[]> {
  const host = await hostWith(values, rule.replace('<cfRule ', '<cfRule dxfId="0" priority="1" '));
  return boldCells(host, values.length).map((row) => values[row] ?? null);
}

const cellIs = (operator: string, ...formulas: readonly string[]): string =>
  `<cfRule type="cellIs" operator="${operator}">${formulas.map((formula) => `<formula>${formula}</formula>`).join('')}</cfRule>`;

describe('A rule of the file that compares cells', () => {
  const values = [1, 5, 9, 'abc', true, null, { error: '#N/A' }, 7] as const;

  it('takes a blank for 0, and text and booleans for more than any number, as Excel does', async () => {
    expect(await formatted(values, cellIs('lessThan', '5'))).toEqual([1, null]);
    expect(await formatted(values, cellIs('greaterThan', '5'))).toEqual([9, 'abc', true, 7]);
    expect(await formatted(values, cellIs('equal', '0'))).toEqual([null]);
  });

  it('includes both bounds, in either order', async () => {
    expect(await formatted(values, cellIs('between', '9', '5'))).toEqual([5, 9, 7]);
    expect(await formatted(values, cellIs('notBetween', '5', '9'))).toEqual([1, 'abc', true, null]);
  });

  it('compares text without regard to case', async () => {
    expect(await formatted(['ABC', 'abd', 'x"y'], cellIs('equal', '"abc"'))).toEqual(['ABC']);
    expect(await formatted(['ABC', 'x"y'], cellIs('equal', '"x""y"'))).toEqual(['x"y']);
  });

  it('follows relative references from the first cell of its area and stays on fixed ones', async () => {
    expect(await formatted([1, 3, 2, 4], cellIs('greaterThan', 'A2'))).toEqual([3, 4]);
    expect(await formatted([3, 1, 4, 9], cellIs('greaterThan', '$A$1'))).toEqual([4, 9]);
  });

  it('is listed and not drawn where its operand is a formula', async () => {
    const host = await hostWith(
      [1, 2],
      '<cfRule type="cellIs" operator="equal" dxfId="0" priority="3"><formula>MAX(A1:A9)</formula></cfRule>',
    );
    expect(boldCells(host, 2)).toEqual([]);
    const listed = await host.listRules();
    expect(listed.ok && listed.value).toMatchObject([{ type: 'cellValue', priority: 0, formula: '=MAX(A1:A9)', addresses: ['A1:A9'] }]);
  });
});

describe('A rule of the file', () => {
  it.each<[string, readonly CellValue[], string, readonly CellValue[]]>([
    ['top 2', [1, 4, 3, 2], '<cfRule type="top10" rank="2"/>', [4, 3]],
    ['bottom 50 %', [1, 4, 3, 2], '<cfRule type="top10" rank="50" percent="1" bottom="1"/>', [1, 2]],
    ['above average', [1, 2, 9], '<cfRule type="aboveAverage"/>', [9]],
    ['below average', [1, 2, 9], '<cfRule type="aboveAverage" aboveAverage="0"/>', [1, 2]],
    ['duplicates', ['a', 'B', 'b', null, null], '<cfRule type="duplicateValues"/>', ['B', 'b']],
    ['unique', ['a', 'B', 'b'], '<cfRule type="uniqueValues"/>', ['a']],
    [
      'contains',
      ['Redo', 'blue'],
      '<cfRule type="containsText" operator="containsText" text="red"><formula>x</formula></cfRule>',
      ['Redo'],
    ],
    ['ends with', ['Redo', 'blue'], '<cfRule type="endsWith" operator="endsWith" text="UE"><formula>x</formula></cfRule>', ['blue']],
    ['blanks', [1, null, 3], '<cfRule type="containsBlanks"><formula>x</formula></cfRule>', [null]],
    ['errors', [1, { error: '#REF!' }], '<cfRule type="containsErrors"><formula>x</formula></cfRule>', [{ error: '#REF!' }]],
    ['yesterday', [TODAY, TODAY - 1], '<cfRule type="timePeriod" timePeriod="yesterday"><formula>x</formula></cfRule>', [TODAY - 1]],
  ])('draws %s', async (_, values, rule, expected) => {
    expect(await formatted(values, rule)).toEqual(expected);
  });

  it('takes the cells of all its areas as one population', async () => {
    const host = await hostWith([1, 9, 2, 8, 3], '<cfRule type="top10" rank="2" dxfId="0" priority="1"/>', 'A1:A2 A4:A5');
    expect(boldCells(host, 5)).toEqual([1, 3]);
  });

  it('over whole columns ends with the used range', async () => {
    const host = await hostWith([1, 2, 3], '<cfRule type="top10" rank="1" dxfId="0" priority="1"/>', 'A:C');
    expect(boldCells(host, 5)).toEqual([2]);
    expect(host.effectsOf('Data')[0]?.range).toEqual({ rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 1 });
  });

  it('that stops hides the ones below it', async () => {
    const rules = `<cfRule type="top10" rank="1" priority="1" stopIfTrue="1"/><cfRule type="uniqueValues" dxfId="0" priority="2"/>`;
    expect(boldCells(await hostWith([1, 2, 3], rules), 3)).toEqual([0, 1]);
  });

  it('draws scales, bars and icons, on its own colours', async () => {
    const scale = '<colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale>';
    const host = await hostWith([0, 10], `<cfRule type="colorScale" priority="1">${scale}</cfRule>`);
    expect([0, 1].map((row) => host.lookAt('Data', row, 0).color)).toEqual(['#FF0000', '#00FF00']);
    const icons =
      '<iconSet iconSet="3Flags" reverse="1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet>';
    const flags = await hostWith([0, 10], `<cfRule type="iconSet" priority="1">${icons}</cfRule>`);
    expect([0, 1].map((row) => flags.lookAt('Data', row, 0).icon?.index)).toEqual([2, 0]);
    const bar = '<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>';
    expect((await hostWith([5, 10], `<cfRule type="dataBar" priority="1">${bar}</cfRule>`)).lookAt('Data', 1, 0).bar).toMatchObject({
      end: 1,
      color: '#638EC6',
    });
  });

  it('that no one can read is listed as unknown', async () => {
    const listed = await (await hostWith([1], '<cfRule type="futureThing" priority="1"/>')).listRules();
    expect(listed.ok && listed.value.map(({ type }) => type)).toEqual(['unknown']);
  });
});
