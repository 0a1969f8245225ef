import {
  addMonths,
  dateOfSerial,
  daysInMonth,
  isoDateOfSerial,
  quarterOfMonth,
  serialOfDate,
  serialOfIsoDate,
  startOfWeek,
  weekdayOfSerial,
} from '../../../src/sheet';

describe('Date serials', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-02-29', 60],
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2000-02-29', 36_585],
    ['2026-03-01', 46_082],
    ['9999-12-31', 2_958_465],
  ])('count %s as %d in the 1900 system', (iso, serial) => {
    expect(serialOfIsoDate(iso)).toBe(serial);
    expect(isoDateOfSerial(serial)).toBe(iso);
  });

  it.each([
    ['1904-01-01', 0],
    ['1904-01-02', 1],
    ['1970-01-01', 24_107],
    ['9999-12-31', 2_957_003],
  ])('count %s as %d in the 1904 system', (iso, serial) => {
    expect(serialOfIsoDate(iso, 1904)).toBe(serial);
    expect(isoDateOfSerial(serial, 1904)).toBe(iso);
  });

  it('show serial 0 as the zeroth of January 1900, as Excel does', () => {
    expect(dateOfSerial(0)).toEqual({ year: 1900, month: 1, day: 0 });
  });

  it('drop the time of day', () => {
    expect(isoDateOfSerial(46_082.999)).toBe('2026-03-01');
  });

  it('end with the year 9999 and do not go below zero', () => {
    expect(dateOfSerial(2_958_465.99)).toEqual({ year: 9999, month: 12, day: 31 });
    expect(dateOfSerial(2_958_466)).toBeUndefined();
    expect(dateOfSerial(-0.5)).toBeUndefined();
    expect(dateOfSerial(Number.NaN)).toBeUndefined();
  });

  it('carry months and days over as DATE does', () => {
    expect(isoDateOfSerial(serialOfDate({ year: 2026, month: 14, day: 1 }))).toBe('2027-02-01');
    expect(isoDateOfSerial(serialOfDate({ year: 2026, month: 3, day: 0 }))).toBe('2026-02-28');
  });
});

describe('ISO dates', () => {
  it('may carry a time of day', () => {
    expect(serialOfIsoDate('2026-03-01T18:00')).toBe(46_082.75);
    expect(serialOfIsoDate('2026-03-01 06:00:00')).toBe(46_082.25);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-3-1',
    '26-03-01',
    '2026-03-01T25:00',
    '1899-12-31',
    'x2026-03-01',
    '',
  ])('refuse %p', (text) => {
    expect(serialOfIsoDate(text)).toBeUndefined();
  });
});

describe('WEEKDAY', () => {
  it('counts Sunday as 1', () => {
    expect(weekdayOfSerial(serialOfDate({ year: 2026, month: 3, day: 1 }))).toBe(1);
    expect(weekdayOfSerial(serialOfDate({ year: 2026, month: 3, day: 7 }) + 0.9)).toBe(7);
    expect(weekdayOfSerial(serialOfDate({ year: 2026, month: 3, day: 2 }, 1904), 1904)).toBe(2);
  });

  it('takes 1 January 1900 for a Sunday, as Excel does', () => {
    expect(weekdayOfSerial(1)).toBe(1);
    expect(weekdayOfSerial(0)).toBe(7);
  });

  it('begins weeks on Sunday', () => {
    expect(isoDateOfSerial(startOfWeek(serialOfDate({ year: 2026, month: 3, day: 7 })))).toBe('2026-03-01');
    expect(isoDateOfSerial(startOfWeek(serialOfDate({ year: 2026, month: 3, day: 1 })))).toBe('2026-03-01');
  });
});

describe('EDATE', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-15', 25, '2028-02-15'],
  ])('moves %s by %d months to %s', (from, months, to) => {
    const serial = addMonths(serialOfIsoDate(from) ?? 0, months);
    expect(serial === undefined ? undefined : isoDateOfSerial(serial)).toBe(to);
  });

  it('truncates both the serial number and the months', () => {
    expect(addMonths(46_082.75, 1.9)).toBe(addMonths(46_082, 1));
    expect(addMonths(46_082, -1.9)).toBe(addMonths(46_082, -1));
  });

  it('leads nowhere outside the calendar', () => {
    expect(addMonths(10, -5)).toBeUndefined();
    expect(addMonths(2_958_465, 1)).toBeUndefined();
    expect(addMonths(46_082, Infinity)).toBeUndefined();
  });
});

it('Quarters have three months', () => {
  expect([1, 3, 4, 6, 7, 9, 10, 12].map(quarterOfMonth)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});

it('February has 29 days in 2000 and 2024, 28 in 2100 and 2026', () => {
  expect([2000, 2024, 2100, 2026].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
});
