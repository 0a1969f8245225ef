import type { RangeRef } from '../../../src/sheet';
import { parseAreas } from './addresses';
import type { Readers } from './clientObject';
import { ClientObject } from './clientObject';
import { FakeDataBarFormat } from './conditionalDataBar';
import {
  FakeCellValueFormat,
  FakeColorScaleFormat,
  FakeCustomFormat,
  FakeIconSetFormat,
  FakePresetFormat,
  FakeTextFormat,
  FakeTopBottomFormat,
} from './conditionalRules';
import { ExcelError } from './excelError';
import type { FormatTarget } from './formatSettings';
import { assertFormattable, defaultProperties, isVisual, keptCellValueRule, keptFormula } from './formatSettings';
import type { Loadable, RequestQueue } from './requestContext';
import type { FormatType } from './workbookState';

const READERS: Readers<FormatTarget> = {
  id: ({ state }) => state.id,
  type: ({ state }) => state.type,
  priority: ({ sheet, state }) => sheet.conditionalFormats.indexOf(state),
  stopIfTrue: ({ state }) => (isVisual(state.type) ? null : state.stopIfTrue),
};

/** `Excel.ConditionalFormat`. After its priority was set the object is dead and must be fetched again. */
export class FakeConditionalFormat extends ClientObject<FormatTarget> {
  #parts = new Map<string, Loadable>();

  constructor(context: RequestQueue, resolve: () => FormatTarget | null) {
    super(context, 'ConditionalFormat', resolve);
  }

  protected scalars(): Readers<FormatTarget> {
    return READERS;
  }

  protected override navigate(property: string): Loadable | undefined {
    switch (property) {
      case 'custom':
        return this.custom;
      case 'cellValue':
        return this.cellValue;
      case 'textComparison':
        return this.textComparison;
      case 'topBottom':
        return this.topBottom;
      case 'preset':
        return this.preset;
      case 'colorScale':
        return this.colorScale;
      case 'dataBar':
        return this.dataBar;
      case 'iconSet':
        return this.iconSet;
      default:
        return undefined;
    }
  }

  /** The target while the batch runs. Fails where the rule is gone. */
  override resolved(): FormatTarget | null {
    const target = super.resolved();
    if (target !== null && !target.sheet.conditionalFormats.includes(target.state))
      throw new ExcelError('ItemNotFound', 'The requested resource does not exist.', 'ConditionalFormat');
    return target;
  }

  protected override enqueue(operation: string, action: (target: FormatTarget) => void, mustExist = true): void {
    super.enqueue(
      operation,
      (target) => {
        this.resolved();
        action(target);
      },
      mustExist,
    );
  }

  #part<Part extends Loadable>(name: string, make: (resolve: () => FormatTarget | null) => Part): Part {
    const part = (this.#parts.get(name) as Part | undefined) ?? make(() => this.resolved()); // a name always holds one type of part
    this.#parts.set(name, part);
    return part;
  }

  get custom(): FakeCustomFormat {
    return this.#part('custom', (resolve) => new FakeCustomFormat(this.context, resolve, false));
  }
  get customOrNullObject(): FakeCustomFormat {
    return this.#part('customOrNull', (resolve) => new FakeCustomFormat(this.context, resolve, true));
  }
  get cellValue(): FakeCellValueFormat {
    return this.#part('cellValue', (resolve) => new FakeCellValueFormat(this.context, resolve, false));
  }
  get cellValueOrNullObject(): FakeCellValueFormat {
    return this.#part('cellValueOrNull', (resolve) => new FakeCellValueFormat(this.context, resolve, true));
  }
  get textComparison(): FakeTextFormat {
    return this.#part('textComparison', (resolve) => new FakeTextFormat(this.context, resolve, false));
  }
  get topBottom(): FakeTopBottomFormat {
    return this.#part('topBottom', (resolve) => new FakeTopBottomFormat(this.context, resolve, false));
  }
  get preset(): FakePresetFormat {
    return this.#part('preset', (resolve) => new FakePresetFormat(this.context, resolve, false));
  }
  get colorScale(): FakeColorScaleFormat {
    return this.#part('colorScale', (resolve) => new FakeColorScaleFormat(this.context, resolve, false));
  }
  get dataBar(): FakeDataBarFormat {
    return this.#part('dataBar', (resolve) => new FakeDataBarFormat(this.context, resolve, false));
  }
  get iconSet(): FakeIconSetFormat {
    return this.#part('iconSet', (resolve) => new FakeIconSetFormat(this.context, resolve, false));
  }

  get id(): string {
    return this.read('id');
  }
  get type(): FormatType {
    return this.read('type');
  }

  get priority(): number {
    return this.read('priority');
  }
  set priority(priority: number) {
    this.assign('priority', priority, ({ workbook, sheet, state }) => {
      assertFormattable(workbook, sheet, 'ConditionalFormat.priority');
      const others = sheet.conditionalFormats.filter((other) => other !== state);
      const index = priority < 0 ? others.length + 1 + priority : priority;
      if (index < 0 || index > others.length) throw new ExcelError('InvalidArgument', 'no such priority', 'ConditionalFormat.priority');
      // A copy: the object that was fetched before no longer finds itself on the sheet.
      sheet.conditionalFormats = [...others.slice(0, index), { ...state }, ...others.slice(index)];
    });
  }

  get stopIfTrue(): boolean {
    return this.read('stopIfTrue');
  }
  set stopIfTrue(doesStop: boolean) {
    this.assign('stopIfTrue', doesStop, ({ workbook, sheet, state }) => {
      assertFormattable(workbook, sheet, 'ConditionalFormat.stopIfTrue');
      if (isVisual(state.type)) throw new ExcelError('InvalidArgument', `${state.type} has no stopIfTrue`, 'ConditionalFormat.stopIfTrue');
      state.stopIfTrue = doesStop;
    });
  }

  delete(): void {
    this.enqueue('delete', ({ workbook, sheet, state }) => {
      assertFormattable(workbook, sheet, 'ConditionalFormat.delete');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== state);
    });
  }

  /** Fails where the rule has several areas. */
  getRange(): Loadable {
    return this.#range(false);
  }

  getRangeOrNullObject(): Loadable {
    return this.#range(true);
  }

  #range(orNull: boolean): Loadable {
    return this.context.objects.range(() => {
      const target = this.resolved();
      const [range] = target?.state.areas ?? [];
      if (target === null || range === undefined) return null;
      if (target.state.areas.length === 1) return { sheet: target.sheet, range };
      if (orNull) return null;
      throw new ExcelError('InvalidOperation', 'The rule has several ranges.', 'ConditionalFormat.getRange');
    });
  }

  getRanges(): Loadable {
    this.context.requireApi(9, 'ConditionalFormat.getRanges');
    return this.context.objects.rangeAreas(() => {
      const target = this.resolved();
      return target === null ? null : { sheet: target.sheet, areas: target.state.areas };
    });
  }

  /** Takes addresses, or an object whose areas are known when the batch runs. Formulas keep their text. */
  setRanges(ranges: string | ClientObject<{ readonly areas: readonly RangeRef[] } | { readonly range: RangeRef }>): void {
    this.context.requireApi(17, 'ConditionalFormat.setRanges');
    this.enqueue('setRanges', ({ workbook, sheet, state }) => {
      assertFormattable(workbook, sheet, 'ConditionalFormat.setRanges');
      if (typeof ranges === 'string') {
        state.areas = parseAreas(ranges);
        return;
      }
      const target = ranges.resolved();
      if (target === null) throw new ExcelError('InvalidArgument', 'no such ranges', 'ConditionalFormat.setRanges');
      state.areas = 'areas' in target ? target.areas : [target.range];
    });
  }

  changeRuleToCustom(formula: string): void {
    this.#change('Custom', (target) => ({ formula: keptFormula(target, formula) }));
  }

  changeRuleToCellValue(rule: Excel.ConditionalCellValueRule): void {
    this.#change('CellValue', (target) => ({ rule: keptCellValueRule(target, rule) }));
  }

  #change(type: FormatType, properties: (target: FormatTarget) => Record<string, unknown>): void {
    this.context.requireApi(17, `ConditionalFormat.changeRuleTo${type}`);
    this.enqueue(`changeRuleTo${type}`, (target) => {
      assertFormattable(target.workbook, target.sheet, 'ConditionalFormat.changeRule');
      const changed = { ...defaultProperties(type), ...properties(target) };
      for (const name of Object.keys(target.state.properties)) delete target.state.properties[name];
      Object.assign(target.state.properties, changed);
      target.state.type = type;
    });
  }
}
