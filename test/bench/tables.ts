import type { CellValue, TableColumn, TableSnapshot } from '../../src/sheet';
import { serialOfIsoDate } from '../../src/sheet';

/** The columns that the rules are timed on. */
export type ColumnName = 'Amount' | 'Budget' | 'Ratio' | 'Order' | 'Status' | 'Customer' | 'Note' | 'Due';

const STATUSES = ['Open', 'Completed', 'In Progress', 'Cancelled', 'On Hold', null];
const WORDS = ['invoice', 'Delivery', 'late', 'urgent', 'Paid', 'partly', 'Würzburg', 'returned', 'damaged', 'to be checked'];
const FIRST_DUE = serialOfIsoDate('2024-01-01') ?? 0;

/** What stands in a row: `random` gives the next number from 0 to below 1, `rowCount` is that of the whole table. */
const CELLS: Readonly<Record<ColumnName, (random: () => number, rowCount: number) => CellValue>> = {
  /** Cents, one in twenty blank. */
  Amount: (random) => (random() < 0.05 ? null : Math.round(random() * 1_000_000) / 100),
  Budget: (random) => Math.round(random() * 1_000_000) / 100,
  /** Doubles with all their digits, as formulas leave them. */
  Ratio: (random) => (random() - 0.5) / (random() + 0.01),
  /** Whole numbers, each about twice. */
  Order: (random, rowCount) => 1 + Math.floor((random() * rowCount) / 2),
  Status: (random) => STATUSES[Math.floor(random() * STATUSES.length)] ?? null,
  /** As many texts as rows, a third of them more than once. */
  Customer: (random, rowCount) => `Customer ${Math.floor(random() * rowCount).toString(36)} Ltd`,
  Note: (random) => Array.from({ length: 5 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' '),
  /** Four years of days, one in ten with a time. */
  Due: (random) => FIRST_DUE + Math.floor(random() * 1461) + (random() < 0.1 ? random() : 0),
};

/** A table of these columns from A1 on, its headers in row 1; the same seed gives the same cells. A name may stand twice. */
export function seededTable(names: readonly ColumnName[], rowCount: number, seed: number): TableSnapshot {
  const columns = names.map((name, index) => seededColumn(name, rowCount, seed + 1_000 * index));
  return {
    worksheet: 'Data',
    range: { rowIndex: 1, columnIndex: 0, rowCount, columnCount: names.length },
    columns,
    dateSystem: 1900,
  };
}

function seededColumn(name: ColumnName, rowCount: number, seed: number): TableColumn {
  const random = randomNumbers(seed);
  const values = Array.from({ length: rowCount }, () => CELLS[name](random, rowCount));
  return { header: name, values, numberFormats: name === 'Due' ? 'yyyy-mm-dd' : 'General' };
}

/** Numbers from 0 to below 1 (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
