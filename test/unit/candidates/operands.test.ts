import { contextOfTable, linkRequest, operandFinder, operandReader, sameLiteral } from '../../../src/candidates';
import type { LinkedRequest } from '../../../src/candidates';
import type { Expression, OperandReader } from '../../../src/rules';
import type { TableSnapshot } from '../../../src/sheet';
import { cell, column, date, dates, day, formatted, number, table, text, today } from '../../support/builders';

const TODAY = day('2026-06-15');

/** Columns: 0 shares, 1 points, 2 amounts, 3 dates, 4 texts, 5 numbers with texts among them. */
const SALES: TableSnapshot = table({
  Margin: formatted('0%', 0.1, 0.25, 0.4),
  Score: [12, 55, 90],
  Amount: [100, 2500, 40_000],
  Due: dates('2026-03-01', '2026-07-04', '2026-12-31'),
  Status: ['Open', 'Not paid', 'Closed'],
  Result: [10, 'TBC', 20],
});
const [MARGIN, SCORE, AMOUNT, DUE, STATUS, RESULT] = [0, 1, 2, 3, 4, 5].map(column);

function requestOf(utterance: string, on: TableSnapshot = SALES): LinkedRequest {
  return linkRequest(utterance, contextOfTable(on));
}

function readerOf(utterance: string, on: TableSnapshot = SALES): OperandReader {
  return operandReader(requestOf(utterance, on), TODAY);
}

function literal(said: string, against: Expression | undefined, on?: TableSnapshot): Expression | undefined {
  return readerOf(said, on).literal(0, against ?? cell);
}

describe('A percentage', () => {
  it('is a share where the column holds shares and points where it holds points', () => {
    expect(literal('15%', MARGIN)).toEqual(number(0.15));
    expect(literal('15%', SCORE)).toEqual(number(15));
    expect(literal('15 percent', MARGIN)).toEqual(number(0.15));
  });

  it('is a share where the column looks like shares without the format', () => {
    expect(literal('15%', column(0), table({ Rate: [0.1, 0.9, 1.2] }))).toEqual(number(0.15));
  });

  it('is a share where no column is compared', () => {
    expect(literal('15%', cell)).toEqual(number(0.15));
  });

  it('is exact', () => {
    expect(literal('7%', MARGIN)).toEqual(number(0.07));
    expect(literal('14.1%', MARGIN)).toEqual(number(0.141));
  });

  it('is a share where a column is divided by another', () => {
    const ratio: Expression = { kind: 'arithmetic', operator: '/', left: column(1), right: column(2) };
    expect(literal('95%', ratio)).toEqual(number(0.95));
  });

  it('may be left without its sign on a column of percentages', () => {
    expect(literal('15', MARGIN)).toEqual(number(0.15));
    expect(literal('0.5', MARGIN)).toEqual(number(0.5));
    expect(literal('1', MARGIN)).toEqual(number(1));
  });
});

describe('A number', () => {
  it('is itself in points, and a share or factor where that is asked for', () => {
    const reader = readerOf('15% 15 0.5 3');
    expect([0, 1, 2, 3].map((slot) => reader.number(slot, 'points'))).toEqual([15, 15, 0.5, 3]);
    expect([0, 1, 2, 3].map((slot) => reader.number(slot, 'share'))).toEqual([0.15, 0.15, 0.5, 0.03]);
    expect([0, 1, 2, 3].map((slot) => reader.number(slot, 'factor'))).toEqual([0.15, 15, 0.5, 3]);
  });

  it('is a text on a column of texts', () => {
    expect(literal('12', STATUS)).toEqual(text('12'));
  });

  it('is none that a plain word says', () => {
    const reader = readerOf('highlight 5');
    expect(reader.number(0, 'points')).toBeUndefined();
    expect(reader.number(9, 'points')).toBeUndefined();
    expect(literal('highlight', AMOUNT)).toBeUndefined();
  });
});

describe('A length of time', () => {
  it.each([
    ['1.5 years', 'Warranty Mths', 18],
    ['half an hour', 'Break min', 30],
    ['a week', 'Days', 7],
    ['2 hours', 'Hours', 2],
    ['30 minutes', 'Score', 30],
  ])('%s is what a column called %s counts', (said, header, value) => {
    expect(literal(said, column(0), table({ [header]: [1, 2, 30] }))).toEqual(number(value));
  });
});

describe('A date', () => {
  it('is a date of its year, or of the year of today', () => {
    expect(literal('1 March 2025', DUE)).toEqual(date('2025-03-01'));
    expect(literal('March 1', DUE)).toEqual(date('2026-03-01'));
    expect(literal('3/15/2026', DUE)).toEqual(date('2026-03-15'));
  });

  it('counts in the date system of the table', () => {
    const on: TableSnapshot = { ...SALES, dateSystem: 1904 };
    const reader = operandReader(requestOf('March 1', on), day('2026-06-15', 1904));
    expect(reader.literal(0, column(3))).toEqual({ kind: 'date', serial: day('2026-03-01', 1904) });
  });

  it('is the last of its month where the month has no such day', () => {
    expect(literal('2026-02-30', DUE)).toEqual(date('2026-02-28'));
    expect(literal('April 31', DUE)).toEqual(date('2026-04-30'));
    expect(literal('29 Feb', DUE)).toEqual(date('2026-02-28'));
  });

  it('is its words on a column of texts', () => {
    expect(literal('1 March 2026', STATUS)).toEqual(text('1 March 2026'));
  });
});

describe('A length of time', () => {
  it('is its amount and unit; a plain number is days', () => {
    const reader = readerOf('2 weeks 10 15% month highlight');
    expect([0, 1, 2, 3, 4].map((slot) => reader.duration(slot))).toEqual([
      { amount: 2, unit: 'week' },
      { amount: 10, unit: 'day' },
      undefined,
      { amount: 1, unit: 'month' },
      undefined,
    ]);
  });

  it('is days against a difference of dates', () => {
    const difference: Expression = { kind: 'arithmetic', operator: '-', left: today, right: column(3) };
    expect(literal('2 weeks', difference)).toEqual(number(14));
    expect(literal('2 weeks', AMOUNT)).toEqual(number(2));
  });
});

describe('A text', () => {
  it('is what stands in the quotes, or the word', () => {
    expect(literal('"not paid"', STATUS)).toEqual(text('not paid'));
    expect(literal('Open', STATUS)).toEqual(text('Open'));
    expect(literal('TBC', RESULT)).toEqual(text('TBC'));
  });

  it('reaches from the first word to the last as typed', () => {
    const reader = readerOf('mark not  paid, please');
    expect(reader.text(1, 2)).toBe('not  paid');
    expect(reader.text(2, 1)).toBeUndefined();
    expect(reader.text(1, 99)).toBeUndefined();
  });

  it('is a listed value of a slot', () => {
    const request = requestOf('mark what is open');
    const slot = request.values.findIndex((value) => value.text === 'Open');
    expect(operandReader(request, TODAY).value(slot)).toBe('Open');
  });
});

describe('Finding the words of an operand', () => {
  it('takes the first that say it, or the ones that are marked', () => {
    const utterance = 'top 10 over 10';
    const request = requestOf(utterance);
    expect(operandFinder(request, TODAY).number(10, 'points')).toBe('W1');
    const isSaidBy = (): boolean => true;
    expect(operandFinder(request, TODAY, [{ start: 12, end: 14, isSaidBy }]).number(10, 'points')).toBe('W3');
    expect(operandFinder(request, TODAY).number(11, 'points')).toBeUndefined();
  });

  it('finds colours, their shades last', () => {
    const finder = operandFinder(requestOf('maroon or red'), TODAY);
    expect(finder.color('#FF0000')).toBe('W2');
    expect(finder.color('#C00000')).toBe('W0');
    expect(finder.color('#0000FF')).toBeUndefined();
  });

  it('finds equal lengths of time in other units', () => {
    const finder = operandFinder(requestOf('within a fortnight or one year'), TODAY);
    expect(finder.duration({ amount: 14, unit: 'day' })).toBe('W1');
    expect(finder.duration({ amount: 12, unit: 'month' })).toBe('W3');
    expect(finder.duration({ amount: 1, unit: 'month' })).toBeUndefined();
  });

  it('finds a text as a listed value, a word, or words', () => {
    const finder = operandFinder(requestOf('mark closed but leave almost done ones'), TODAY);
    expect(finder.text('Closed', column(4))?.[0]).toMatch(/^V\d+$/);
    expect(finder.text('leave', column(4))).toEqual(['W3']);
    expect(finder.text('almost done', column(4))).toEqual(['WORDS', 'W4', 'W5']);
    expect(finder.text('never said', column(4))).toBeUndefined();
  });

  it('finds columns by slot', () => {
    const finder = operandFinder(requestOf('anything'), TODAY);
    expect(finder.column(3)).toBe('C3');
    expect(finder.column(6)).toBeUndefined();
  });
});

describe('Equal literals', () => {
  it('agree but for rounding, case and the type of a date', () => {
    expect(sameLiteral(number(0.1 + 0.2), number(0.3))).toBe(true);
    expect(sameLiteral(number(1), number(1.001))).toBe(false);
    expect(sameLiteral(text(' Open'), text('open'))).toBe(true);
    expect(sameLiteral(number(46_000), { kind: 'date', serial: 46_000 })).toBe(true);
    expect(sameLiteral(text('1'), number(1))).toBe(false);
    expect(sameLiteral(undefined, number(1))).toBe(false);
  });
});

describe('A cell of the sheet', () => {
  it('is named by its address, with or without signs', () => {
    const reader = readerOf('more than H1, $H$12 or aa3');
    expect([2, 4, 6].map((slot) => reader.address(slot))).toEqual([
      { rowIndex: 0, columnIndex: 7 },
      { rowIndex: 11, columnIndex: 7 },
      { rowIndex: 2, columnIndex: 26 },
    ]);
  });

  it('is named by no word, number, amount of money or address beyond the sheet', () => {
    const reader = readerOf('above US$50 $5 1 H0 ZZZ9 AB');
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((slot) => reader.address(slot)).filter((place) => place !== undefined)).toEqual([]);
  });

  it('is found where a word names it', () => {
    const finder = operandFinder(requestOf('mark Amount over $H$1'), TODAY);
    expect(finder.address({ rowIndex: 0, columnIndex: 7 })).toBe('W3');
    expect(finder.address({ rowIndex: 1, columnIndex: 7 })).toBeUndefined();
  });
});
