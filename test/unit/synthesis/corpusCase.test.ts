import { headerValueOf, sheetValueAt } from '../../../src/sheet';
import { parseCase, tableOfCase } from '../../../src/synthesis';

const table = (headers: string[], ...rows: (string | number | boolean | null)[][]) =>
  tableOfCase({ headers, rows, range: `A2:${String.fromCharCode(64 + headers.length)}${rows.length + 1}` });

describe('The table of a case', () => {
  it('turns ISO dates into serial numbers with a date format', () => {
    const [column] = table(['Due'], ['2026-11-23'], [null], ['2026-11-24']).columns;
    expect(column?.values).toEqual([46349, null, 46350]);
    expect(column?.numberFormats).toBe('yyyy-mm-dd');
  });

  it('keeps times of day within a date', () => {
    const [column] = table(['Seen'], ['2026-11-23T12:00']).columns;
    expect(column?.values).toEqual([46349.5]);
    expect(column?.numberFormats).toBe('yyyy-mm-dd hh:mm');
  });

  it('reads fractions under a header of times as times, and under one of percentages as percentages', () => {
    const { columns } = table(['Clock in', 'Margin %', 'Ratio'], [0.375, 0.1, 0.375], [1 / 3, 0.2, 0.5]);
    expect(columns.map((column) => column.numberFormats)).toEqual(['hh:mm', '0%', 'General']);
  });

  it('makes error values of error codes and leaves other text as text, numbers in text too', () => {
    const [column] = table(['Code'], ['#N/A'], ['0012'], ['#12'], ['']).columns;
    expect(column?.values).toEqual([{ error: '#N/A' }, '0012', '#12', '']);
  });

  it('names no format for texts among dates', () => {
    const [column] = table(['Due'], ['2026-11-23'], ['TBC'], [5]).columns;
    expect(column?.numberFormats).toEqual(['yyyy-mm-dd', 'General', 'General']);
  });
});

describe('Beside its values, the table of a case', () => {
  it('has the date or number behind a header', () => {
    const { columns } = tableOfCase({ headers: ['Task', '2026-11-23', 7, null], rows: [['Dig', 1, 2, 3]], range: 'A2:D2' });
    expect(columns.map(({ header }) => header)).toEqual(['Task', '2026-11-23', '7', null]);
    expect(columns.map(headerValueOf)).toEqual(['Task', 46349, 7, null]);
    expect(columns.map(({ headerValue }) => headerValue)).toEqual([undefined, 46349, 7, undefined]);
  });

  it('says which cells hold formulas', () => {
    const { columns } = table(['Sum', 'Plain'], ['=A1+1', '='], [5, 'a=b']);
    expect(columns.map(({ formulas }) => formulas)).toEqual([[true, false], false]);
    expect(columns[0]?.values).toEqual(['=A1+1', 5]);
  });

  it('stands on a sheet that is blank elsewhere', () => {
    const sheet = table(['Sum'], [5]);
    expect([sheetValueAt(sheet, 0, 0), sheetValueAt(sheet, 1, 0), sheetValueAt(sheet, 0, 7), sheetValueAt(sheet, 2, 0)]).toEqual([
      'Sum',
      5,
      null,
      null,
    ]);
  });
});

describe('A line of a case file', () => {
  it('is refused when it is no case', () => {
    expect(parseCase('{')).toBeUndefined();
    expect(parseCase('{"id":"a"}')).toBeUndefined();
  });
});
