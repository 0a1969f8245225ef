import type { TableSnapshot } from '../sheet';
import { colorOf } from './colors';
import { ICON_SET_STYLES } from './grammar';
import { parseCondition } from './parseCondition';
import { parseColumn, parseNumber } from './parseExpression';
import { listOf, nameOf, readerOf } from './parseReader';
import type { Reader } from './parseReader';
import { textTokensOf } from './parseTokens';
import type { ParseFault } from './parseTokens';
import type { Color, ColorStop, Format, Result, Rule, RuleSet, ScalePoint, Target, Visual } from './syntax';

/**
 * Reads the text form of a rule set (rules parted by `;`) against the headers of `table`. Keywords in any case, colours also
 * by name. Says the first fault with its offset; validation of the rules is another step.
 */
export function parseRuleSet(source: string, table: TableSnapshot): Result<RuleSet, ParseFault> {
  const tokens = textTokensOf(source);
  if ('code' in tokens) return { ok: false, faults: [tokens] };
  const reader = readerOf(tokens, table);
  const rules = parseRules(reader);
  const fault = reader.fault();
  if (fault !== undefined || rules === undefined) return { ok: false, faults: fault === undefined ? [] : [fault] };
  return { ok: true, value: rules };
}

function parseRules(reader: Reader): RuleSet | undefined {
  const rules: Rule[] = [];
  while (reader.peek().kind !== 'end') {
    const rule = parseRule(reader);
    if (rule === undefined) return undefined;
    rules.push(rule);
    if (!reader.take(';') && reader.peek().kind !== 'end') {
      return reader.fail('unexpected', `Expected ";" or the end but met ${nameOf(reader.peek())}.`);
    }
  }
  return rules;
}

function parseRule(reader: Reader): Rule | undefined {
  const visual = parseVisual(reader);
  if (visual !== undefined || reader.fault() !== undefined) {
    const target = visual === undefined ? undefined : parseTarget(reader);
    return visual === undefined || target === undefined ? undefined : { kind: 'visual', target, visual };
  }
  const condition = parseCondition(reader);
  const target = condition === undefined ? undefined : parseTarget(reader);
  if (condition === undefined || target === undefined || !reader.expect(':')) return undefined;
  const looks = parseLooks(reader);
  return looks === undefined ? undefined : { kind: 'condition', target, condition, ...looks };
}

function parseTarget(reader: Reader): Target | undefined {
  if (!reader.expect('=>')) return undefined;
  if (reader.take('rows')) return { kind: 'rows' };
  if (reader.take('selection')) return { kind: 'selection' };
  if (reader.take('no', 'columns')) return { kind: 'columns', columns: [] };
  const columns: number[] = [];
  do {
    const column = parseColumn(reader);
    if (column === undefined) return undefined;
    columns.push(column);
  } while (reader.take(','));
  return { kind: 'columns', columns };
}

interface Looks {
  readonly format: Format;
  readonly stopIfTrue: boolean;
}

function parseLooks(reader: Reader): Looks | undefined {
  let looks: Looks = { format: {}, stopIfTrue: false };
  if (reader.take('none')) return looks;
  do {
    const next = parseLook(reader, looks);
    if (next === undefined) return undefined;
    looks = next;
  } while (reader.take(','));
  return looks;
}

function parseLook(reader: Reader, looks: Looks): Looks | undefined {
  if (reader.take('stop')) return { ...looks, stopIfTrue: true };
  for (const [word, property] of [
    ['fill', 'fill'],
    ['font', 'fontColor'],
    ['border', 'border'],
  ] as const) {
    if (!reader.take(word)) continue;
    const color = parseColor(reader);
    return color === undefined ? undefined : { ...looks, format: { ...looks.format, [property]: color } };
  }
  const set = !reader.take('not');
  const flag = (['bold', 'italic', 'underline', 'strikethrough'] as const).find((word) => reader.take(word));
  if (flag !== undefined) return { ...looks, format: { ...looks.format, [flag]: set } };
  return reader.fail('unexpected', `Expected a look (fill, font, bold, ...) but met ${nameOf(reader.peek())}.`);
}

/** `#C6EFCE`, or the longest run of words that names a colour. */
function parseColor(reader: Reader): Color | undefined {
  const start = reader.peek();
  if (start.kind === 'color') return colorOf(reader.advance().value);
  const words: string[] = [];
  while (reader.peek().kind === 'word') words.push(reader.advance().value);
  return colorOf(words.join(' ')) ?? reader.fail('unknownColor', `Expected a colour but met ${nameOf(start)}.`, start);
}

function parseVisual(reader: Reader): Visual | undefined {
  if (reader.take('color', 'scale', '(')) {
    const stops = listOf(reader, parseStop);
    return stops === undefined ? undefined : { kind: 'colorScale', stops };
  }
  if (reader.take('data', 'bar')) {
    const color = parseColor(reader);
    return color === undefined ? undefined : { kind: 'dataBar', color };
  }
  if (!reader.take('icons')) return undefined;
  const style = ICON_SET_STYLES.find((name) => reader.take(name.toLowerCase()));
  if (style === undefined) return reader.fail('unexpected', `Expected an icon set but met ${nameOf(reader.peek())}.`);
  return { kind: 'iconSet', style, reversed: reader.take('reversed'), showIconOnly: reader.take('only') };
}

function parseStop(reader: Reader): ColorStop | undefined {
  const point = parsePoint(reader);
  const color = point === undefined ? undefined : parseColor(reader);
  return point === undefined || color === undefined ? undefined : { point, color };
}

function parsePoint(reader: Reader): ScalePoint | undefined {
  if (reader.take('lowest')) return { kind: 'lowestValue' };
  if (reader.take('highest')) return { kind: 'highestValue' };
  const kind = (['number', 'percentile', 'percent'] as const).find((word) => reader.take(word));
  if (kind === undefined)
    return reader.fail('unexpected', `Expected lowest, highest, number, percent or percentile but met ${nameOf(reader.peek())}.`);
  const value = parseNumber(reader);
  return value === undefined ? undefined : { kind, value };
}
