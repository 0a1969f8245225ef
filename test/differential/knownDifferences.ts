import { formulaOf } from '../../src/rules';
import type { ConditionRule } from '../../src/rules';
import { equalTexts, headerValueOf, isErrorValue, textOfNumber } from '../../src/sheet';
import type { CellValue, SheetCell, TableColumn, TableSnapshot } from '../../src/sheet';
import type { CellDifference, Comparison } from './compare';
import { formattedCells } from './compare';
import type { Pair } from './pairs';

/** A way in which LibreOffice is known to differ; docs/differences-from-excel.md has a section of the same name. */
export interface KnownDifference {
  readonly name: string;
  /** Whether it explains that the two sides differ in this cell. As narrow as it can be said. */
  readonly explains: (cell: CellDifference, comparison: Comparison) => boolean;
}

/** All that are known, the narrowest first. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'Its top, bottom and average rules take a blank for 0',
    explains: (cell, { native, pair }) =>
      (native.type === 'topBottom' || (native.type === 'presetCriteria' && native.criterion.endsWith('Average'))) &&
      cell.formattedByLibreOffice &&
      valueAt(cell, pair.table) === null,
  },
  {
    name: 'Its rule for the top n % formats nothing where the share is below one cell',
    explains: (cell, { native, pair }) =>
      native.type === 'topBottom' &&
      native.rankType.endsWith('Percent') &&
      !cell.formattedByLibreOffice &&
      (valuesOf(pair).filter((value) => typeof value === 'number').length * native.rank) / 100 < 1,
  },
  {
    name: 'Its cell value rules take an error for 0',
    explains: (cell, { native, pair }) => {
      const value = valueAt(cell, pair.table);
      return native.type === 'cellValue' && cell.formattedByLibreOffice && value !== null && isErrorValue(value);
    },
  },
  {
    name: 'Its text rules write numbers out differently',
    explains: (cell, { native, pair }) => {
      const value = valueAt(cell, pair.table);
      return native.type === 'containsText' && typeof value === 'number' && textOfNumber(value) !== String(value);
    },
  },
  {
    name: 'Its rules for duplicate and unique values tell upper from lower case',
    explains: (cell, { native, pair }) => {
      const value = valueAt(cell, pair.table);
      const isCounting = native.type === 'presetCriteria' && /^(?:Duplicate|Unique)Values$/.test(native.criterion);
      return isCounting && typeof value === 'string' && valuesOf(pair).some((other) => isSameButForCase(value, other));
    },
  },
  {
    name: 'Its calendar has no 29 February 1900 and no end',
    explains: (cell, { pair }) =>
      /\b(?:DAY|WEEKDAY|MONTH|YEAR|DATE|DATEDIF|EDATE|EOMONTH|WEEKNUM|ISOWEEKNUM|WORKDAY|NETWORKDAYS)(?:\.INTL)?\(/.test(
        formulaOfPair(pair),
      ) && valuesBeside(cell, pair).some((value) => typeof value === 'boolean' || (typeof value === 'number' && !isInBothCalendars(value))),
  },
  {
    name: 'It knows times of day of negative numbers',
    explains: (cell, { pair }) =>
      /\b(?:HOUR|MINUTE|SECOND)\(/.test(formulaOfPair(pair)) &&
      valuesBeside(cell, pair).some((value) => typeof value === 'number' && (value < 0 || value >= 2_958_466)),
  },
  {
    name: 'Its 0 to the power 0 is 1',
    explains: (cell, { pair }) =>
      /\bPOWER\(|\^/.test(formulaOfPair(pair)) && valuesBeside(cell, pair).some((value) => value === 0 || value === false),
  },
  {
    name: 'Its powers of very small numbers are errors',
    explains: (cell, { pair }) =>
      /\bPOWER\(|\^/.test(formulaOfPair(pair)) &&
      valuesBeside(cell, pair).some((value) => typeof value === 'number' && value !== 0 && Math.abs(value) < 1e-150),
  },
  {
    name: 'Its ROUNDDOWN of very small numbers is not zero',
    explains: (cell, { pair }) =>
      /\bROUNDDOWN\(/.test(formulaOfPair(pair)) &&
      valuesBeside(cell, pair).some((value) => typeof value === 'number' && value !== 0 && Math.abs(value) < 1e-12),
  },
  {
    name: 'Its AGGREGATE of one cell does not pass an error over',
    explains: (cell, { pair }) =>
      /\bAGGREGATE\(\d+,6,\$[A-Z]+\$\d+[,)]/.test(formulaOfPair(pair)) &&
      !cell.formattedByLibreOffice &&
      (pair.table.surroundings?.cells ?? []).some(({ value }) => isErrorValue(value)),
  },
  {
    name: 'Its MOD takes numbers of any size',
    explains: (cell, { pair }) =>
      /\bMOD\(/.test(formulaOfPair(pair)) &&
      valuesBeside(cell, pair).some(
        (value) => typeof value === 'number' && value !== 0 && (Math.abs(value) >= 1e12 || Math.abs(value) < 1e-12),
      ),
  },
  {
    name: 'It orders and folds characters of rare scripts differently',
    explains: (cell, { pair }) =>
      /[<>=]/.test(formulaOfPair(pair).slice(1)) &&
      valuesBeside(cell, pair).some((value) => typeof value === 'string' && /[^\u0000-\u04ff]/.test(value)),
  },
  {
    name: 'It reads a date in text as a number',
    explains: (cell, { pair }) =>
      valuesBeside(cell, pair).some((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:T.*)?$/.test(value)),
  },
  {
    name: 'It tells numbers apart by their 16th digit',
    explains: (cell, { pair }) =>
      /[<>=]/.test(formulaOfPair(pair).slice(1)) &&
      valuesBeside(cell, pair).some((value) => typeof value === 'number' && Math.abs(value) >= 1e15 && Math.abs(value) < 1e17),
  },
  {
    name: 'Booleans are numbers',
    explains: (cell, comparison) =>
      withNumbersForBooleans(comparison.pair).some(
        (pair) => formattedCells(pair, comparison.today)(cell.row, cell.column) === cell.formattedByLibreOffice,
      ),
  },
];

/** The known difference that explains a cell; `undefined` where it is a true one. */
export function knownDifferenceOf(cell: CellDifference, comparison: Comparison): KnownDifference | undefined {
  return KNOWN_DIFFERENCES.find((known) => known.explains(cell, comparison));
}

function valueAt({ row, column }: CellDifference, { columns }: TableSnapshot): CellValue {
  return columns[column]?.values[row] ?? null;
}

/** All values of the target. */
function valuesOf({ table, rule }: Pair): readonly CellValue[] {
  const columns = rule.target.kind === 'columns' ? rule.target.columns : table.columns.keys();
  return [...columns].flatMap((column) => table.columns[column]?.values ?? []);
}

function formulaOfPair({ rule, table }: Pair): string {
  return formulaOf(rule, table).replace(/"(?:[^"]|"")*"/g, '""');
}

/** What a formula may read for a cell: its row; where it names ranges or other cells, the whole table and what stands beside it. */
function valuesBeside({ row }: CellDifference, pair: Pair): readonly CellValue[] {
  const { columns, surroundings } = pair.table;
  const readsOthers = /"kind":"(?:neighbour|cellNeighbour|header|fixedCell)"/.test(JSON.stringify(pair.rule));
  if (!readsOthers && !formulaOfPair(pair).includes(':')) return columns.map(({ values }) => values[row] ?? null);
  const beside = surroundings?.cells.map(({ value }) => value) ?? [];
  return [...beside, ...columns.flatMap((column) => [headerValueOf(column), ...column.values])];
}

/** From 1 March 1900 to the end of 9999 both count alike. */
function isInBothCalendars(serial: number): boolean {
  return serial >= 61 && serial < 2_958_466;
}

function isSameButForCase(text: string, other: CellValue): boolean {
  return typeof other === 'string' && other !== text && equalTexts(other, text);
}

/** The pair as LibreOffice sees it: a boolean cell is 1 or 0, and one with a number format of its own is no boolean even to ISLOGICAL. */
function withNumbersForBooleans({ table, rule }: Pair): readonly Pair[] {
  const numbered = (which: (column: TableColumn) => boolean): TableSnapshot => ({
    ...table,
    columns: table.columns.map((column) => (which(column) ? { ...column, values: column.values.map(numberForBoolean) } : column)),
    ...(table.surroundings !== undefined && {
      surroundings: {
        ...table.surroundings,
        cells: table.surroundings.cells.map((cell) => (isIn(cell, which) ? { ...cell, value: numberForBoolean(cell.value) } : cell)),
      },
    }),
  });
  // A cell above or below the table has the number format of its column.
  const isIn = ({ columnIndex }: SheetCell, which: (column: TableColumn) => boolean): boolean => {
    const column = table.columns[columnIndex - table.range.columnIndex];
    return which(column ?? { header: null, values: [], numberFormats: 'General' });
  };
  const all = numbered(() => true);
  return [
    { table: all, rule: withNumberLiterals(rule) },
    { table: all, rule },
    { table: numbered(({ numberFormats }) => numberFormats !== 'General'), rule },
  ].filter((pair) => JSON.stringify(pair) !== JSON.stringify({ table, rule }));
}

function numberForBoolean(value: CellValue): CellValue {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** The rule with 1 and 0 for TRUE and FALSE, wherever in the tree they stand. */
function withNumberLiterals(rule: ConditionRule): ConditionRule {
  const isBoolean = (node: unknown): node is { readonly value: boolean } =>
    typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'boolean';
  const text = JSON.stringify(rule, (_key, node: unknown) => (isBoolean(node) ? { kind: 'number', value: Number(node.value) } : node));
  return JSON.parse(text) as ConditionRule; // a literal in the place of a literal
}
