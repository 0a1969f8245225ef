import type { Readers } from './clientObject';
import { ClientObject } from './clientObject';
import type { ResolveFormat } from './conditionalRules';
import { ExcelError } from './excelError';
import type { FormatTarget } from './formatSettings';
import { assertColor, assertFormattable, assertReadable } from './formatSettings';
import type { Loadable, RequestQueue } from './requestContext';

function propertyReaders(prefix: string, names: readonly string[]): Readers<FormatTarget> {
  const reader = (name: string) => (target: FormatTarget) => {
    assertReadable(target);
    return target.state.properties[`${prefix}${name}`];
  };
  return Object.fromEntries(names.map((name) => [name, reader(name)]));
}

function putProperty(target: FormatTarget, path: string, value: unknown): void {
  assertFormattable(target.workbook, target.sheet, path);
  if (path.endsWith('Color') && typeof value === 'string') assertColor(value, path);
  target.state.properties[path] = value;
}

/** A bound as it is kept; all but the automatic, lowest and highest ones need a formula. */
function keptBound(rule: Excel.ConditionalDataBarRule): Excel.ConditionalDataBarRule {
  const isPlain = /^(Automatic|LowestValue|HighestValue)$/.test(rule.type);
  if (!isPlain && (rule.formula === undefined || rule.formula === ''))
    throw new ExcelError('InvalidArgument', `a bound of type ${rule.type} without a formula`, 'dataBar.boundRule');
  return { ...rule };
}

/** `Excel.ConditionalDataBarPositiveFormat`. */
export class FakePositiveFormat extends ClientObject<FormatTarget> {
  constructor(context: RequestQueue, resolve: ResolveFormat) {
    super(context, 'ConditionalDataBarPositiveFormat', resolve);
  }
  protected scalars(): Readers<FormatTarget> {
    return propertyReaders('positiveFormat/', ['fillColor', 'borderColor', 'gradientFill']);
  }
  get fillColor(): string {
    return this.read('fillColor');
  }
  set fillColor(color: string) {
    this.assign('fillColor', color, (target) => putProperty(target, 'positiveFormat/fillColor', color));
  }
  get borderColor(): string {
    return this.read('borderColor');
  }
  set borderColor(color: string) {
    this.assign('borderColor', color, (target) => putProperty(target, 'positiveFormat/borderColor', color));
  }
  get gradientFill(): boolean {
    return this.read('gradientFill');
  }
  set gradientFill(isGradient: boolean) {
    this.assign('gradientFill', isGradient, (target) => putProperty(target, 'positiveFormat/gradientFill', isGradient));
  }
}

/** `Excel.ConditionalDataBarNegativeFormat`. */
export class FakeNegativeFormat extends ClientObject<FormatTarget> {
  constructor(context: RequestQueue, resolve: ResolveFormat) {
    super(context, 'ConditionalDataBarNegativeFormat', resolve);
  }
  protected scalars(): Readers<FormatTarget> {
    const names = ['fillColor', 'borderColor', 'matchPositiveFillColor', 'matchPositiveBorderColor'];
    return propertyReaders('negativeFormat/', names);
  }
  get fillColor(): string {
    return this.read('fillColor');
  }
  set fillColor(color: string) {
    this.assign('fillColor', color, (target) => putProperty(target, 'negativeFormat/fillColor', color));
  }
  get matchPositiveFillColor(): boolean {
    return this.read('matchPositiveFillColor');
  }
  set matchPositiveFillColor(isSame: boolean) {
    this.assign('matchPositiveFillColor', isSame, (target) => putProperty(target, 'negativeFormat/matchPositiveFillColor', isSame));
  }
}

/** `Excel.DataBarConditionalFormat`. */
export class FakeDataBarFormat extends ClientObject<FormatTarget> {
  readonly positiveFormat: FakePositiveFormat;
  readonly negativeFormat: FakeNegativeFormat;

  constructor(context: RequestQueue, resolve: ResolveFormat, orNull: boolean) {
    super(context, 'DataBarConditionalFormat', () => {
      const target = resolve();
      if (target === null || target.state.type === 'DataBar') return target;
      if (orNull) return null;
      throw new ExcelError('ItemNotFound', 'The rule is no DataBar rule.', 'DataBar');
    });
    this.positiveFormat = new FakePositiveFormat(context, () => this.resolved());
    this.negativeFormat = new FakeNegativeFormat(context, () => this.resolved());
  }

  protected scalars(): Readers<FormatTarget> {
    const names = ['axisColor', 'axisFormat', 'barDirection', 'showDataBarOnly', 'lowerBoundRule', 'upperBoundRule'];
    return propertyReaders('', names);
  }

  protected override navigate(property: string): Loadable | undefined {
    if (property === 'positiveFormat') return this.positiveFormat;
    return property === 'negativeFormat' ? this.negativeFormat : undefined;
  }

  get barDirection(): `${Excel.ConditionalDataBarDirection}` {
    return this.read('barDirection');
  }
  set barDirection(direction: `${Excel.ConditionalDataBarDirection}`) {
    this.assign('barDirection', direction, (target) => {
      if (!/^(Context|LeftToRight|RightToLeft)$/.test(direction))
        throw new ExcelError('InvalidArgument', `no direction: ${direction}`, 'dataBar.barDirection');
      putProperty(target, 'barDirection', direction);
    });
  }
  get showDataBarOnly(): boolean {
    return this.read('showDataBarOnly');
  }
  set showDataBarOnly(isBarOnly: boolean) {
    this.assign('showDataBarOnly', isBarOnly, (target) => putProperty(target, 'showDataBarOnly', isBarOnly));
  }
  get lowerBoundRule(): Excel.ConditionalDataBarRule {
    return this.read('lowerBoundRule');
  }
  set lowerBoundRule(rule: Excel.ConditionalDataBarRule) {
    this.assign('lowerBoundRule', rule, (target) => putProperty(target, 'lowerBoundRule', keptBound(rule)));
  }
  get upperBoundRule(): Excel.ConditionalDataBarRule {
    return this.read('upperBoundRule');
  }
  set upperBoundRule(rule: Excel.ConditionalDataBarRule) {
    this.assign('upperBoundRule', rule, (target) => putProperty(target, 'upperBoundRule', keptBound(rule)));
  }
}
