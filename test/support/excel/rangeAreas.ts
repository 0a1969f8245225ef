import type { RangeRef } from '../../../src/sheet';
import { fullAddress } from './addresses';
import type { Readers, FakeClientResult } from './clientObject';
import { ClientObject } from './clientObject';
import { FakeConditionalFormatCollection } from './conditionalFormatCollection';
import { ExcelError } from './excelError';
import { FakeRange } from './range';
import type { Loadable, RequestQueue } from './requestContext';
import type { SheetState } from './workbookState';

/** Rectangles on one sheet. */
export interface AreasTarget {
  readonly sheet: SheetState;
  readonly areas: readonly RangeRef[];
}

const READERS: Readers<AreasTarget> = {
  address: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(','),
  areaCount: ({ areas }) => areas.length,
  cellCount: ({ areas }) => areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0),
};

/** `Excel.RangeAreas` (ExcelApi 1.9). */
export class FakeRangeAreas extends ClientObject<AreasTarget> {
  constructor(context: RequestQueue, resolve: () => AreasTarget | null) {
    super(context, 'RangeAreas', resolve);
  }

  protected scalars(): Readers<AreasTarget> {
    return READERS;
  }

  protected override navigate(property: string): Loadable | undefined {
    if (property === 'areas') return this.areas;
    return property === 'worksheet' ? this.worksheet : undefined;
  }

  #areas: FakeRangeCollection | undefined;
  get areas(): FakeRangeCollection {
    this.#areas ??= new FakeRangeCollection(this.context, () => this.resolved());
    return this.#areas;
  }

  #worksheet: Loadable | undefined;
  get worksheet(): Loadable {
    this.#worksheet ??= this.context.objects.worksheet(() => this.resolved()?.sheet ?? null);
    return this.#worksheet;
  }

  get conditionalFormats(): FakeConditionalFormatCollection {
    return new FakeConditionalFormatCollection(this.context, () => this.resolved());
  }

  get address(): string {
    return this.read('address');
  }
  get areaCount(): number {
    return this.read('areaCount');
  }
  get cellCount(): number {
    return this.read('cellCount');
  }
}

/** `Excel.RangeCollection` (ExcelApi 1.9). */
export class FakeRangeCollection extends ClientObject<AreasTarget> {
  constructor(context: RequestQueue, resolve: () => AreasTarget | null) {
    super(context, 'RangeCollection', resolve);
  }

  protected scalars(): Readers<AreasTarget> {
    return {};
  }

  protected override loadNavigation(head: string, rest: string | undefined): void {
    if (head !== 'items') throw new ExcelError('InvalidArgument', `RangeCollection has no property ${head}`, 'RangeCollection');
    this.enqueue('load items', ({ sheet, areas }) => {
      const items = areas.map((range) => new FakeRange(this.context, () => ({ sheet, range })));
      items.forEach((item) => item.load(rest));
      this.context.deliver(0, () => this.keep('items', items));
    });
  }

  get items(): FakeRange[] {
    return this.read('items');
  }

  getCount(): FakeClientResult<number> {
    return this.result('getCount', ({ areas }) => areas.length);
  }

  getItemAt(index: number): FakeRange {
    return new FakeRange(this.context, () => {
      const target = this.resolved();
      const range = target?.areas[index];
      if (target === null || range === undefined)
        throw new ExcelError('InvalidArgument', 'The index is out of range.', 'RangeCollection.getItemAt');
      return { sheet: target.sheet, range };
    });
  }
}
