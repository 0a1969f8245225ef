import type { Readers } from './clientObject';
import { ClientObject } from './clientObject';
import { FakeEventHandlers } from './events';
import { ExcelError } from './excelError';
import { FakeRange } from './range';
import { FakeRangeAreas } from './rangeAreas';
import type { Loadable, RequestQueue } from './requestContext';
import type { WorkbookState } from './workbookState';
import { FakeWorksheetCollection } from './worksheet';

/** One entry of the settings that an add-in keeps in the workbook. */
export class FakeSetting extends ClientObject<string> {
  constructor(context: RequestQueue, resolve: () => string | null) {
    super(context, 'Setting', resolve);
  }
  protected scalars(): Readers<string> {
    return { key: (key) => key, value: (key) => this.context.application.workbook.settings.get(key) };
  }
  get key(): string {
    return this.read('key');
  }
  get value(): unknown {
    return this.read('value');
  }
  delete(): void {
    this.enqueue('delete', (key) => this.context.application.workbook.settings.delete(key));
  }
}

/** `Excel.SettingCollection`. */
export class FakeSettingCollection extends ClientObject<Map<string, unknown>> {
  constructor(context: RequestQueue) {
    super(context, 'SettingCollection', () => context.application.workbook.settings);
  }
  protected scalars(): Readers<Map<string, unknown>> {
    return {};
  }
  add(key: string, value: unknown): FakeSetting {
    this.enqueue('add', (settings) => {
      if (this.context.application.workbook.isReadOnly)
        throw new ExcelError('AccessDenied', 'The workbook is read-only.', 'SettingCollection.add');
      settings.set(key, JSON.parse(JSON.stringify(value)));
    });
    return new FakeSetting(this.context, () => key);
  }
  getItemOrNullObject(key: string): FakeSetting {
    return new FakeSetting(this.context, () => (this.context.application.workbook.settings.has(key) ? key : null));
  }
}

/** `Excel.FunctionResult`, calculated when the batch runs. */
export class FakeFunctionResult extends ClientObject<{ readonly value: number }> {
  constructor(context: RequestQueue, calculate: () => number) {
    super(context, 'FunctionResult', () => ({ value: calculate() }));
  }
  protected scalars(): Readers<{ readonly value: number }> {
    return { value: ({ value }) => value, error: () => '' };
  }
  get value(): number {
    return this.read('value');
  }
}

const DAY = 86_400_000;

/** `Excel.Functions`, as far as hosts ask for it. */
export class FakeFunctions {
  constructor(private readonly context: RequestQueue) {}
  /** The year of a serial number in the workbook's date system. */
  year(serial: number): FakeFunctionResult {
    return new FakeFunctionResult(this.context, () => {
      if (this.context.application.workbook.dateSystem === 1904) return new Date(Date.UTC(1904, 0, 1) + serial * DAY).getUTCFullYear();
      return serial < 1 ? 1900 : new Date(Date.UTC(1899, 11, 30) + serial * DAY).getUTCFullYear();
    });
  }
}

/** `Excel.Workbook`. */
export class FakeWorkbook extends ClientObject<WorkbookState> {
  readonly worksheets: FakeWorksheetCollection;
  readonly settings: FakeSettingCollection;
  readonly functions: FakeFunctions;

  constructor(context: RequestQueue) {
    super(context, 'Workbook', () => context.application.workbook);
    this.worksheets = new FakeWorksheetCollection(context);
    this.settings = new FakeSettingCollection(context);
    this.functions = new FakeFunctions(context);
  }

  protected scalars(): Readers<WorkbookState> {
    return { name: () => 'Workbook.xlsx', readOnly: ({ isReadOnly }) => isReadOnly };
  }

  protected override navigate(property: string): Loadable | undefined {
    return property === 'worksheets' ? this.worksheets : undefined;
  }

  get readOnly(): boolean {
    return this.read('readOnly');
  }

  /** Fails where several ranges are selected. */
  getSelectedRange(): FakeRange {
    return new FakeRange(this.context, () => {
      const { activeSheet, selection } = this.context.application.workbook;
      const [range, second] = selection;
      if (range === undefined || second !== undefined) {
        throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.', 'Workbook.getSelectedRange');
      }
      return { sheet: activeSheet, range };
    });
  }

  getSelectedRanges(): FakeRangeAreas {
    this.context.requireApi(9, 'Workbook.getSelectedRanges');
    return new FakeRangeAreas(this.context, () => {
      const { activeSheet, selection } = this.context.application.workbook;
      if (selection.length === 0)
        throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.', 'Workbook.getSelectedRanges');
      return { sheet: activeSheet, areas: selection };
    });
  }

  get onSelectionChanged(): FakeEventHandlers<object> {
    return new FakeEventHandlers(this.context, 'workbook.onSelectionChanged');
  }
}
