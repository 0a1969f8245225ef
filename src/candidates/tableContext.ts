import { columnType, distinctText, isErrorValue, numberFormatAt } from '../sheet';
import type { ColumnType, TableColumn, TableSnapshot } from '../sheet';
import { stemOf, wordsOf } from './stems';

/** A distinct text of a column that a request can point at. */
export interface ListedValue {
  readonly column: number;
  readonly text: string;
  readonly words: readonly string[];
}

/** What linking knows of a column. */
export interface ColumnContext {
  readonly index: number;
  readonly header: string;
  readonly words: readonly string[];
  readonly type: ColumnType;
  readonly hasBlanks: boolean;
  readonly hasErrors: boolean;
  readonly hasNegatives: boolean;
  /** Numbers among texts, or texts among numbers. */
  readonly isMixed: boolean;
  readonly hasDuplicates: boolean;
  readonly isPercent: boolean;
  /** Largest absolute number; 0 without numbers. */
  readonly largest: number;
  /** Distinct texts, few enough that each may get a slot; empty for columns with many. */
  readonly listed: readonly ListedValue[];
}

/** A table prepared once per selection, so that a request links fast. */
export interface TableContext {
  readonly table: TableSnapshot;
  readonly columns: readonly ColumnContext[];
  /** All distinct texts by their stems joined with blanks, up to a limit per column. */
  readonly valuesByStems: ReadonlyMap<string, readonly ListedValue[]>;
}

const FEW_VALUES = 12;
const MOST_VALUES = 2000;
const MOST_ROWS_READ = 20_000;

/** Prepares a table for linking: types, headers in words, and the values that words may name. */
export function contextOfTable(table: TableSnapshot): TableContext {
  const valuesByStems = new Map<string, ListedValue[]>();
  const columns = table.columns.map((column, index) => contextOfColumn(column, index, valuesByStems));
  return { table, columns, valuesByStems };
}

function contextOfColumn(column: TableColumn, index: number, valuesByStems: Map<string, ListedValue[]>): ColumnContext {
  const part = { ...column, values: column.values.slice(0, MOST_ROWS_READ) };
  const distinct = distinctText(part, MOST_VALUES).map((text) => ({ column: index, text, words: wordsOf(text) }));
  for (const value of distinct) addValue(valuesByStems, value);
  const header = (column.header ?? '').trim();
  return {
    index,
    header,
    words: wordsOf(header),
    type: columnType(part),
    ...traitsOf(part),
    listed: distinct.length <= FEW_VALUES ? distinct : [],
  };
}

function addValue(values: Map<string, ListedValue[]>, value: ListedValue): void {
  const key = value.words.map(stemOf).join(' ');
  if (key === '' || value.words.length > 6) return;
  const same = values.get(key);
  if (same === undefined) values.set(key, [value]);
  else same.push(value);
}

function traitsOf(
  column: TableColumn,
): Pick<ColumnContext, 'hasBlanks' | 'hasErrors' | 'hasNegatives' | 'isMixed' | 'hasDuplicates' | 'isPercent' | 'largest'> {
  const { values } = column;
  const numbers = values.filter((value) => typeof value === 'number');
  const texts = values.filter((value) => typeof value === 'string' && value !== '');
  const filled = values.filter((value) => value !== null && value !== '');
  return {
    hasBlanks: filled.length < values.length,
    hasErrors: values.some(isErrorValue),
    hasNegatives: numbers.some((value) => value < 0),
    isMixed: numbers.length > 0 && texts.length > 0,
    hasDuplicates: new Set(filled).size < filled.length,
    isPercent: values.length > 0 && values.some((_, row) => numberFormatAt(column, row).includes('%')),
    largest: numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  };
}
