import type { RangeRef } from '../../../src/sheet';
import { intersection } from './addresses';
import type { FakeClientResult, Readers } from './clientObject';
import { ClientObject } from './clientObject';
import { FakeConditionalFormat } from './conditionalFormat';
import { ExcelError } from './excelError';
import type { FormatTarget } from './formatSettings';
import { assertFormattable, defaultProperties, isVisual } from './formatSettings';
import type { RequestQueue } from './requestContext';
import type { FormatState, FormatType, SheetState, WorkbookState } from './workbookState';

/** The cells whose conditional formats a collection holds. */
export interface CollectionTarget {
  readonly sheet: SheetState;
  readonly areas: readonly RangeRef[];
}

function touches(state: FormatState, areas: readonly RangeRef[]): boolean {
  return state.areas.some((one) => areas.some((other) => intersection(one, other) !== undefined));
}

function formatsOf({ sheet, areas }: CollectionTarget): readonly FormatState[] {
  return sheet.conditionalFormats.filter((state) => touches(state, areas));
}

/** `Excel.ConditionalFormatCollection`: the formats that touch a range, by priority. */
export class FakeConditionalFormatCollection extends ClientObject<CollectionTarget> {
  constructor(context: RequestQueue, resolve: () => CollectionTarget | null) {
    super(context, 'ConditionalFormatCollection', resolve);
  }

  protected scalars(): Readers<CollectionTarget> {
    return {};
  }

  get #workbook(): WorkbookState {
    return this.context.application.workbook;
  }

  #target({ sheet, areas }: CollectionTarget, state: FormatState): FormatTarget {
    const [anchor] = areas;
    if (anchor === undefined) throw new ExcelError('GeneralException', 'a collection without a range');
    return { workbook: this.#workbook, sheet, state, anchor };
  }

  #existing(): CollectionTarget {
    const target = this.resolved();
    if (target === null) throw new ExcelError('ItemNotFound', 'The range does not exist.', 'ConditionalFormatCollection');
    return target;
  }

  protected override loadNavigation(head: string, rest: string | undefined): void {
    if (head !== 'items') throw new ExcelError('InvalidArgument', `no property ${head}`, 'ConditionalFormatCollection');
    this.enqueue('load items', (target) => {
      const items = this.#itemsOfBatch(target);
      items.forEach((item) => item.load(rest));
      this.context.deliver(0, () => this.keep('items', items));
    });
  }

  /** The items of one batch, so that `items/id,items/type` fills the same objects. */
  #itemsOfBatch(target: CollectionTarget): FakeConditionalFormat[] {
    const batch = this.context.application.roundTrips;
    if (this.#fetched?.batch !== batch) this.#fetched = { batch, items: formatsOf(target).map((state) => this.#item(target, state)) };
    return this.#fetched.items;
  }

  #fetched: { readonly batch: number; readonly items: FakeConditionalFormat[] } | undefined;

  #item(target: CollectionTarget, state: FormatState): FakeConditionalFormat {
    return new FakeConditionalFormat(this.context, () => this.#target(target, state));
  }

  get items(): FakeConditionalFormat[] {
    return this.read('items');
  }

  /** Adds a rule above all others. */
  add(type: FormatType): FakeConditionalFormat {
    return this.#fetch('add', (target) => {
      const { sheet, areas } = target;
      assertFormattable(this.#workbook, sheet, 'ConditionalFormatCollection.add');
      const id = `{5D8A2C00-0000-4000-8000-${String(this.#workbook.nextId).padStart(12, '0')}}`;
      this.#workbook.nextId += 1;
      const stopIfTrue = isVisual(type) ? null : false;
      const state: FormatState = { id, type, areas, stopIfTrue, properties: defaultProperties(type), look: {}, isUnreadable: false };
      sheet.conditionalFormats = [state, ...sheet.conditionalFormats];
      return state;
    });
  }

  getItem(id: string): FakeConditionalFormat {
    return this.#fetch('getItem', (target) => formatsOf(target).find((state) => state.id === id));
  }

  getItemAt(index: number): FakeConditionalFormat {
    return this.#fetch('getItemAt', (target) => formatsOf(target)[index]);
  }

  getItemOrNullObject(id: string): FakeConditionalFormat {
    this.context.requireApi(14, 'ConditionalFormatCollection.getItemOrNullObject');
    return new FakeConditionalFormat(this.context, () => {
      const target = this.#existing();
      const state = formatsOf(target).find((candidate) => candidate.id === id);
      return state === undefined ? null : this.#target(target, state);
    });
  }

  #fetch(operation: string, find: (target: CollectionTarget) => FormatState | undefined): FakeConditionalFormat {
    let found: FormatTarget | undefined;
    this.enqueue(operation, (target) => {
      const state = find(target);
      if (state === undefined) throw new ExcelError('ItemNotFound', 'The requested resource does not exist.', operation);
      found = this.#target(target, state);
    });
    return new FakeConditionalFormat(this.context, () => found ?? null);
  }

  getCount(): FakeClientResult<number> {
    return this.result('getCount', (target) => formatsOf(target).length);
  }

  clearAll(): void {
    this.enqueue('clearAll', ({ sheet, areas }) => {
      assertFormattable(this.#workbook, sheet, 'ConditionalFormatCollection.clearAll');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((state) => !touches(state, areas));
    });
  }
}
