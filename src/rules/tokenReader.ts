import { conditionOfToken, expressionOfToken } from './constructs/registry';
import type { TokenSource } from './constructs/construct';
import { CONSTANT_COLORS, VOCABULARY } from './grammar';
import type { Duration, NumberScale, OperandReader } from './operands';
import { readLooks } from './tokenLooks';
import type { Looks } from './tokenLooks';
import { isVisualToken, visualOfToken } from './tokenVisuals';
import type { VisualSource } from './tokenVisuals';
import { ARITHMETIC_TOKENS, COMPARISON_TOKENS, PROPERTY_TOKENS, TEXT_TOKENS, inverse } from './tokenNames';
import { startOf, subjectOf } from './traverse';
import type { Color, Condition, DateWindow, Expression, Result, Rule, RuleSet, Target } from './syntax';

const COMPARISONS = inverse(COMPARISON_TOKENS);
const TEXTS = inverse(TEXT_TOKENS);
const PROPERTIES = inverse(PROPERTY_TOKENS);
const ARITHMETIC = inverse(ARITHMETIC_TOKENS);
const TODAY: Expression = { kind: 'today' };
const KNOWN: ReadonlySet<string> = new Set(VOCABULARY);

class DecodeFault extends Error {}

/**
 * Reads a token sequence, up to and including `END`, as a rule set; `NONE END` is the empty one. A sequence that breaks
 * the grammar, or a slot that does not say what its place needs, is a fault with the position of the last token that was
 * read (the length where one is missing).
 */
export function decodeTokens(tokens: readonly string[], reader: OperandReader): Result<RuleSet> {
  const decoder = new TokenDecoder(tokens, reader);
  try {
    return { ok: true, value: decoder.ruleSet() };
  } catch (error) {
    if (!(error instanceof DecodeFault)) throw error;
    return { ok: false, faults: [{ code: 'tokens', path: [decoder.position - 1], message: error.message }] };
  }
}

/** Recursive descent over the prefix code; the position is its only state. */
class TokenDecoder {
  position = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly reader: OperandReader,
  ) {}

  private readonly source: TokenSource = {
    condition: () => this.condition(),
    expression: () => this.expression(),
    value: (against) => this.value(against),
    text: () => this.text(),
    number: (scale) => this.number(scale),
    duration: () => this.duration(),
    column: () => this.column(),
    address: () => this.need(this.reader.address(this.slot(this.next(), 'W')), 'a cell'),
    fail: (what) => this.fail(`${what} expected`),
  };

  private readonly visualSource: VisualSource = {
    next: () => this.next(),
    color: () => this.color(),
    number: (scale) => this.number(scale),
    fail: (what) => this.fail(`${what} expected`),
  };

  ruleSet(): RuleSet {
    if (this.tokens[0] === 'NONE') {
      this.position = 1;
      this.expect('END');
      return [];
    }
    const rules = [this.rule()];
    while (this.next() === 'ALSO') rules.push(this.rule());
    this.position--;
    this.expect('END');
    return rules;
  }

  private next(): string {
    const token = this.tokens[this.position++];
    if (token === undefined) return this.fail('the tokens end too early');
    return KNOWN.has(token) ? token : this.fail(`a token of the grammar expected, not ${token}`);
  }

  private fail(message: string): never {
    throw new DecodeFault(message);
  }

  private expect(token: string): void {
    if (this.next() !== token) this.fail(`${token} expected`);
  }

  private need<T>(value: T | undefined, what: string): T {
    return value ?? this.fail(`${what} expected`);
  }

  private rule(): Rule {
    const looks = readLooks(
      () => this.tokens[this.position] ?? '',
      () => this.position++,
      () => this.color(),
    );
    const start = this.next();
    if (start === 'CELL') return this.cellRule(looks);
    const target = this.target(start);
    if (isVisualToken(this.tokens[this.position] ?? '')) {
      return { kind: 'visual', target, visual: visualOfToken(this.next(), this.visualSource) };
    }
    return { kind: 'condition', target, condition: this.condition(), ...looks };
  }

  private cellRule(looks: Looks): Rule {
    const condition = this.condition();
    const subject = subjectOf(condition);
    if (subject?.kind !== 'column') return this.fail('a column to format expected');
    return { kind: 'condition', target: { kind: 'columns', columns: [subject.column] }, condition, ...looks };
  }

  private color(): Color {
    const token = this.next();
    if (token in CONSTANT_COLORS) return CONSTANT_COLORS[token as keyof typeof CONSTANT_COLORS]; // checked by `in`
    return this.need(this.reader.color(this.slot(token, 'W')), 'a colour');
  }

  private slot(token: string, letter: string): number {
    const match = /^([WCV])(\d+)$/.exec(token);
    return match?.[1] === letter ? Number(match[2]) : this.fail(`a ${letter} slot expected`);
  }

  private column(token = this.next()): number {
    return this.need(this.reader.column(this.slot(token, 'C')), 'a column');
  }

  private target(token: string): Target {
    if (token === 'ROW') return { kind: 'rows' };
    if (token === 'EVERY') return { kind: 'selection' };
    if (token === 'SPAN') return { kind: 'columns', columns: this.span(this.column(), this.column()) };
    const count = /^ON(\d)$/.exec(token)?.[1] ?? this.fail('a target expected');
    const columns = Array.from({ length: Number(count) }, () => this.column());
    return { kind: 'columns', columns: [...new Set(columns)].sort((a, b) => a - b) };
  }

  private span(first: number, last: number): number[] {
    if (last < first) this.fail('a span from left to right expected');
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }

  private condition(): Condition {
    const token = this.next();
    const construct = conditionOfToken(token);
    if (construct !== undefined) return construct.read(token, this.source);
    if (token === 'NOT') return { kind: 'not', condition: this.condition() };
    if (token === 'AND' || token === 'OR') return this.joined(token === 'AND' ? 'and' : 'or');
    const counted = /^(.+?)(\d)$/.exec(token);
    if (counted !== null) return this.countedCondition(counted[1] ?? '', Number(counted[2]));
    const value = this.expression();
    return this.need(this.comparing(token, value) ?? this.describing(token, value), 'a condition');
  }

  private joined(kind: 'and' | 'or'): Condition {
    const parts = [this.condition(), this.condition()];
    return { kind, conditions: parts.flatMap((part) => (part.kind === kind ? part.conditions : [part])) };
  }

  private countedCondition(stem: string, count: number): Condition {
    if (stem !== 'IN' && stem !== 'NOT_IN') this.fail('a condition expected');
    const value = this.expression();
    return { kind: 'oneOf', negated: stem === 'NOT_IN', value, options: this.times(count, () => this.value(value)) };
  }

  private times<T>(count: number, read: () => T): T[] {
    return Array.from({ length: count }, read);
  }

  private comparing(token: string, value: Expression): Condition | undefined {
    const operator = COMPARISONS.get(token);
    if (operator !== undefined) return { kind: 'comparison', operator, left: value, right: this.value(value) };
    const text = TEXTS.get(token);
    if (text !== undefined) return { kind: 'text', operator: text, value, text: this.text() };
    if (token === 'BETWEEN' || token === 'OUTSIDE') {
      return { kind: 'between', negated: token === 'OUTSIDE', value, low: this.value(value), high: this.value(value) };
    }
    return undefined;
  }

  private describing(token: string, value: Expression): Condition | undefined {
    const property = PROPERTIES.get(token);
    if (property !== undefined) return { kind: 'is', property, value };
    if (token.startsWith('WINDOW_')) return { kind: 'dateWindow', window: token.slice(7) as DateWindow, value }; // names come from DATE_WINDOWS
    if (token !== 'NEXT' && token !== 'LAST') return undefined;
    const { amount, unit } = this.duration();
    return { kind: 'dateSpan', direction: token === 'NEXT' ? 'next' : 'last', amount: { kind: 'number', value: amount }, unit, value };
  }

  private expression(token = this.next()): Expression {
    if (/^C\d+$/.test(token)) return { kind: 'column', column: this.column(token) };
    const construct = expressionOfToken(token);
    if (construct !== undefined) return construct.read(token, this.source);
    if (token === 'THIS') return { kind: 'cell' };
    if (token === 'TODAY') return TODAY;
    const operator = ARITHMETIC.get(token);
    if (operator !== undefined) {
      const left = this.expression();
      const isFactor = (operator === '*' || operator === '/') && /^W\d/.test(this.tokens[this.position] ?? '');
      return { kind: 'arithmetic', operator, left, right: isFactor ? { kind: 'number', value: this.number('factor') } : this.value(left) };
    }
    return this.derived(token);
  }

  private derived(token: string): Expression {
    if (token === 'AGO' || token === 'AHEAD') return this.offset(undefined, token === 'AHEAD' ? 1 : -1);
    if (token === 'LATER_BY' || token === 'EARLIER_BY') return this.offset(this.expression(), token === 'LATER_BY' ? 1 : -1);
    if (token !== 'MORE_BY' && token !== 'LESS_BY') return this.fail('an expression expected');
    const left = this.expression();
    const share = this.number('share') * (token === 'MORE_BY' ? 1 : -1);
    return { kind: 'arithmetic', operator: '*', left, right: { kind: 'number', value: Number((1 + share).toPrecision(12)) } };
  }

  /** Without a base: from today, hours and minutes from now. */
  private offset(base: Expression | undefined, sign: 1 | -1): Expression {
    const { amount, unit } = this.duration();
    return { kind: 'dateOffset', base: base ?? startOf(unit), amount: { kind: 'number', value: sign * amount }, unit };
  }

  private value(against: Expression): Expression {
    const token = this.next();
    if (token === 'TRUE' || token === 'FALSE') return { kind: 'boolean', value: token === 'TRUE' };
    if (token === 'WORDS') return this.words();
    if (token === 'NEGATIVE') return this.negated(against);
    if (/^K\d+$/.test(token)) return { kind: 'number', value: Number(token.slice(1)) };
    if (/^V\d+$/.test(token)) return this.listed(token);
    if (/^W\d+$/.test(token)) return this.need(this.reader.literal(this.slot(token, 'W'), against), 'a literal');
    return this.expression(token);
  }

  private negated(against: Expression): Expression {
    const isNumber = /^[WK]\d/.test(this.tokens[this.position] ?? '');
    const value = isNumber ? this.value(against) : undefined;
    return value?.kind === 'number' ? { kind: 'number', value: 0 - value.value } : this.fail('a number expected');
  }

  private text(): Expression {
    const token = this.next();
    if (token === 'WORDS') return this.words();
    if (token.startsWith('V')) return this.listed(token);
    const slot = this.slot(token, 'W');
    return { kind: 'text', value: this.need(this.reader.text(slot, slot), 'a text') };
  }

  private words(): Expression {
    const first = this.slot(this.next(), 'W');
    return { kind: 'text', value: this.need(this.reader.text(first, this.slot(this.next(), 'W')), 'a text') };
  }

  private listed(token: string): Expression {
    return { kind: 'text', value: this.need(this.reader.value(this.slot(token, 'V')), 'a listed value') };
  }

  private number(scale: NumberScale): number {
    const token = this.next();
    if (/^K\d+$/.test(token)) return Number(token.slice(1)) / (scale === 'share' ? 100 : 1);
    return this.need(this.reader.number(this.slot(token, 'W'), scale), 'a number');
  }

  private duration(): Duration {
    const token = this.next();
    if (/^K\d+$/.test(token)) return { amount: Number(token.slice(1)), unit: 'day' };
    return this.need(this.reader.duration(this.slot(token, 'W')), 'a length of time');
  }
}
