import { constructOf, expressionConstructOf } from './constructs/registry';
import type { TokenSink } from './constructs/construct';
import { CONSTANT_COLORS, CONSTANT_NUMBERS, MAX_NAMED_COLUMNS } from './grammar';
import type { NumberScale, OperandFinder } from './operands';
import { tokensOfLooks } from './tokenLooks';
import type { LookSink } from './tokenLooks';
import { tokensOfVisual } from './tokenVisuals';
import type { VisualSink } from './tokenVisuals';
import { subjectOf } from './traverse';
import type { Color, Condition, DateUnit, Expression, Result, Rule, RuleSet, Target } from './syntax';

class EncodeFault extends Error {}

/**
 * Writes a rule set as tokens, `END` included; the empty set is `NONE END`. What the code or the slots cannot say is a
 * fault: an operand that no word, column or listed value says, or a construct without a token. Details without a token are
 * left out and read back as the default: the colour of a border that nothing says, looks that are switched off (`bold: false`).
 */
export function encodeRuleSet(rules: RuleSet, finder: OperandFinder): Result<readonly string[]> {
  try {
    if (rules.length === 0) return { ok: true, value: ['NONE', 'END'] };
    const writer = new TokenWriter(finder);
    const tokens = rules.flatMap((rule, i) => [...(i > 0 ? ['ALSO'] : []), ...writer.rule(rule)]);
    return { ok: true, value: [...tokens, 'END'] };
  } catch (error) {
    if (!(error instanceof EncodeFault)) throw error;
    return { ok: false, faults: [{ code: 'noTokens', path: [], message: error.message }] };
  }
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new EncodeFault(`no token for ${what}`);
  return value;
}

function attempt(write: () => readonly string[]): readonly string[] | undefined {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof EncodeFault)) throw error;
    return undefined;
  }
}

/** One method per category of the grammar; holds nothing but the finder. */
class TokenWriter {
  constructor(private readonly finder: OperandFinder) {}

  private readonly sink: TokenSink = {
    condition: (condition) => this.condition(condition),
    expression: (expression) => this.expression(expression),
    value: (value, against) => this.value(value, against),
    text: (text, against) => this.text(text, against),
    number: (value, scale) => this.number(value, scale),
    duration: (amount, unit) => this.duration(amount, unit),
    column: (column) => this.column(column),
    attempt,
    address: (place) => need(this.finder.address(place), 'the cell'),
    fail: (what) => {
      throw new EncodeFault(`no token for ${what}`);
    },
  };

  private readonly lookSink: LookSink & VisualSink = {
    color: (color) => this.color(color),
    knownColor: (color) => this.knownColor(color),
    number: (value, scale) => this.number(value, scale),
    fail: (what) => this.sink.fail(what),
  };

  rule(rule: Rule): string[] {
    if (rule.kind === 'visual') return [...this.target(rule.target), ...tokensOfVisual(rule.visual, this.lookSink)];
    const subject = subjectOf(rule.condition);
    const own =
      rule.target.kind === 'columns' &&
      rule.target.columns.length === 1 &&
      subject?.kind === 'column' &&
      subject.column === rule.target.columns[0];
    return [...tokensOfLooks(rule, this.lookSink), ...(own ? ['CELL'] : this.target(rule.target)), ...this.condition(rule.condition)];
  }

  private color(color: Color): string {
    return need(this.knownColor(color), `the colour ${color}`);
  }

  private knownColor(color: Color): string | undefined {
    return this.finder.color(color) ?? Object.entries(CONSTANT_COLORS).find(([, hex]) => hex === color)?.[0];
  }

  private column(column: number): string {
    return need(this.finder.column(column), `column ${column}`);
  }

  private target(target: Target): string[] {
    if (target.kind === 'rows') return ['ROW'];
    if (target.kind === 'selection') return ['EVERY'];
    const columns = [...target.columns].sort((a, b) => a - b);
    const [first = 0] = columns;
    const last = columns[columns.length - 1] ?? first;
    if (columns.length > 1 && last - first === columns.length - 1) return ['SPAN', this.column(first), this.column(last)];
    if (columns.length > MAX_NAMED_COLUMNS) throw new EncodeFault('no token for so many separate columns');
    return [`ON${columns.length}`, ...columns.map((column) => this.column(column))];
  }

  private condition(condition: Condition): readonly string[] {
    return constructOf(condition).write(condition, this.sink);
  }

  private expression(expression: Expression): readonly string[] {
    return expressionConstructOf(expression).write(expression, this.sink);
  }

  /** Tokens of a right operand, or `undefined` for a literal that nothing says. */
  private written(operand: Expression, against: Expression): readonly string[] | undefined {
    if (operand.kind !== 'number') return this.value(operand, against);
    const said = this.finder.literal(operand, against) ?? constantNumber(operand.value);
    if (said !== undefined || operand.value >= 0) return said;
    const opposite = this.finder.literal({ kind: 'number', value: -operand.value }, against);
    return opposite === undefined ? undefined : ['NEGATIVE', ...opposite];
  }

  private value(value: Expression, against: Expression): readonly string[] {
    switch (value.kind) {
      case 'boolean':
        return [value.value ? 'TRUE' : 'FALSE'];
      case 'number':
        return need(this.written(value, against), `the number ${value.value}`);
      case 'date':
        return need(this.finder.literal(value, against), 'the date');
      case 'text':
        return this.text(value, against);
      default:
        return this.expression(value);
    }
  }

  private text(text: Expression, against: Expression): readonly string[] {
    if (text.kind !== 'text') throw new EncodeFault('no token for a text that is computed');
    return need(this.finder.text(text.value, against), `the text "${text.value}"`);
  }

  private number(value: number, scale: NumberScale): string {
    return need(this.finder.number(value, scale) ?? constantNumber(scale === 'share' ? value * 100 : value)?.[0], `the number ${value}`);
  }

  private duration(amount: Expression, unit: DateUnit): string {
    const found = this.finder.duration({ amount: numberOf(amount), unit });
    return need(found ?? (unit === 'day' ? constantNumber(numberOf(amount))?.[0] : undefined), 'the length of time');
  }
}

function constantNumber(value: number): readonly string[] | undefined {
  return CONSTANT_NUMBERS.some((constant) => constant === value) ? [`K${value}`] : undefined;
}

function numberOf(expression: Expression): number {
  if (expression.kind === 'number') return expression.value;
  throw new EncodeFault('no token for an amount that is computed');
}
