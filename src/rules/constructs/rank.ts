import { listWords } from '../explainWords';
import { numberLiteral } from '../formulaLiteral';
import { joined, termOf } from '../formulaTerm';
import type { Term } from '../formulaTerm';
import { numberGuards } from '../formulaValue';
import type { NativeRule, TopBottomType } from '../nativeRule';
import type { Row } from '../productions';
import { fault, within } from '../validateFault';
import type { ConditionConstruct, ConditionOf, FormulaParts, NativePlace, Wording } from './construct';
import { countNumbers, populationOf } from './columnFormula';
import type { Population } from './columnFormula';
import { byFaults, parseBy, placeFaults, printBy } from './grouping';

type Rank = ConditionOf<'rank'>;

const STEMS = ['TOP', 'BOTTOM', 'TOP_PERCENT', 'BOTTOM_PERCENT'] as const;

/** Top and bottom n, or n per cent, of a column or of the rows that share a key. */
export const rank: ConditionConstruct<'rank'> = {
  kind: 'rank',
  map: (node, mapper) => ({
    ...node,
    value: mapper.expression(node.value),
    count: mapper.expression(node.count),
    ...(node.by === undefined ? {} : { by: node.by.map(mapper.column) }),
  }),
  tokens: [
    ...STEMS.map((stem): Row => [stem, ['expression', 'number']]),
    ...STEMS.map((stem): Row => [`${stem}_BY`, ['expression', 'number', 'column']]),
  ],
  write: ({ direction, percent, value, count, by = [] }, sink) => {
    if (by.length > 1) sink.fail('a key of several columns');
    const stem = `${direction === 'top' ? 'TOP' : 'BOTTOM'}${percent ? '_PERCENT' : ''}${by.length > 0 ? '_BY' : ''}`;
    const amount = count.kind === 'number' ? count.value : sink.fail('an amount that is computed');
    return [stem, ...sink.expression(value), sink.number(amount, 'points'), ...by.map(sink.column)];
  },
  read: (token, source) => {
    const value = source.expression();
    const count = { kind: 'number', value: source.number('points') } as const;
    const by = token.endsWith('_BY') ? { by: [source.column()] } : {};
    return { kind: 'rank', direction: token.startsWith('TOP') ? 'top' : 'bottom', count, percent: token.includes('PERCENT'), value, ...by };
  },
  print: ({ direction, count, percent, value, by = [] }, printer) => {
    const key = by.length === 0 ? '' : ` ${printBy(by, printer)}`;
    return `${printer.expression(value)} in ${direction} ${printer.expression(count)}${percent ? ' percent' : ''}${key}`;
  },
  keywords: ['in'],
  parseAfter: (value, reader) => {
    const direction = (['top', 'bottom'] as const).find((word) => reader.take('in', word));
    const count = direction === undefined ? undefined : reader.expression();
    if (direction === undefined || count === undefined) return undefined;
    const percent = reader.take('percent');
    const by = parseBy(reader);
    return by === undefined ? undefined : { kind: 'rank', direction, count, percent, value, ...by };
  },
  faults: ({ value, count, percent, by = [] }, validation) => [
    ...within(validation.at('eachRow').expression(value), 'value'),
    ...within(validation.expression(count), 'count'),
    ...validation.number(value, 'value'),
    ...validation.number(count, 'count'),
    ...countFaults(count, percent),
    ...byFaults(by, validation),
    ...placeFaults(validation),
  ],
  phrase: (node, wording) => {
    const label = rankWords(node, wording);
    return { subject: wording.expression(node.value), clause: `is ${label}`, label, note: undefined };
  },
  term: rankTerm,
  native: (node, place) => (place.isFormattedCell(node.value) && place.isOneArea ? nativeRank(node, place) : undefined),
};

function countFaults(count: Rank['count'], percent: boolean): ReturnType<typeof byFaults> {
  if (count.kind !== 'number') return [];
  const least = percent ? 0 : 1;
  if (!(count.value >= least) || count.value === 0) return [fault('rankCount', ['count'], 'A rank counts at least one cell.')];
  return percent && count.value > 100 ? [fault('rankCount', ['count'], 'A share is at most 100 per cent.')] : [];
}

function rankWords({ direction, count, percent, by = [] }: Rank, wording: Wording): string {
  const key = by.length === 0 ? '' : ` of its ${listWords(by.map(wording.column), 'and')}`;
  if (!percent && count.kind === 'number' && count.value === 1) return `${direction === 'top' ? 'the highest' : 'the lowest'}${key}`;
  return `in the ${direction} ${wording.expression(count)}${percent ? '%' : ''}${key}`;
}

/** LARGE and SMALL over one range, else by counting the values that beat this one. */
function rankTerm(node: Rank, parts: FormulaParts): Term {
  const population = populationOf(node.value, node.by, parts);
  const { value, ranges, isWhole, holdsErrors, rows } = population;
  const isTop = node.direction === 'top';
  const size = sizeText(node, population, parts);
  const guards = [...(rows?.guards ?? []), ...numberGuards(value), ...size.guards];
  const fails = joined(value.fails, size.fails, rows?.fails ?? new Set());
  const [only] = ranges;
  if (isWhole && ranges.length === 1 && only !== undefined) {
    const plain = `${isTop ? 'LARGE' : 'SMALL'}(${only.text},${size.text})`;
    const bound = holdsErrors ? `AGGREGATE(${isTop ? 14 : 15},6,${only.text},${size.text})` : plain;
    return termOf([...guards, `${value.text}${isTop ? '>=' : '<='}${bound}`], joined(fails, new Set([bound])));
  }
  const beaten = countNumbers(population, (range) => `${range.text}${isTop ? '>' : '<'}${value.text}`);
  // Counting passes errors over, so one of the value's own must be asked for: nothing beats it.
  const sound = value.kind === 'cell' || value.fails.size === 0 ? [] : [`ISNUMBER(${value.text})`];
  return termOf([...guards, ...sound, `${beaten}<${size.text}`], fails);
}

interface SizeText {
  readonly text: string;
  readonly guards: readonly string[];
  readonly fails: ReadonlySet<string>;
}

/** The n of a rank, and of n % the floor of the share, at least 1; never more than there are numbers. */
function sizeText({ count, percent }: Rank, population: Population, parts: FormulaParts): SizeText {
  const { ranges, isWhole } = population;
  const amount = parts.value(count, parts.scopes.own);
  const numbers = isWhole
    ? `COUNT(${ranges.map((range) => range.text).join(',')})`
    : countNumbers(population, (range) => `ISNUMBER(${range.text})`);
  const guards = [...numberGuards(amount), ...(count.kind === 'number' ? [] : [`${amount.text}>0`])];
  const base = { guards, fails: amount.fails };
  if (percent) {
    const share = amount.rank < 3 ? `(${amount.text})` : amount.text;
    return { ...base, text: `MAX(1,INT(${isWhole ? numbers : `(${numbers})`}*${share}/100))` };
  }
  const whole = count.kind === 'number' ? numberLiteral(Math.floor(count.value)) : `INT(${amount.text})`;
  return { ...base, text: isWhole && ranges.length === 1 ? `MIN(${whole},${numbers})` : whole };
}

/** With an error among the cells Excel formats nothing; ranks above 1,000 it does not take. */
function nativeRank({ count, percent, direction, by = [] }: Rank, { contents }: NativePlace): NativeRule | undefined {
  if (count.kind !== 'number' || by.length > 0 || contents.kinds.has('error')) return undefined;
  if (!Number.isInteger(count.value) || count.value < 1 || count.value > (percent ? 100 : 1000)) return undefined;
  return { type: 'topBottom', rank: count.value, rankType: rankType(direction, percent) };
}

function rankType(direction: 'top' | 'bottom', percent: boolean): TopBottomType {
  if (direction === 'top') return percent ? 'TopPercent' : 'TopItems';
  return percent ? 'BottomPercent' : 'BottomItems';
}
