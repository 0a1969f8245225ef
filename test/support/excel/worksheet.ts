import { MAX_COLUMNS, MAX_ROWS } from '../../../src/sheet';
import { parseAddress, parseAreas } from './addresses';
import type { Readers } from './clientObject';
import { ClientObject } from './clientObject';
import { FakeEventHandlers } from './events';
import { ExcelError } from './excelError';
import { FakeRange } from './range';
import { FakeRangeAreas } from './rangeAreas';
import type { Loadable, RequestQueue } from './requestContext';
import type { SheetState, WorkbookState } from './workbookState';
import { usedRange } from './workbookState';

const WHOLE_SHEET = { rowIndex: 0, columnIndex: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

/** `Excel.WorksheetProtection`. */
export class FakeWorksheetProtection extends ClientObject<SheetState> {
  constructor(context: RequestQueue, resolve: () => SheetState | null) {
    super(context, 'WorksheetProtection', resolve);
  }
  protected scalars(): Readers<SheetState> {
    return {
      protected: ({ protection }) => protection !== 'none',
      options: ({ protection }) => (protection === 'none' ? null : { allowFormatCells: protection === 'formatCells' }),
    };
  }
  get protected(): boolean {
    return this.read('protected');
  }
  get options(): Excel.WorksheetProtectionOptions {
    return this.read('options');
  }
}

/** `Excel.Worksheet`. */
export class FakeWorksheet extends ClientObject<SheetState> {
  constructor(context: RequestQueue, resolve: () => SheetState | null) {
    super(context, 'Worksheet', resolve);
  }

  protected scalars(): Readers<SheetState> {
    return { id: ({ id }) => id, name: ({ name }) => name, visibility: () => 'Visible' };
  }

  protected override navigate(property: string): Loadable | undefined {
    return property === 'protection' ? this.protection : undefined;
  }

  #protection: FakeWorksheetProtection | undefined;
  get protection(): FakeWorksheetProtection {
    this.#protection ??= new FakeWorksheetProtection(this.context, () => this.resolved());
    return this.#protection;
  }

  get id(): string {
    return this.read('id');
  }
  get name(): string {
    return this.read('name');
  }

  #sheet(): SheetState {
    const sheet = this.resolved();
    if (sheet === null) throw new ExcelError('ItemNotFound', 'The worksheet does not exist.', 'Worksheet');
    return sheet;
  }

  getRange(address?: string): FakeRange {
    return new FakeRange(this.context, () => {
      const range = address === undefined || address === '' ? WHOLE_SHEET : parsed(() => parseAddress(address));
      return { sheet: this.#sheet(), range };
    });
  }

  getRangeByIndexes(rowIndex: number, columnIndex: number, rowCount: number, columnCount: number): FakeRange {
    this.context.requireApi(7, 'Worksheet.getRangeByIndexes');
    const isInside = rowIndex >= 0 && columnIndex >= 0 && rowIndex + rowCount <= MAX_ROWS && columnIndex + columnCount <= MAX_COLUMNS;
    return new FakeRange(this.context, () => {
      if (!isInside || rowCount < 1 || columnCount < 1)
        throw new ExcelError('InvalidArgument', 'no such range', 'Worksheet.getRangeByIndexes');
      return { sheet: this.#sheet(), range: { rowIndex, columnIndex, rowCount, columnCount } };
    });
  }

  getRanges(addresses: string): FakeRangeAreas {
    this.context.requireApi(9, 'Worksheet.getRanges');
    return new FakeRangeAreas(this.context, () => ({ sheet: this.#sheet(), areas: parsed(() => parseAreas(addresses)) }));
  }

  getUsedRange(_valuesOnly?: boolean): FakeRange {
    return new FakeRange(this.context, () => {
      const sheet = this.#sheet();
      return { sheet, range: usedRange(sheet, WHOLE_SHEET) ?? parseAddress('A1') };
    });
  }

  getUsedRangeOrNullObject(_valuesOnly?: boolean): FakeRange {
    return new FakeRange(this.context, () => {
      const sheet = this.#sheet();
      const range = usedRange(sheet, WHOLE_SHEET);
      return range === undefined ? null : { sheet, range };
    });
  }

  activate(): void {
    this.enqueue('activate', (sheet) => (this.context.application.workbook.activeSheet = sheet));
  }
}

function parsed<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    throw new ExcelError('InvalidArgument', String(error), 'Worksheet.getRange');
  }
}

/** `Excel.WorksheetCollection`. */
export class FakeWorksheetCollection extends ClientObject<WorkbookState> {
  constructor(context: RequestQueue) {
    super(context, 'WorksheetCollection', () => context.application.workbook);
  }

  protected scalars(): Readers<WorkbookState> {
    return {};
  }

  protected override loadNavigation(head: string, rest: string | undefined): void {
    if (head !== 'items') throw new ExcelError('InvalidArgument', `no property ${head}`, 'WorksheetCollection');
    this.enqueue('load items', ({ sheets }) => {
      const items = sheets.map((sheet) => new FakeWorksheet(this.context, () => sheet));
      items.forEach((item) => item.load(rest));
      this.context.deliver(0, () => this.keep('items', items));
    });
  }

  get items(): FakeWorksheet[] {
    return this.read('items');
  }

  getActiveWorksheet(): FakeWorksheet {
    return new FakeWorksheet(this.context, () => this.context.application.workbook.activeSheet);
  }

  getItem(key: string): FakeWorksheet {
    return new FakeWorksheet(this.context, () => {
      const sheet = this.#find(key);
      if (sheet === undefined)
        throw new ExcelError('ItemNotFound', 'The requested resource does not exist.', 'WorksheetCollection.getItem');
      return sheet;
    });
  }

  getItemOrNullObject(key: string): FakeWorksheet {
    return new FakeWorksheet(this.context, () => this.#find(key) ?? null);
  }

  #find(key: string): SheetState | undefined {
    const name = key.toLowerCase();
    return this.context.application.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name || sheet.id === key);
  }

  get onChanged(): FakeEventHandlers<{ worksheetId: string; address: string }> {
    this.context.requireApi(9, 'WorksheetCollection.onChanged');
    return new FakeEventHandlers(this.context, 'worksheets.onChanged');
  }

  get onActivated(): FakeEventHandlers<{ worksheetId: string }> {
    this.context.requireApi(7, 'WorksheetCollection.onActivated');
    return new FakeEventHandlers(this.context, 'worksheets.onActivated');
  }
}
