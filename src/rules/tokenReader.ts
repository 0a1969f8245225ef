import { conditionOfToken, expressionOfToken } from './constructs/registry';
import type { TokenSource } from './constructs/construct';
import { CONSTANT_COLORS, VOCABULARY } from './grammar';
import type { Duration, NumberScale, OperandReader } from './operands';
import { readLooks } from './tokenLooks';
import type { Looks } from './tokenLooks';
import { isVisualToken, visualOfToken } from './tokenVisuals';
import type { VisualSource } from './tokenVisuals';
import { subjectOf } from './traverse';
import type { Color, Condition, Expression, Result, Rule, RuleSet, Target } from './syntax';

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
    atWord: () => /^W\d/.test(this.tokens[this.position] ?? ''),
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
    return this.need(conditionOfToken(token), 'a condition').read(token, this.source);
  }

  private expression(token = this.next()): Expression {
    if (/^C\d+$/.test(token)) return { kind: 'column', column: this.column(token) };
    return this.need(expressionOfToken(token), 'an expression').read(token, this.source);
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
