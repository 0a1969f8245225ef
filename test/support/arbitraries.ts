import fc from 'fast-check';
import type { Condition, ConditionRule, Rule, RuleSet, VisualRule } from '../../src/rules';
import { columnType } from '../../src/sheet';
import type { CellValue, DateSystem, TableColumn, TableSnapshot } from '../../src/sheet';
import { ERROR_CODES } from '../../src/sheet';
import { tableOfColumns } from './builders';
import { arbitraryConditionOf } from './arbitraryConditions';
import { arbitraryFormat, arbitraryVisual } from './arbitraryLooks';

/** Texts that trip up spreadsheets: numbers and dates in text, formulas, wildcards, quotes, case, accents, other scripts, spaces. */
const TRICKY_TEXTS = [
  '12',
  '0012',
  ' 12',
  '1e3',
  '5%',
  '-',
  'n/a',
  'N/A',
  'TBC',
  'TRUE',
  '2026-03-01',
  '3/1/2026',
  '=1+1',
  '+1',
  '@user',
  '*',
  '?',
  '~*',
  'a*b',
  'say "hi"',
  "O'Brien",
  '<b>&amp;</b>',
  ' ',
  '  padded  ',
  'Straße',
  'STRASSE',
  'école',
  'ÉCOLE',
  'ΟΔΟΣ',
  'οδός',
  'İstanbul',
  '日本語',
  'שלום',
  '🙂',
  'line\nbreak',
  'x'.repeat(300),
];

const STATUS_TEXTS = ['Completed', 'completed', 'COMPLETED', 'Cancelled', 'Open', 'In progress', 'Paid', 'Not paid'];

/** Numbers with ties, signs, fractions that binary can't hold, and sizes from 1E-300 to 1E+300; -0 never, as Excel has none. */
export const arbitraryNumber: fc.Arbitrary<number> = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: -5, max: 20 }) },
    { weight: 3, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }) },
    { weight: 3, arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100) },
    { weight: 1, arbitrary: fc.constantFrom(0.1 + 0.2, 0.3, 1 / 3, 1e-9, 1e15, 123456789012345, 1e21) },
    { weight: 1, arbitrary: fc.constantFrom(1e300, -1e300, 1e-300, -1e-300) },
  )
  .map((value) => (value === 0 ? 0 : value));

/** Serial numbers of days about 2026, of the edges of the calendar, some with a time of day. */
export const arbitraryDateSerial: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 45_990, max: 46_200 }) },
  { weight: 2, arbitrary: fc.integer({ min: 45_990 * 24, max: 46_200 * 24 }).map((hours) => hours / 24) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 59, 60, 61, 366, 2_958_465) },
);

/** Times of day and durations, in days. */
export const arbitraryTimeSerial: fc.Arbitrary<number> = fc.integer({ min: 0, max: 48 * 60 }).map((minutes) => minutes / 1440);

/** Text of a cell, never empty. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...STATUS_TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom(...TRICKY_TEXTS) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }) },
);

const arbitraryOddity: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(...ERROR_CODES).map((code) => ({ error: code })) },
);

/** What any single cell may hold. */
export const arbitraryCellValue: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: arbitraryNumber },
  { weight: 3, arbitrary: arbitraryText },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: arbitraryOddity },
);

/** A kind of column: most cells of one type, the others blank, empty text, errors or anything. */
const COLUMN_KINDS: readonly { readonly value: fc.Arbitrary<CellValue>; readonly formats: readonly string[] }[] = [
  { value: arbitraryNumber, formats: ['General', '#,##0.00', '0%', '[Red]-0.0;0.0'] },
  { value: arbitraryDateSerial, formats: ['yyyy-mm-dd', 'm/d/yyyy h:mm', '[$-409]d-mmm-yy;@'] },
  { value: arbitraryTimeSerial, formats: ['h:mm', '[h]:mm:ss', 'h:mm AM/PM'] },
  { value: arbitraryText, formats: ['General', '@'] },
  { value: fc.boolean(), formats: ['General'] },
  { value: arbitraryCellValue, formats: ['General'] },
];

/** The values of a column of `rowCount` cells. Draws from a few distinct values, so that ties and duplicates abound. */
function arbitraryValues(value: fc.Arbitrary<CellValue>, rowCount: number): fc.Arbitrary<CellValue[]> {
  const mixed = fc.oneof(
    { weight: 8, arbitrary: value },
    { weight: 2, arbitrary: arbitraryOddity },
    { weight: 1, arbitrary: arbitraryCellValue },
  );
  const fewDistinct = fc
    .array(mixed, { minLength: 1, maxLength: 4 })
    .chain((pool) => fc.array(fc.constantFrom(...pool), { minLength: rowCount, maxLength: rowCount }));
  return fc.oneof(fc.array(mixed, { minLength: rowCount, maxLength: rowCount }), fewDistinct);
}

/** A column of `rowCount` cells with a header (sometimes none), a type that most cells have, and a number format that says it. */
export function arbitraryColumn(rowCount: number): fc.Arbitrary<TableColumn> {
  const header = fc.option(
    fc.constantFrom('Name', 'Amount', 'Due', 'Status', 'Time', 'Paid?', 'Price (€)', 'Name', '2026', 'say "x"', 'État'),
    { nil: null, freq: 8 },
  );
  return fc.constantFrom(...COLUMN_KINDS).chain(({ value, formats }) =>
    fc.record({
      header,
      values: arbitraryValues(value, rowCount),
      numberFormats: fc.oneof(
        fc.constantFrom(...formats),
        fc.array(fc.constantFrom(...formats), { minLength: rowCount, maxLength: rowCount }),
      ),
    }),
  );
}

/** Limits of a random table. */
export interface TableLimits {
  readonly maxRows?: number;
  readonly maxColumns?: number;
  readonly dateSystem?: DateSystem;
}

/** A table anywhere on a sheet: 1 to `maxRows` rows (12 unless said), 1 to `maxColumns` columns (4), both date systems unless one is said. */
export function arbitraryTable({ maxRows = 12, maxColumns = 4, dateSystem }: TableLimits = {}): fc.Arbitrary<TableSnapshot> {
  return fc.integer({ min: 1, max: maxRows }).chain((rowCount) =>
    fc
      .record({
        columns: fc.array(arbitraryColumn(rowCount), { minLength: 1, maxLength: maxColumns }),
        firstCell: fc.record({ rowIndex: fc.integer({ min: 0, max: 500 }), columnIndex: fc.integer({ min: 0, max: 60 }) }),
        system: dateSystem === undefined ? fc.constantFrom<DateSystem>(1900, 1900, 1900, 1904) : fc.constant(dateSystem),
      })
      .map(({ columns, firstCell, system }) => tableOfColumns(columns, { firstCell, dateSystem: system })),
  );
}

/** A day about which `arbitraryDateSerial` lies (1900 system). */
export const arbitraryToday: fc.Arbitrary<number> = fc.integer({ min: 46_000, max: 46_190 });

function arbitraryTarget(table: TableSnapshot): fc.Arbitrary<Rule['target']> {
  const indices = table.columns.map((_, index) => index);
  return fc.oneof(
    fc.uniqueArray(fc.constantFrom(...indices), { minLength: 1 }).map((columns) => ({ kind: 'columns' as const, columns })),
    fc.constantFrom({ kind: 'rows' as const }, { kind: 'selection' as const }),
  );
}

/** A condition that fits the table: columns that exist, operands of a type that the column's cells have. */
export function arbitraryCondition(table: TableSnapshot): fc.Arbitrary<Condition> {
  return arbitraryConditionOf(table.columns.map((column) => ({ type: columnType(column), values: column.values })));
}

/** A condition rule that fits the table. */
export function arbitraryConditionRule(table: TableSnapshot): fc.Arbitrary<ConditionRule> {
  return fc.record({
    kind: fc.constant('condition' as const),
    target: arbitraryTarget(table),
    condition: arbitraryCondition(table),
    format: arbitraryFormat,
    stopIfTrue: fc.boolean(),
  });
}

/** A visual rule that fits the table. */
export function arbitraryVisualRule(table: TableSnapshot): fc.Arbitrary<VisualRule> {
  return fc.record({ kind: fc.constant('visual' as const), target: arbitraryTarget(table), visual: arbitraryVisual });
}

/** A rule that fits the table. */
export function arbitraryRule(table: TableSnapshot): fc.Arbitrary<Rule> {
  return fc.oneof({ weight: 4, arbitrary: arbitraryConditionRule(table) }, { weight: 1, arbitrary: arbitraryVisualRule(table) });
}

/** One to four rules that fit the table. */
export function arbitraryRuleSet(table: TableSnapshot): fc.Arbitrary<RuleSet> {
  return fc.array(arbitraryRule(table), { minLength: 1, maxLength: 4 });
}
