import type { CellValue, TableColumn, TableSnapshot } from '../sheet';

/** A kind of value that can be compared. */
export type OperandKind = 'number' | 'text' | 'boolean';

/** What values an expression can have, as far as the table says; no kind at all when it says nothing. */
export interface OperandTypes {
  readonly kinds: ReadonlySet<OperandKind>;
  /** The columns, where the expression is a cell of the table. */
  readonly columns: readonly TableColumn[];
}

/** Types of what is always of one kind. */
export function literalTypes(kind: OperandKind): OperandTypes {
  return { kinds: new Set([kind]), columns: [] };
}

/** Types of what can be anything. */
export function unknownTypes(): OperandTypes {
  return { kinds: new Set(), columns: [] };
}

/** Types of the cells of some columns. Nothing is claimed of empty, missing or partly read ones. */
export function columnTypes(indices: readonly number[], table: TableSnapshot): OperandTypes {
  if (table.sampledRows !== undefined) return unknownTypes();
  const columns = indices.flatMap((index) => table.columns[index] ?? []);
  const kinds = new Set<OperandKind>();
  for (const column of columns) addKinds(column.values, kinds);
  return { kinds, columns };
}

/** Types of single cells that hold these values. */
export function valueTypes(values: readonly CellValue[]): OperandTypes {
  const kinds = new Set<OperandKind>();
  addKinds(values, kinds);
  return { kinds, columns: [] };
}

function addKinds(values: readonly CellValue[], kinds: Set<OperandKind>): void {
  for (const value of values) {
    if (typeof value === 'number') kinds.add('number');
    else if (typeof value === 'boolean') kinds.add('boolean');
    else if (typeof value === 'string' && value !== '') kinds.add('text');
  }
}
