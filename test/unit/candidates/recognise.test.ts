import { recogniseItems } from '../../../src/candidates/recognise';

/** Text, kind and number of each item, in one line. */
function read(utterance: string): string[] {
  return recogniseItems(utterance).map(({ text, kind, number }) =>
    number === undefined ? `${kind} ${text}` : `${kind} ${text} = ${number}`,
  );
}

function first(utterance: string): ReturnType<typeof recogniseItems>[number] | undefined {
  return recogniseItems(utterance)[0];
}

describe('Numbers', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1,234,567.5', 1_234_567.5],
    ['.5', 0.5],
    ['2k', 2000],
    ['2 k', 2000],
    ['1.5m', 1_500_000],
    ['3 million', 3_000_000],
    ['$1,500', 1500],
    ['€20', 20],
    ['100 €', 100],
    ['-5', -5],
    ['−5', -5],
    ['minus 5', -5],
    ['ten', 10],
    ['twenty five', 25],
    ['twenty-five', 25],
    ['a hundred', 100],
    ['two hundred and fifty', 250],
    ['half a million', 500_000],
    ['a dozen', 12],
    ['half', 0.5],
    ['four dozen', 48],
    ['twice', 2],
    ['3rd', 3],
    ['5 lakh', 500_000],
  ])('%s is %d', (text, number) => {
    expect(recogniseItems(text)).toMatchObject([{ kind: 'number', number, text }]);
  });

  it.each([
    ['a quarter of Budget', 'a quarter', 0.25],
    ['three quarters of it', 'three quarters', 0.75],
    ['two thirds of the total', 'two thirds', 0.666666666667],
    ['half the average', 'half', 0.5],
    ['one tenth of a day', 'one tenth', 0.1],
  ])('%s begins with a share', (text, share, number) => {
    expect(first(text)).toMatchObject({ kind: 'number', text: share, number });
  });

  it('keeps ordinals words, and knows their numbers', () => {
    expect(read('every third row')).toEqual(['word every', 'word third = 3', 'word row']);
  });

  it('takes a quarter alone for a length of time', () => {
    expect(first('a quarter ago')).toMatchObject({ kind: 'duration' });
  });

  it('keeps the sign apart between two numbers', () => {
    expect(read('10-20')).toEqual(['number 10 = 10', 'punctuation -', 'number 20 = 20']);
    expect(read('below -5')).toEqual(['word below', 'number -5 = -5']);
  });

  it('takes no article for one', () => {
    expect(read('a row')).toEqual(['word a', 'word row']);
  });

  it('reads a code as one word', () => {
    expect(read('A-12 and Q3')).toEqual(['word A-12', 'word and', 'word Q3']);
  });
});

describe('Percentages', () => {
  it.each(['15%', '15 %', '15 percent', '15 per cent', '15 pct', 'fifteen percent'])('%s is 15 points', (text) => {
    expect(recogniseItems(text)).toMatchObject([{ kind: 'percent', number: 15, text }]);
  });
});

describe('A range of percentages', () => {
  it.each(['80 to 120 %', '80-120%', '80 and 120 percent'])('%s is of percentages on both ends', (text) => {
    expect(recogniseItems(text).filter(({ kind }) => kind === 'percent')).toMatchObject([{ number: 80 }, { number: 120 }]);
  });
});

describe('Lengths of time', () => {
  it.each([
    ['10 days', 10, 'day'],
    ['a week', 1, 'week'],
    ['2 wks', 2, 'week'],
    ['a fortnight', 2, 'week'],
    ['three months', 3, 'month'],
    ['2 quarters', 2, 'quarter'],
    ['2 hours', 2, 'hour'],
    ['half an hour', 0.5, 'hour'],
    ['1 hour and a half', 1.5, 'hour'],
    ['90 min', 90, 'minute'],
    ['8h', 8, 'hour'],
    ['five working days', 5, 'workday'],
    ['a business day', 1, 'workday'],
    ['5 yrs', 5, 'year'],
  ])('%s is %d of %s', (text, amount, unit) => {
    expect(recogniseItems(text)).toMatchObject([{ kind: 'duration', duration: { amount, unit } }]);
  });

  it('reads a unit alone as one', () => {
    expect(first('month')).toMatchObject({ kind: 'word', duration: { amount: 1, unit: 'month' } });
  });
});

describe('Dates', () => {
  it.each([
    ['2026-03-15', { year: 2026, month: 3, day: 15 }],
    ['3/15/2026', { year: 2026, month: 3, day: 15 }],
    ['15/3/2026', { year: 2026, month: 3, day: 15 }],
    ['15.3.26', { year: 2026, month: 3, day: 15 }],
    ['2/3/2026', { year: 2026, month: 2, day: 3 }],
    ['1 March 2026', { year: 2026, month: 3, day: 1 }],
    ['1st of Sept 2026', { year: 2026, month: 9, day: 1 }],
    ['March 1, 2026', { year: 2026, month: 3, day: 1 }],
    ['Mar 2026', { year: 2026, month: 3, day: 1 }],
    ['Dec 24th', { month: 12, day: 24 }],
    ['5 May', { month: 5, day: 5 }],
  ])('%s is a date', (text, date) => {
    expect(recogniseItems(text)).toEqual([expect.objectContaining({ kind: 'date', date, text })]);
  });

  it('reads month and weekday names as their numbers, but may as a word', () => {
    expect(read('march sundays may')).toEqual(['word march = 3', 'word sundays = 1', 'word may']);
  });

  it('takes no date of a month 13', () => {
    expect(recogniseItems('2026-13-01').some(({ kind }) => kind === 'date')).toBe(false);
  });
});

describe('Times of day', () => {
  it.each([
    ['17:30', 17.5 / 24],
    ['5:30 pm', 17.5 / 24],
    ['12 am', 0],
    ['12 pm', 0.5],
    ['noon', 0.5],
    ['midday', 0.5],
    ['half past nine', 9.5 / 24],
    ['quarter to 5 pm', 16.75 / 24],
    ["9 o'clock", 9 / 24],
    ["six o'clock pm", 18 / 24],
    ['00:00:30', 30 / 86_400],
  ])('%s is a share of a day', (text, number) => {
    expect(recogniseItems(text)).toEqual([expect.objectContaining({ kind: 'time', number, text })]);
  });
});

describe('Colours', () => {
  it.each([
    ['red', '#FF0000'],
    ['reddish', '#FF0000'],
    ['yelow', '#FFFF00'],
    ['#ff8800', '#FF8800'],
  ])('%s is %s', (text, color) => {
    expect(first(text)).toMatchObject({ kind: 'color', color, text });
  });

  it('puts a shade and its colour together', () => {
    expect(recogniseItems('light red fill')).toMatchObject([
      { kind: 'color', text: 'light red' },
      { kind: 'word', text: 'fill' },
    ]);
  });

  it('takes the tenses of a colour for the colour', () => {
    expect(first('greyed')).toMatchObject({ kind: 'color' });
    expect(first('gray')?.color).toBe(first('greyed')?.color);
  });

  it('takes other words with a similar spelling for no colour', () => {
    expect(recogniseItems('read bread reward evergreen').map(({ kind }) => kind)).toEqual(['word', 'word', 'word', 'word']);
  });
});

describe('Quotes', () => {
  it.each(['"not paid"', '“not paid”', "'not paid'", '‘not paid’'])('%s is one item without its quotes', (text) => {
    expect(recogniseItems(text)).toMatchObject([{ kind: 'quoted', quoted: 'not paid', text }]);
  });

  it('reads a number between quotes as either', () => {
    expect(first('"12"')).toMatchObject({ kind: 'quoted', quoted: '12', number: 12 });
  });

  it('leaves apostrophes inside words', () => {
    expect(read("it's Ann's and don’t")).toEqual(["word it's", "word Ann's", 'word and', 'word don’t']);
  });

  it('reads a quote that is never closed as a mark', () => {
    expect(read('"open')).toEqual(['punctuation "', 'word open']);
  });
});

describe('Other scripts and marks', () => {
  it('keeps emoji, right-to-left text and ideographs with their offsets', () => {
    const utterance = '🙂 שלום red 日本語 👍🏽';
    for (const { text, start, end } of recogniseItems(utterance)) expect(utterance.slice(start, end)).toBe(text);
    expect(recogniseItems(utterance).map(({ text }) => text)).toEqual(expect.arrayContaining(['🙂', 'שלום', 'red', '日本語']));
  });

  it('reads comparison signs as operators', () => {
    expect(read('Sales >= 5 <> ≤')).toEqual(['word Sales', 'operator >=', 'number 5 = 5', 'operator <>', 'operator ≤']);
  });

  it('finds nothing in nothing', () => {
    expect(recogniseItems('')).toEqual([]);
    expect(recogniseItems(' \n\t ')).toEqual([]);
  });
});

describe('10,000 characters', () => {
  const sentence = 'highlight rows where “Sales” is over $1,200.50 or twenty five percent below 3/15/2026, in light red; ';
  it.each([
    ['of sentences', sentence.repeat(100)],
    ['of one word', 'a'.repeat(10_000)],
    ['of digits', '1'.repeat(10_000)],
    ['of quotes', '"\''.repeat(5_000)],
    ['of hyphens', 'a1-'.repeat(3_334)],
    ['of thousands', '1,000,'.repeat(1_667)],
    ['of number words', 'hundred and '.repeat(834)],
  ])('%s take under 200 ms', (_, utterance) => {
    const text = utterance.slice(0, 10_000);
    recogniseItems(text.slice(0, 500));
    const before = process.cpuUsage();
    recogniseItems(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(200);
  });
});
