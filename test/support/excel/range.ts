import type { RangeRef } from '../../../src/sheet';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/sheet';
import { fullAddress, intersection, parseAddress } from './addresses';
import { readFormulas, readNumberFormats, readTexts, readValueTypes, readValues } from './cellArrays';
import type { Readers } from './clientObject';
import { ClientObject } from './clientObject';
import { FakeConditionalFormatCollection } from './conditionalFormatCollection';
import { ExcelError } from './excelError';
import type { Loadable, RequestQueue } from './requestContext';
import type { SheetState } from './workbookState';
import { surroundingRegion, usedRange } from './workbookState';

/** A rectangle on a sheet. */
export interface RangeTarget {
  readonly sheet: SheetState;
  readonly range: RangeRef;
}

const READERS: Readers<RangeTarget> = {
  address: ({ sheet, range }) => fullAddress(sheet.name, range),
  addressLocal: ({ sheet, range }) => fullAddress(sheet.name, range),
  cellCount: ({ range }) => (range.rowCount * range.columnCount > 2 ** 31 - 1 ? -1 : range.rowCount * range.columnCount),
  rowIndex: ({ range }) => range.rowIndex,
  columnIndex: ({ range }) => range.columnIndex,
  rowCount: ({ range }) => range.rowCount,
  columnCount: ({ range }) => range.columnCount,
  values: ({ sheet, range }) => readValues(sheet, range),
  formulas: ({ sheet, range }) => readFormulas(sheet, range),
  valueTypes: ({ sheet, range }) => readValueTypes(sheet, range),
  numberFormat: ({ sheet, range }) => readNumberFormats(sheet, range),
  text: ({ sheet, range }) => readTexts(sheet, range),
};

type Values = (string | number | boolean)[][];

/** `Excel.Range`, as far as conditional formatting and reading need it. */
export class FakeRange extends ClientObject<RangeTarget> {
  constructor(context: RequestQueue, resolve: () => RangeTarget | null) {
    super(context, 'Range', resolve);
  }

  protected scalars(): Readers<RangeTarget> {
    return READERS;
  }

  protected override navigate(property: string): Loadable | undefined {
    if (property === 'worksheet') return this.worksheet;
    return property === 'conditionalFormats' ? this.conditionalFormats : undefined;
  }

  #worksheet: Loadable | undefined;
  get worksheet(): Loadable {
    this.#worksheet ??= this.context.objects.worksheet(() => this.resolved()?.sheet ?? null);
    return this.#worksheet;
  }

  #conditionalFormats: FakeConditionalFormatCollection | undefined;
  get conditionalFormats(): FakeConditionalFormatCollection {
    this.context.requireApi(6, 'Range.conditionalFormats');
    this.#conditionalFormats ??= new FakeConditionalFormatCollection(this.context, () => {
      const target = this.resolved();
      return target === null ? null : { sheet: target.sheet, areas: [target.range] };
    });
    return this.#conditionalFormats;
  }

  get address(): string {
    return this.read('address');
  }
  get addressLocal(): string {
    return this.read('addressLocal');
  }
  get cellCount(): number {
    return this.read('cellCount');
  }
  get rowIndex(): number {
    return this.read('rowIndex');
  }
  get columnIndex(): number {
    return this.read('columnIndex');
  }
  get rowCount(): number {
    return this.read('rowCount');
  }
  get columnCount(): number {
    return this.read('columnCount');
  }
  get values(): Values {
    return this.read('values');
  }
  get formulas(): Values {
    return this.read('formulas');
  }
  get valueTypes(): `${Excel.RangeValueType}`[][] {
    return this.read('valueTypes');
  }
  get numberFormat(): string[][] {
    return this.read('numberFormat');
  }
  get text(): string[][] {
    return this.read('text');
  }

  #derive(change: (range: RangeRef, sheet: SheetState) => RangeRef | undefined, orNull = false): FakeRange {
    return new FakeRange(this.context, () => {
      const target = this.resolved();
      if (target === null) return null;
      const range = change(target.range, target.sheet);
      if (range !== undefined) return { sheet: target.sheet, range: checked(range) };
      if (orNull) return null;
      throw new ExcelError('ItemNotFound', 'The requested resource does not exist.', 'Range');
    });
  }

  getCell(row: number, column: number): FakeRange {
    return this.#derive((range) => ({
      rowIndex: range.rowIndex + row,
      columnIndex: range.columnIndex + column,
      rowCount: 1,
      columnCount: 1,
    }));
  }

  getRow(row: number): FakeRange {
    return this.#derive((range) => ({ ...range, rowIndex: range.rowIndex + row, rowCount: 1 }));
  }

  getColumn(column: number): FakeRange {
    return this.#derive((range) => ({ ...range, columnIndex: range.columnIndex + column, columnCount: 1 }));
  }

  getEntireRow(): FakeRange {
    return this.#derive((range) => ({ ...range, columnIndex: 0, columnCount: MAX_COLUMNS }));
  }

  getLastCell(): FakeRange {
    return this.#derive(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      rowIndex: rowIndex + rowCount - 1,
      columnIndex: columnIndex + columnCount - 1,
      rowCount: 1,
      columnCount: 1,
    }));
  }

  getResizedRange(deltaRows: number, deltaColumns: number): FakeRange {
    return this.#derive((range) => ({ ...range, rowCount: range.rowCount + deltaRows, columnCount: range.columnCount + deltaColumns }));
  }

  getOffsetRange(rowOffset: number, columnOffset: number): FakeRange {
    return this.#derive((range) => ({ ...range, rowIndex: range.rowIndex + rowOffset, columnIndex: range.columnIndex + columnOffset }));
  }

  getIntersection(other: FakeRange | string): FakeRange {
    return this.#derive((range) => intersection(range, this.#other(other)));
  }

  getIntersectionOrNullObject(other: FakeRange | string): FakeRange {
    return this.#derive((range) => intersection(range, this.#other(other)), true);
  }

  #other(other: FakeRange | string): RangeRef {
    if (typeof other === 'string') return parseAddress(other);
    if (other.context !== this.context)
      throw new ExcelError('InvalidRequestContext', 'Cannot use the object across different request contexts.');
    const target = other.resolved();
    if (target === null) throw new ExcelError('InvalidArgument', 'the other range does not exist');
    return target.range;
  }

  getSurroundingRegion(): FakeRange {
    this.context.requireApi(7, 'Range.getSurroundingRegion');
    return this.#derive((range, sheet) => surroundingRegion(sheet, range));
  }

  getUsedRange(_valuesOnly?: boolean): FakeRange {
    return this.#derive((range, sheet) => usedRange(sheet, range));
  }

  getUsedRangeOrNullObject(_valuesOnly?: boolean): FakeRange {
    return this.#derive((range, sheet) => usedRange(sheet, range), true);
  }

  track(): this {
    return this;
  }

  untrack(): this {
    return this;
  }
}

function checked(range: RangeRef): RangeRef {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const isInside = rowIndex >= 0 && columnIndex >= 0 && rowIndex + rowCount <= MAX_ROWS && columnIndex + columnCount <= MAX_COLUMNS;
  if (!isInside || rowCount < 1 || columnCount < 1) throw new ExcelError('InvalidArgument', 'The range is outside the worksheet.', 'Range');
  return range;
}
