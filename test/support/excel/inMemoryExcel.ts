import { fullAddress, localAddress, parseAddress, parseAreas } from './addresses';
import { raise } from './events';
import type { InjectedFailure } from './excelError';
import { FakeRange } from './range';
import { FakeRangeAreas } from './rangeAreas';
import type { Application, Loadable, ObjectFactory } from './requestContext';
import { RequestQueue } from './requestContext';
import { FakeWorkbook } from './workbook';
import type { CellInput, FormatState, FormatType, LookState, SheetState, WorkbookData, WorkbookState } from './workbookState';
import { openWorkbook, writeCell } from './workbookState';
import { FakeWorksheet } from './worksheet';

/** A conditional format as a test reads it back: formulas stand for the first cell of the first address. */
export interface FormatData {
  readonly id: string;
  readonly type: FormatType;
  readonly addresses: readonly string[];
  readonly stopIfTrue: boolean | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly look: Readonly<LookState>;
}

/** How an in-memory Excel is set up. */
export interface ExcelOptions {
  /** Minor of ExcelApi 1.x, 6 to 17; 17 when absent. */
  readonly apiLevel?: number;
}

/** `Excel.RequestContext`. */
export class FakeRequestContext extends RequestQueue {
  readonly objects: ObjectFactory = {
    range: (resolve): Loadable => new FakeRange(this, resolve),
    rangeAreas: (resolve): Loadable => new FakeRangeAreas(this, resolve),
    worksheet: (resolve): Loadable => new FakeWorksheet(this, resolve),
  };
  readonly workbook: FakeWorkbook;

  constructor(application: Application) {
    super(application);
    this.workbook = new FakeWorkbook(this);
  }
}

/** An Excel that lives in memory: `run` is what an add-in sees, everything else are the hands of the person and the test. */
export class InMemoryExcel {
  readonly application: Application;

  constructor(data: WorkbookData, options: ExcelOptions = {}) {
    this.application = {
      workbook: openWorkbook(data),
      apiLevel: options.apiLevel ?? 17,
      failures: [],
      roundTrips: 0,
      largestResponse: 0,
      isEditingCell: false,
      listeners: new Map(),
    };
  }

  /** `Excel.run`: with a context of an earlier run, or a fresh one. Syncs once more at the end. */
  run<Value>(...args: readonly unknown[]): Promise<Value> {
    const running = this.#run<Value>(args);
    this.#running.add(running);
    const forget = (): boolean => this.#running.delete(running);
    running.then(forget, forget);
    return running;
  }

  readonly #running = new Set<Promise<unknown>>();

  async #run<Value>(args: readonly unknown[]): Promise<Value> {
    const batch = args[args.length - 1] as (context: FakeRequestContext) => Promise<Value>; // the last argument of every overload
    const [first] = args;
    const given = args.length > 1 && typeof first === 'object' && first !== null && 'context' in first ? first.context : first;
    const context = given instanceof FakeRequestContext ? given : new FakeRequestContext(this.application);
    try {
      const value = await batch(context);
      await context.sync();
      return value;
    } finally {
      context.generation += 1;
    }
  }

  get workbook(): WorkbookState {
    return this.application.workbook;
  }

  /** Round trips since this was last asked. */
  takeRoundTrips(): number {
    const { roundTrips } = this.application;
    this.application.roundTrips = 0;
    return roundTrips;
  }

  /** Lets operations fail from now on. */
  fail(failure: InjectedFailure): void {
    this.application.failures.push(failure);
  }

  /** Ends all injected failures. */
  heal(): void {
    this.application.failures.length = 0;
  }

  /** The worksheet of this name. Throws when there is none. */
  sheet(name: string): SheetState {
    const sheet = this.workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`no worksheet ${name}`);
    return sheet;
  }

  /** Waits until no batch is under way: a person's hands are slower. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  /** Selects cells (`A1:B9`, `C:D`, `A1,C3:D4`) as the person does. */
  async select(worksheet: string, addresses: string): Promise<void> {
    await this.settled();
    const sheet = this.sheet(worksheet);
    const isOther = sheet !== this.workbook.activeSheet;
    this.workbook.activeSheet = sheet;
    this.workbook.selection = parseAreas(addresses);
    if (isOther) await raise(this.application.listeners, 'worksheets.onActivated', { worksheetId: sheet.id });
    await raise(this.application.listeners, 'workbook.onSelectionChanged', {});
  }

  /** Selects something that is no cell, such as a chart. */
  async selectNoCells(): Promise<void> {
    await this.settled();
    this.workbook.selection = [];
    await raise(this.application.listeners, 'workbook.onSelectionChanged', {});
  }

  /** Types into a cell as the person does. */
  async write(worksheet: string, address: string, content: CellInput): Promise<void> {
    await this.settled();
    const sheet = this.sheet(worksheet);
    const { rowIndex, columnIndex } = parseAddress(address);
    writeCell(sheet, rowIndex, columnIndex, content);
    const argument = { worksheetId: sheet.id, address: fullAddress(sheet.name, parseAddress(address)) };
    await raise(this.application.listeners, 'worksheets.onChanged', argument);
  }

  /** Adds a rule by hand, last in priority. */
  addRule(
    worksheet: string,
    addresses: string,
    rule: Partial<Pick<FormatState, 'type' | 'properties' | 'look' | 'stopIfTrue' | 'isUnreadable'>>,
  ): string {
    const sheet = this.sheet(worksheet);
    const id = `{0BADF00D-0000-4000-8000-${String(this.workbook.nextId).padStart(12, '0')}}`;
    this.workbook.nextId += 1;
    const blank: FormatState = {
      id,
      type: 'Custom',
      areas: parseAreas(addresses),
      stopIfTrue: false,
      properties: { formula: '=TRUE' },
      look: {},
      isUnreadable: false,
    };
    sheet.conditionalFormats = [...sheet.conditionalFormats, { ...blank, ...rule }];
    return id;
  }

  /** The conditional formats of a worksheet by priority, as data. */
  conditionalFormats(worksheet: string): readonly FormatData[] {
    return this.sheet(worksheet).conditionalFormats.map(({ id, type, areas, stopIfTrue, properties, look }) => ({
      id,
      type,
      addresses: areas.map(localAddress),
      stopIfTrue,
      properties: { ...properties },
      look: { ...look },
    }));
  }
}
