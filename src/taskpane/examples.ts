import { isBlankValue } from '../sheet';
import type { CellValue, ColumnType, TableColumn, TableSnapshot } from '../sheet';
import { columnTypeOf } from './columnType';

const MOST_EXAMPLES = 4;
const MOST_ROWS_READ = 500;
/** Longer headers and values make no readable chip. */
const LONGEST_NAME = 24;
/** A text column with no more different values than this is a status, a category, a region. */
const MOST_CATEGORIES = 8;

interface TypedColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly column: TableColumn;
}

/** Up to four descriptions that make sense for this table, different in kind, in the words of its own headers and values. */
export function examplesFor(table: TableSnapshot): readonly string[] {
  const columns = namedColumns(table);
  const examples = [
    ...categoryExample(columns),
    ...numberExample(columns),
    ...dateExample(columns),
    ...barExample(columns),
    ...nameExample(columns),
    ...blankExample(columns),
    ...(columns.length === 0 ? WITHOUT_HEADERS : []),
  ];
  return [...new Set(examples)].slice(0, MOST_EXAMPLES);
}

const WITHOUT_HEADERS = ['Top 10 in green', 'Duplicates in red', 'Data bars', 'Blank cells in yellow'] as const;

function namedColumns(table: TableSnapshot): readonly TypedColumn[] {
  return table.columns.flatMap((column) => {
    const name = column.header?.trim() ?? '';
    return name === '' || name.length > LONGEST_NAME ? [] : [{ name, type: columnTypeOf(column), column }];
  });
}

function categoryExample(columns: readonly TypedColumn[]): readonly string[] {
  const found = columns.flatMap(({ name, type, column }) => {
    const category = type === 'text' ? rarestCategory(column) : undefined;
    return category === undefined ? [] : [{ text: `Grey out rows where ${name} is ${category}`, values: valueCounts(column).size }];
  });
  // The fewer values a column has, the more likely it is a status; of two alike the later one.
  const [best] = found.reverse().sort((left, right) => left.values - right.values);
  return best === undefined ? [] : [best.text];
}

/** The rarest of a few repeated values: what one would want to see, not what nearly every row says. */
function rarestCategory(column: TableColumn): string | undefined {
  const counts = valueCounts(column);
  if (counts.size < 2 || counts.size > MOST_CATEGORIES) return undefined;
  const repeated = [...counts].filter(([value, count]) => count > 1 && value.length <= LONGEST_NAME);
  return repeated.sort((left, right) => left[1] - right[1])[0]?.[0];
}

function valueCounts(column: TableColumn): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of column.values.slice(0, MOST_ROWS_READ)) {
    if (typeof value === 'string' && !isBlankValue(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function numberExample(columns: readonly TypedColumn[]): readonly string[] {
  const measure = measures(columns)[0];
  if (measure === undefined) return [];
  const threshold = roundThreshold(measure.column.values);
  return [threshold === undefined ? `Top 10 ${measure.name} in green` : `${measure.name} above ${threshold} in green`];
}

function barExample(columns: readonly TypedColumn[]): readonly string[] {
  const found = measures(columns);
  const measure = found[1] ?? found[0];
  return measure === undefined ? [] : [`Data bars for ${measure.name}`];
}

/** Number columns that measure something: their values differ, and are not just counted up like row numbers. */
function measures(columns: readonly TypedColumn[]): readonly TypedColumn[] {
  return columns.filter(({ type, column }) => type === 'number' && !isCounter(column.values));
}

function isCounter(values: readonly CellValue[]): boolean {
  const numbers = numbersOf(values);
  return numbers.length > 2 && numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1);
}

function numbersOf(values: readonly CellValue[]): readonly number[] {
  return values.slice(0, MOST_ROWS_READ).filter((value) => typeof value === 'number');
}

/** A round number that about a fifth of the values exceed, or `undefined` when rounding leaves none above it. */
function roundThreshold(values: readonly CellValue[]): string | undefined {
  const numbers = [...numbersOf(values)].sort((left, right) => left - right);
  const high = numbers[Math.floor(numbers.length * 0.8)];
  if (high === undefined || high <= 0) return undefined;
  const step = 10 ** Math.floor(Math.log10(high));
  const rounded = Number((Math.floor((high * 2) / step) * (step / 2)).toPrecision(3));
  return rounded > 0 && (numbers[numbers.length - 1] ?? 0) > rounded ? String(rounded) : undefined;
}

function dateExample(columns: readonly TypedColumn[]): readonly string[] {
  const date = columns.find(({ type }) => type === 'date');
  return date === undefined ? [] : [`${date.name} in the last 30 days in blue`];
}

function nameExample(columns: readonly TypedColumn[]): readonly string[] {
  const named = columns.find(({ type, column }) => type === 'text' && valueCounts(column).size > MOST_CATEGORIES);
  return named === undefined ? [] : [`Duplicate ${named.name} in red`];
}

function blankExample(columns: readonly TypedColumn[]): readonly string[] {
  const gaps = columns.find(({ type, column }) => type !== 'empty' && column.values.slice(0, MOST_ROWS_READ).some(isBlankValue));
  return gaps === undefined ? [] : [`Blank ${gaps.name} in yellow`];
}
