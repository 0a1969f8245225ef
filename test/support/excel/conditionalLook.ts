import type { Readers } from './clientObject';
import { ClientObject } from './clientObject';
import { ExcelError } from './excelError';
import type { FormatTarget } from './formatSettings';
import { assertColor, assertFormattable, assertReadable } from './formatSettings';
import type { Loadable, RequestQueue } from './requestContext';

type Resolve = () => FormatTarget | null;

function lookReaders(prefix: string, defaults: Readonly<Record<string, string | boolean>>): Readers<FormatTarget> {
  const read = (name: string, fallback: string | boolean) => (target: FormatTarget) => {
    assertReadable(target);
    return target.state.look[`${prefix}${name}`] ?? fallback;
  };
  return Object.fromEntries(Object.entries(defaults).map(([name, fallback]) => [name, read(name, fallback)]));
}

/** A part of the look whose properties are kept under a path. */
abstract class LookPart extends ClientObject<FormatTarget> {
  readonly #readers: Readers<FormatTarget>;

  constructor(
    context: RequestQueue,
    typeName: string,
    resolve: Resolve,
    private readonly prefix: string,
    defaults: Readonly<Record<string, string | boolean>>,
  ) {
    super(context, typeName, resolve);
    this.#readers = lookReaders(prefix, defaults);
  }

  protected scalars(): Readers<FormatTarget> {
    return this.#readers;
  }

  protected put(name: string, value: string | boolean): void {
    this.assign(name, value, ({ workbook, sheet, state }) => {
      assertFormattable(workbook, sheet, name);
      if (name.toLowerCase().endsWith('color')) assertColor(String(value), `${this.prefix}${name}`);
      state.look[`${this.prefix}${name}`] = value;
    });
  }
}

/** `Excel.ConditionalRangeFill`. */
export class FakeConditionalFill extends LookPart {
  constructor(context: RequestQueue, resolve: Resolve) {
    super(context, 'ConditionalRangeFill', resolve, 'fill/', { color: '' });
  }
  get color(): string {
    return this.read('color');
  }
  set color(color: string) {
    this.put('color', color);
  }
}

/** `Excel.ConditionalRangeFont`. */
export class FakeConditionalFont extends LookPart {
  constructor(context: RequestQueue, resolve: Resolve) {
    super(context, 'ConditionalRangeFont', resolve, 'font/', {
      bold: false,
      italic: false,
      color: '',
      strikethrough: false,
      underline: 'None',
    });
  }
  get bold(): boolean {
    return this.read('bold');
  }
  set bold(isBold: boolean) {
    this.put('bold', isBold);
  }
  get italic(): boolean {
    return this.read('italic');
  }
  set italic(isItalic: boolean) {
    this.put('italic', isItalic);
  }
  get color(): string {
    return this.read('color');
  }
  set color(color: string) {
    this.put('color', color);
  }
  get strikethrough(): boolean {
    return this.read('strikethrough');
  }
  set strikethrough(isStruck: boolean) {
    this.put('strikethrough', isStruck);
  }
  get underline(): `${Excel.ConditionalRangeFontUnderlineStyle}` {
    return this.read('underline');
  }
  set underline(style: `${Excel.ConditionalRangeFontUnderlineStyle}`) {
    this.put('underline', style);
  }
}

/** `Excel.ConditionalRangeBorder`. */
export class FakeConditionalBorder extends LookPart {
  constructor(context: RequestQueue, resolve: Resolve, side: `${Excel.ConditionalRangeBorderIndex}`) {
    super(context, 'ConditionalRangeBorder', resolve, `borders/${side}/`, { color: '#000000', style: 'None' });
  }
  get color(): string {
    return this.read('color');
  }
  set color(color: string) {
    this.put('color', color);
  }
  get style(): `${Excel.ConditionalRangeBorderLineStyle}` {
    return this.read('style');
  }
  set style(style: `${Excel.ConditionalRangeBorderLineStyle}`) {
    this.put('style', style);
  }
}

/** `Excel.ConditionalRangeBorderCollection`. */
export class FakeConditionalBorders extends ClientObject<FormatTarget> {
  constructor(
    context: RequestQueue,
    private readonly target: Resolve,
  ) {
    super(context, 'ConditionalRangeBorderCollection', target);
  }
  protected scalars(): Readers<FormatTarget> {
    return { count: () => 4 };
  }
  getItem(side: `${Excel.ConditionalRangeBorderIndex}`): FakeConditionalBorder {
    return new FakeConditionalBorder(this.context, this.target, side);
  }
  get top(): FakeConditionalBorder {
    return this.getItem('EdgeTop');
  }
  get bottom(): FakeConditionalBorder {
    return this.getItem('EdgeBottom');
  }
  get left(): FakeConditionalBorder {
    return this.getItem('EdgeLeft');
  }
  get right(): FakeConditionalBorder {
    return this.getItem('EdgeRight');
  }
}

/** `Excel.ConditionalRangeFormat`: the look of a condition. */
export class FakeConditionalRangeFormat extends ClientObject<FormatTarget> {
  readonly fill: FakeConditionalFill;
  readonly font: FakeConditionalFont;
  readonly borders: FakeConditionalBorders;

  constructor(context: RequestQueue, resolve: Resolve) {
    super(context, 'ConditionalRangeFormat', resolve);
    this.fill = new FakeConditionalFill(context, resolve);
    this.font = new FakeConditionalFont(context, resolve);
    this.borders = new FakeConditionalBorders(context, resolve);
  }

  protected scalars(): Readers<FormatTarget> {
    return lookReaders('', { numberFormat: '' });
  }

  protected override navigate(property: string): Loadable | undefined {
    if (property === 'fill') return this.fill;
    return property === 'font' ? this.font : undefined;
  }

  get numberFormat(): string {
    return this.read('numberFormat');
  }
  set numberFormat(code: string) {
    this.assign('numberFormat', code, ({ workbook, sheet, state }) => {
      assertFormattable(workbook, sheet, 'numberFormat');
      if (code.length > 255) throw new ExcelError('InvalidArgument', `no number format: ${code}`, 'format.numberFormat');
      state.look['numberFormat'] = code;
    });
  }

  clearFormat(): void {
    this.enqueue('clearFormat', ({ state }) => {
      for (const name of Object.keys(state.look)) delete state.look[name];
    });
  }
}
