import { contextOfTable, linkRequest } from '../../../src/candidates';
import type { LinkedRequest } from '../../../src/candidates';
import type { TableSnapshot } from '../../../src/sheet';
import { formatted, table, tableOfColumns } from '../../support/builders';

const PROJECTS: TableSnapshot = table(
  {
    'Project Name': ['Apollo', 'Borealis', 'Cygnus'],
    Status: ['Completed', 'In progress', 'On Hold'],
    'Unit Price': [10, 20, 30],
    Quantity: [1, 2, 3],
    'Due Date': formatted('yyyy-mm-dd', 46_000, 46_010, 46_020),
    Grade: ['A', 'B', 'B'],
  },
  { firstCell: { rowIndex: 1, columnIndex: 2 } },
);

function linked(utterance: string, on: TableSnapshot = PROJECTS): LinkedRequest {
  return linkRequest(utterance, contextOfTable(on));
}

/** Kind and column of the strongest link of the item with this text. */
function columnLink(utterance: string, text: string): string | undefined {
  const request = linked(utterance);
  const [link] = request.links[request.items.findIndex((item) => item.text === text)]?.columns ?? [];
  return link === undefined ? undefined : `${link.kind} ${PROJECTS.columns[link.column]?.header}`;
}

function valueLink(utterance: string, text: string): string | undefined {
  const request = linked(utterance);
  const [link] = request.links[request.items.findIndex((item) => item.text === text)]?.values ?? [];
  return link === undefined ? undefined : `${link.kind} ${link.value.text}`;
}

describe('A word points at a column', () => {
  it.each([
    ['quantity over 5', 'quantity', 'exact Quantity'],
    ['quantities over 5', 'quantities', 'inflection Quantity'],
    ['price over 5', 'price', 'part Unit Price'],
    ['unit price over 5', 'price', 'exact Unit Price'],
    ['"due date" soon', '"due date"', 'exact Due Date'],
    ['qty over 5', 'qty', undefined],
    ['quant over 5', 'quant', 'abbreviation Quantity'],
    ['quantitty over 5', 'quantitty', 'abbreviation Quantity'],
    ['dd soon', 'dd', 'abbreviation Due Date'],
    ['the weather today', 'weather', undefined],
  ])('in "%s"', (utterance, text, link) => {
    expect(columnLink(utterance, text)).toBe(link);
  });

  it('by its letter on the sheet', () => {
    expect(columnLink('highlight column E above 5', 'E')).toBe('letter Unit Price');
    expect(columnLink('highlight column c', 'c')).toBe('letter Project Name');
    expect(columnLink('highlight E above 5', 'E')).toBe('letter Unit Price');
    expect(columnLink('format E2:E13', 'E2')).toBe('letter Unit Price');
  });

  it('by its place', () => {
    expect(columnLink('colour column 3', '3')).toBe('letter Unit Price');
    expect(columnLink('colour the third column', 'third')).toBe('letter Unit Price');
    expect(columnLink('colour the last column', 'last')).toBe('letter Grade');
  });

  it('never by a letter of no column here, nor by the articles of English', () => {
    expect(columnLink('highlight column B', 'B')).toBeUndefined();
    expect(columnLink('highlight column Z', 'Z')).toBeUndefined();
    expect(columnLink('I want a row', 'I')).toBeUndefined();
  });
});

describe('A word points at a value', () => {
  it.each([
    ['completed in green', 'completed', 'exact Completed'],
    ['what was completing', 'completing', 'inflection Completed'],
    ['all that are on hold', 'hold', 'exact On Hold'],
    ['the "on hold" ones', '"on hold"', 'exact On Hold'],
    ['mark comp', 'comp', 'abbreviation Completed'],
    ['mark the red ones', 'red', undefined],
  ])('in "%s"', (utterance, text, link) => {
    expect(valueLink(utterance, text)).toBe(link);
  });

  it('at one of many values of a long column, which then gets a slot', () => {
    const names = Array.from({ length: 500 }, (_, i) => `Customer ${String.fromCharCode(97 + (i % 26))}x${i}`);
    const request = linked('mark customer bx27', table({ Customer: names, Sales: names.map((_, i) => i) }));
    expect(request.values.map(({ text }) => text)).toEqual(['Customer bx27']);
  });
});

describe('The slots of a request', () => {
  const wide = tableOfColumns(
    Array.from({ length: 1000 }, (_, i) => ({
      header: i === 700 ? 'Net Revenue' : i === 900 ? 'Owner' : `Field ${i}`,
      values: i === 900 ? ['Ann', 'Bo', 'Cy'] : [i, i + 1, i + 2],
      numberFormats: 'General',
    })),
  );

  it('hold sixteen of 1,000 columns, the named ones among them, from left to right', () => {
    const { columns, values } = linked('highlight net revenue over 5 where owner is Bo', wide);
    expect(columns).toHaveLength(16);
    expect(columns.map(({ header }) => header)).toEqual(expect.arrayContaining(['Net Revenue', 'Owner']));
    expect(columns.map(({ index }) => index)).toEqual(columns.map(({ index }) => index).sort((a, b) => a - b));
    expect(values.map(({ text }) => text)).toEqual(['Bo', 'Ann', 'Cy']);
  });

  it('are given out within half a second for 1,000 columns', () => {
    const context = contextOfTable(wide);
    const utterance =
      'highlight rows where net revenue is over the average of field 12 and the owner is Bo or Cy, in light red with bold text please';
    const before = process.cpuUsage();
    linkRequest(utterance, context);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });

  it('keep the sentence that wishes for a format when there are too many words', () => {
    const chat = 'we had such a lovely meeting with them and then went to lunch before it began to rain again over there. '.repeat(4);
    const { items } = linked(`${chat}Highlight quantity over 5 in red. ${chat}`);
    expect(items).toHaveLength(64);
    expect(items.map(({ text }) => text).join(' ')).toContain('Highlight quantity over 5 in red .');
  });

  it('list values of columns with few texts even when none is named', () => {
    expect(linked('data bars please').values.map(({ text }) => text)).toEqual(expect.arrayContaining(['Completed', 'On Hold', 'A', 'B']));
  });

  it('are empty for a table without columns', () => {
    expect(linked('bold it', tableOfColumns([]))).toMatchObject({ columns: [], values: [], items: [{}, {}] });
  });
});
