import { CONSTANT_COLORS, CONSTANT_NUMBERS, colorOf } from '../../rules';
import type { DateUnit, Expression, Rule, RuleSet } from '../../rules';
import { serialOfIsoDate } from '../../sheet';
import type { TableSnapshot } from '../../sheet';
import type { Mention } from '../example';
import { columnsOfSpan, durationOfSpan, valueOfSpan } from './spans';
import type { Span } from './spans';
import { expressionsOf } from './tree';

type Literal = Extract<Expression, { kind: 'number' | 'text' | 'boolean' | 'date' }>;

/** What each span says as the rules use it: a share as the rule writes it, a length of time by its amount, a value as it stands on the sheet. */
export function mentionsOfSpans(spans: readonly Span[], rules: RuleSet, table: TableSnapshot): readonly Mention[] {
  const literals = rules.flatMap(literalsOf);
  return spans.flatMap((span) => sayings(span, literals, table).map((says): Mention => ({ start: span.start, end: span.end, says })));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const CALENDAR_WORD = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)[a-z]*\b/gi;

/** Names of months and weekdays that rules compare MONTH or WEEKDAY with; the corpus does not mark them. */
export function calendarMentions(utterance: string, rules: RuleSet): readonly Mention[] {
  const written = JSON.stringify(rules);
  const names = [...(written.includes('"MONTH"') ? [MONTHS] : []), ...(written.includes('"WEEKDAY"') ? [WEEKDAYS] : [])];
  const numbers = numbersIn(rules.flatMap(literalsOf));
  return [...utterance.matchAll(CALENDAR_WORD)].flatMap((match) => {
    const value = names
      .map((list) => list.indexOf(match[0].slice(0, 3).toLowerCase()) + 1)
      .find((each) => each > 0 && numbers.includes(each));
    if (value === undefined) return [];
    return [{ start: match.index, end: match.index + match[0].length, says: says({ kind: 'number', value }) }];
  });
}

/** Numbers, texts, dates and booleans of a rule. */
export function literalsOf(rule: Rule): readonly Literal[] {
  return expressionsOf(rule).filter(
    (each): each is Literal => each.kind === 'number' || each.kind === 'text' || each.kind === 'date' || each.kind === 'boolean',
  );
}

function sayings(span: Span, literals: readonly Literal[], table: TableSnapshot): readonly Mention['says'][] {
  if (span.kind === 'f') return colorsOfSpan(span);
  if (span.kind === 'c' || span.kind === 'w') return columnsOfSpan(span, table).map((column) => says({ kind: 'column', column }));
  const expression = literalOfSpan(span, literals, table);
  return expression === undefined ? [] : [says(expression)];
}

function says(expression: Expression): Mention['says'] {
  return { kind: 'expression', expression };
}

function colorsOfSpan(span: Span): readonly Mention['says'][] {
  const [look, name] = span.argument.split('=');
  const color = look === 'fill' || look === 'font' || look === 'border' ? colorOf(name ?? '') : undefined;
  return color === undefined ? [] : [{ kind: 'color', color }];
}

function literalOfSpan(span: Span, literals: readonly Literal[], table: TableSnapshot): Expression | undefined {
  switch (span.kind) {
    case 'v':
      return valueOfSpan(span, table);
    case 't':
      return { kind: 'text', value: span.argument };
    case 'n':
      return numberOfSpan(Number(span.argument), literals);
    case 'd':
      return dateOfSpan(span.argument, literals);
    case 'u':
      return lengthOfSpan(span, literals);
    default:
      return undefined;
  }
}

function numberOfSpan(value: number, literals: readonly Literal[]): Expression {
  const used = [value, value * 100, value / 100].find((each) => numbersIn(literals).some((number) => isClose(number, each)));
  return { kind: 'number', value: numbersIn(literals).find((number) => isClose(number, used ?? value)) ?? value };
}

function dateOfSpan(argument: string, literals: readonly Literal[]): Expression | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(argument) ?? [];
  const serial = hours === undefined ? serialOfIsoDate(argument) : (Number(hours) * 60 + Number(minutes)) / 1440;
  if (serial === undefined) return undefined;
  return literals.find((each) => isClose(serialOf(each), serial)) ?? { kind: 'date', serial };
}

function serialOf(literal: Literal): number {
  return literal.kind === 'date' ? literal.serial : literal.kind === 'number' ? literal.value : Number.NaN;
}

function lengthOfSpan(span: Span, literals: readonly Literal[]): Expression | undefined {
  const duration = durationOfSpan(span);
  if (duration === undefined) return undefined;
  const numbers = numbersIn(literals);
  const amount = Math.abs(duration.amount);
  const spoken = Number(/[\d.]+/.exec(span.argument)?.[0]);
  const options = [amount, ...DAYS_PER[duration.unit].map((days) => amount * days), spoken, amount * 24, amount * 1440];
  const used = options.map((option) => numbers.find((number) => isClose(Math.abs(number), option))).find((number) => number !== undefined);
  return { kind: 'number', value: Math.abs(used ?? amount) };
}

const DAYS_PER: Readonly<Record<DateUnit, readonly number[]>> = {
  ...{ minute: [1 / 1440], hour: [1 / 24], day: [], workday: [] },
  ...{ week: [7], month: [30, 31], quarter: [3, 90, 91, 92], year: [12, 365, 366] },
};

function numbersIn(literals: readonly Literal[]): readonly number[] {
  return literals.flatMap((each) => (each.kind === 'number' ? [each.value] : []));
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

/** Operands of the rules that neither the mentioned words, nor a column's values, nor a constant of the rule code says. */
export function unsaidOperands(rules: RuleSet, mentions: readonly Mention[], table: TableSnapshot): readonly string[] {
  const said = mentions.map((mention) => mention.says);
  const literals = rules.flatMap(literalsOf).filter((literal) => !isSaid(literal, said) && !isOnSheet(literal, table));
  const constants: readonly string[] = Object.values(CONSTANT_COLORS);
  const colors = rules
    .flatMap(lookColors)
    .filter((color) => !constants.includes(color) && !said.some((each) => each.kind === 'color' && each.color === color));
  return [...literals.map((literal) => `the ${literal.kind} ${JSON.stringify(literal)}`), ...colors.map((color) => `the colour ${color}`)];
}

/** Colours that must be said; presets and the default looks have names of their own. */
function lookColors(rule: Rule): readonly string[] {
  if (rule.kind === 'visual') return [];
  const { fill, fontColor } = rule.format;
  if (fill !== undefined && fontColor !== undefined && PRESETS.includes(`${fill}${fontColor}`)) return [];
  return [fill, fontColor].filter((color) => color !== undefined);
}

const PRESETS: readonly string[] = ['#FFEB9C#9C5700', '#FFC7CE#9C0006', '#C6EFCE#006100'];

function isSaid(literal: Literal, said: readonly Mention['says'][]): boolean {
  if (literal.kind === 'boolean') return true;
  if (literal.kind === 'number' && CONSTANT_NUMBERS.some((constant) => constant === Math.abs(literal.value))) return true;
  return said.some((each) => each.kind === 'expression' && saysLiteral(each.expression, literal));
}

function saysLiteral(said: Expression, literal: Literal): boolean {
  if (said.kind === 'text' && literal.kind === 'text') return said.value.toLowerCase() === literal.value.toLowerCase();
  const a = said.kind === 'number' ? said.value : said.kind === 'date' ? said.serial : Number.NaN;
  const b = Math.abs(serialOf(literal));
  return [a, 1 + a, 1 - a].some((value) => isClose(Math.abs(value), b));
}

/** A text that some column holds has a slot of its own, as long as the column has few values. */
function isOnSheet(literal: Literal, table: TableSnapshot): boolean {
  if (literal.kind !== 'text') return false;
  const key = literal.value.toLowerCase();
  return table.columns.some(({ values }) => values.some((value) => typeof value === 'string' && value.toLowerCase() === key));
}
