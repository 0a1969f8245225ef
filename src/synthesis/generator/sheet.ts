import type { CellValue, TableSnapshot } from '../../sheet';
import type { Random } from '../random';
import { DOMAINS } from './domains';
import type { ColumnSpec, Domain } from './domains/spec';
import type { ChoiceOption } from './choice';
import { fillColumn } from './values';
import { headerOf, headerStyleOf } from './headers';

/** A column of a generated table: what the snapshot holds and what the phrases need to know of it. */
export interface SheetColumn {
  readonly index: number;
  readonly spec: ColumnSpec;
  readonly header: string | null;
  /** Whether a share is held as 0.15 (else 15). */
  readonly share: boolean;
  /** Distinct texts of a choice or flag column that occur, with other words for them; values as the cells hold them. */
  readonly options: readonly ChoiceOption[];
  readonly values: readonly CellValue[];
}

/** A generated table with what its words are made from. */
export interface Sheet {
  readonly table: TableSnapshot;
  readonly columns: readonly SheetColumn[];
  readonly record: readonly [string, string];
  /** The column that names the records. */
  readonly naming: SheetColumn | undefined;
  readonly today: number;
}

/** 2026-11-23 as a serial number of the 1900 date system. */
const REFERENCE_DAY = 46349;

/** Fills a table of some domain; about one in twelve has a single column, as in a list that is pasted in. */
export function createSheet(random: Random): Sheet {
  const domain = random.pick(DOMAINS);
  const today = random.chance(0.4) ? REFERENCE_DAY : REFERENCE_DAY + random.int(500) - 250;
  const specs = random.chance(0.08) ? [random.pick(domain.columns)] : pickColumns(random, domain);
  const rowCount = 6 + random.int(25);
  const headless = random.chance(specs.length === 1 ? 0.3 : 0.02);
  const style = headerStyleOf(random);
  const taken = new Set<string>();
  const columns = specs.map((spec, index) => {
    const header = headless ? null : headerOf(random, spec, style, taken);
    return { index, spec, header, ...fillColumn(random, spec, rowCount, today) };
  });
  return {
    table: tableOf(random, domain, columns, rowCount, headless),
    columns,
    record: domain.record,
    naming: columns.find(({ spec }) => spec === domain.naming),
    today,
  };
}

function pickColumns(random: Random, { columns, naming }: Domain): readonly ColumnSpec[] {
  const wanted = Math.min(columns.length, 3 + random.int(6));
  const dropped = new Set(random.shuffle(columns.filter((spec) => spec.series === undefined)).slice(0, columns.length - wanted));
  if (naming !== undefined && random.chance(0.9)) dropped.delete(naming);
  const kept = columns.filter((spec) => !dropped.has(spec)).slice(0, 12);
  return random.chance(0.2) ? random.shuffle(kept) : kept;
}

type Filled = SheetColumn & { readonly numberFormat: string };

function tableOf(random: Random, domain: Domain, columns: readonly Filled[], rowCount: number, headless: boolean): TableSnapshot {
  const rowIndex = headless ? 0 : random.chance(0.85) ? 1 : 1 + random.int(5);
  const columnIndex = random.chance(0.88) ? 0 : random.int(4);
  return {
    worksheet: random.pick([domain.worksheet, 'Sheet1', domain.worksheet.toLowerCase()]),
    range: { rowIndex, columnIndex, rowCount, columnCount: columns.length },
    columns: columns.map(({ header, values, numberFormat }) => ({ header, values, numberFormats: numberFormat })),
    dateSystem: 1900,
  };
}

/** Numbers of a column, dates included, in ascending order. */
export function sortedNumbers(column: SheetColumn): readonly number[] {
  return column.values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
}

/** Whether the cells of a column are numbers and no dates. */
export function isNumeric({ spec }: SheetColumn): boolean {
  return spec.kind === 'number' || spec.kind === 'money' || spec.kind === 'percent';
}

/** Whether the cells of a column are dates. */
export function isDate({ spec }: SheetColumn): boolean {
  return spec.kind === 'date';
}

/** Whether a column holds a few values that are listed. */
export function isChoice({ spec }: SheetColumn): boolean {
  return spec.kind === 'choice' || spec.kind === 'flag';
}
