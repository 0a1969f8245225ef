import type { Readers } from './clientObject';
import { ClientObject } from './clientObject';
import { FakeConditionalRangeFormat } from './conditionalLook';
import { ExcelError } from './excelError';
import type { FormatTarget } from './formatSettings';
import { assertFormattable, assertReadable, keptCellValueRule, keptFormula } from './formatSettings';
import type { Loadable, RequestQueue } from './requestContext';
import type { FormatType } from './workbookState';

/** Resolves a format of one type, or nothing. */
export type ResolveFormat = () => FormatTarget | null;

/** A format of one type; of another type there is no such object. */
abstract class TypedFormat extends ClientObject<FormatTarget> {
  constructor(context: RequestQueue, type: FormatType, resolve: ResolveFormat, orNull: boolean) {
    super(context, `${type}ConditionalFormat`, () => {
      const target = resolve();
      if (target === null || target.state.type === type) return target;
      if (orNull) return null;
      throw new ExcelError('ItemNotFound', `The rule is no ${type} rule.`, type);
    });
  }

  /** Properties that are kept as they are written. */
  protected abstract properties(): readonly string[];

  protected scalars(): Readers<FormatTarget> {
    const reader = (name: string) => (target: FormatTarget) => {
      assertReadable(target);
      return target.state.properties[name];
    };
    return Object.fromEntries(this.properties().map((name) => [name, reader(name)]));
  }

  protected put(name: string, value: unknown, kept: (target: FormatTarget) => unknown = () => structuredClone(value)): void {
    this.assign(name, value, (target) => {
      assertFormattable(target.workbook, target.sheet, name);
      target.state.properties[name] = kept(target);
    });
  }
}

/** A format of one type that has a look. */
abstract class LookingFormat extends TypedFormat {
  readonly format: FakeConditionalRangeFormat;

  constructor(context: RequestQueue, type: FormatType, resolve: ResolveFormat, orNull: boolean) {
    super(context, type, resolve, orNull);
    this.format = new FakeConditionalRangeFormat(context, () => this.resolved());
  }

  protected override navigate(property: string): Loadable | undefined {
    return property === 'format' ? this.format : undefined;
  }
}

/** `Excel.ConditionalFormatRule`: the formula of a custom rule. */
export class FakeCustomRule extends ClientObject<FormatTarget> {
  constructor(context: RequestQueue, resolve: ResolveFormat) {
    super(context, 'ConditionalFormatRule', resolve);
  }
  protected scalars(): Readers<FormatTarget> {
    const formula = (target: FormatTarget): unknown => {
      assertReadable(target);
      return target.state.properties['formula'];
    };
    return { formula, formulaLocal: formula };
  }
  get formula(): string {
    return this.read('formula');
  }
  set formula(formula: string) {
    this.assign('formula', formula, (target) => {
      assertFormattable(target.workbook, target.sheet, 'formula');
      target.state.properties['formula'] = keptFormula(target, formula);
    });
  }
  get formulaLocal(): string {
    return this.read('formulaLocal');
  }
}

/** `Excel.CustomConditionalFormat`. */
export class FakeCustomFormat extends LookingFormat {
  readonly rule: FakeCustomRule;
  constructor(context: RequestQueue, resolve: ResolveFormat, orNull: boolean) {
    super(context, 'Custom', resolve, orNull);
    this.rule = new FakeCustomRule(context, () => this.resolved());
  }
  protected properties(): readonly string[] {
    return [];
  }
  protected override navigate(property: string): Loadable | undefined {
    return property === 'rule' ? this.rule : super.navigate(property);
  }
}

/** `Excel.CellValueConditionalFormat`. */
export class FakeCellValueFormat extends LookingFormat {
  constructor(context: RequestQueue, resolve: ResolveFormat, orNull: boolean) {
    super(context, 'CellValue', resolve, orNull);
  }
  protected properties(): readonly string[] {
    return ['rule'];
  }
  get rule(): Excel.ConditionalCellValueRule {
    return this.read('rule');
  }
  set rule(rule: Excel.ConditionalCellValueRule) {
    this.put('rule', rule, (target) => keptCellValueRule(target, rule));
  }
}

/** `Excel.TextConditionalFormat`. */
export class FakeTextFormat extends LookingFormat {
  constructor(context: RequestQueue, resolve: ResolveFormat, orNull: boolean) {
    super(context, 'ContainsText', resolve, orNull);
  }
  protected properties(): readonly string[] {
    return ['rule'];
  }
  get rule(): Excel.ConditionalTextComparisonRule {
    return this.read('rule');
  }
  set rule(rule: Excel.ConditionalTextComparisonRule) {
    this.put('rule', rule);
  }
}

/** `Excel.TopBottomConditionalFormat`; ranks are 1 to 1000 as in Excel's dialog. */
export class FakeTopBottomFormat extends LookingFormat {
  constructor(context: RequestQueue, resolve: ResolveFormat, orNull: boolean) {
    super(context, 'TopBottom', resolve, orNull);
  }
  protected properties(): readonly string[] {
    return ['rule'];
  }
  get rule(): Excel.ConditionalTopBottomRule {
    return this.read('rule');
  }
  set rule(rule: Excel.ConditionalTopBottomRule) {
    this.put('rule', rule, () => {
      const limit = rule.type.endsWith('Percent') ? 100 : 1000;
      const isRank = Number.isInteger(rule.rank) && rule.rank >= 1 && rule.rank <= limit;
      if (!isRank) throw new ExcelError('InvalidArgument', `no rank: ${rule.rank}`, 'topBottom.rule');
      return { ...rule };
    });
  }
}

/** `Excel.PresetCriteriaConditionalFormat`. */
export class FakePresetFormat extends LookingFormat {
  constructor(context: RequestQueue, resolve: ResolveFormat, orNull: boolean) {
    super(context, 'PresetCriteria', resolve, orNull);
  }
  protected properties(): readonly string[] {
    return ['rule'];
  }
  get rule(): Excel.ConditionalPresetCriteriaRule {
    return this.read('rule');
  }
  set rule(rule: Excel.ConditionalPresetCriteriaRule) {
    this.put('rule', rule);
  }
}

/** `Excel.ColorScaleConditionalFormat`. */
export class FakeColorScaleFormat extends TypedFormat {
  constructor(context: RequestQueue, resolve: ResolveFormat, orNull: boolean) {
    super(context, 'ColorScale', resolve, orNull);
  }
  protected properties(): readonly string[] {
    return ['criteria'];
  }
  get criteria(): Excel.ConditionalColorScaleCriteria {
    return this.read('criteria');
  }
  set criteria(criteria: Excel.ConditionalColorScaleCriteria) {
    this.put('criteria', criteria);
  }
}

/** `Excel.IconSetConditionalFormat`; the criteria are replaced as a whole, one for each icon. */
export class FakeIconSetFormat extends TypedFormat {
  constructor(context: RequestQueue, resolve: ResolveFormat, orNull: boolean) {
    super(context, 'IconSet', resolve, orNull);
  }
  protected properties(): readonly string[] {
    return ['style', 'criteria', 'reverseIconOrder', 'showIconOnly'];
  }
  get style(): `${Excel.IconSet}` {
    return this.read('style');
  }
  set style(style: `${Excel.IconSet}`) {
    this.put('style', style);
  }
  get criteria(): Excel.ConditionalIconCriterion[] {
    return this.read('criteria');
  }
  set criteria(criteria: Excel.ConditionalIconCriterion[]) {
    this.put('criteria', criteria, ({ state }) => {
      const style = String(state.properties['style']);
      const count = style.startsWith('Three') ? 3 : style.startsWith('Four') ? 4 : 5;
      if (criteria.length !== count) throw new ExcelError('InvalidArgument', `${style} takes ${count} criteria`, 'iconSet.criteria');
      return structuredClone(criteria);
    });
  }
  get reverseIconOrder(): boolean {
    return this.read('reverseIconOrder');
  }
  set reverseIconOrder(isReversed: boolean) {
    this.put('reverseIconOrder', isReversed);
  }
  get showIconOnly(): boolean {
    return this.read('showIconOnly');
  }
  set showIconOnly(isIconOnly: boolean) {
    this.put('showIconOnly', isIconOnly);
  }
}
