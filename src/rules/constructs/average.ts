import { listWords } from '../explainWords';
import { joined, termOf } from '../formulaTerm';
import type { Term } from '../formulaTerm';
import { numberGuards } from '../formulaValue';
import type { PresetCriterion } from '../nativeRule';
import type { Row } from '../productions';
import { within } from '../validateFault';
import { meanOfNumbers, populationOf } from './columnFormula';
import type { Population } from './columnFormula';
import type { ConditionConstruct, ConditionOf, FormulaParts } from './construct';
import { byFaults, parseBy, placeFaults, printBy } from './grouping';

type Average = ConditionOf<'average'>;
type Relation = Average['relation'];

interface RelationRow {
  readonly token: string;
  readonly text: string;
  readonly words: string;
  readonly wordsOfGroup: string;
  readonly symbol: string;
  readonly preset: PresetCriterion;
}

const RELATIONS: Readonly<Record<Relation, RelationRow>> = {
  above: {
    ...{ token: 'ABOVE_AVERAGE', text: 'above', symbol: '>', preset: 'AboveAverage' },
    ...{ words: 'above average', wordsOfGroup: 'above the average' },
  },
  below: {
    ...{ token: 'BELOW_AVERAGE', text: 'below', symbol: '<', preset: 'BelowAverage' },
    ...{ words: 'below average', wordsOfGroup: 'below the average' },
  },
  equalOrAbove: {
    ...{ token: 'EQUAL_OR_ABOVE_AVERAGE', text: 'at or above', symbol: '>=', preset: 'EqualOrAboveAverage' },
    ...{ words: 'average or above', wordsOfGroup: 'at or above the average' },
  },
  equalOrBelow: {
    ...{ token: 'EQUAL_OR_BELOW_AVERAGE', text: 'at or below', symbol: '<=', preset: 'EqualOrBelowAverage' },
    ...{ words: 'average or below', wordsOfGroup: 'at or below the average' },
  },
};
const NAMES = Object.keys(RELATIONS) as Relation[]; // Object.keys widens the keys of a Record to string

/** Comparison with the mean of a column, or of the rows that share a key. */
export const average: ConditionConstruct<'average'> = {
  kind: 'average',
  map: (node, mapper) => ({
    ...node,
    value: mapper.expression(node.value),
    ...(node.by === undefined ? {} : { by: node.by.map(mapper.column) }),
  }),
  tokens: [
    ...NAMES.map((name): Row => [RELATIONS[name].token, ['expression']]),
    ...NAMES.map((name): Row => [`${RELATIONS[name].token}_BY`, ['expression', 'column']]),
  ],
  write: ({ relation, value, by = [] }, sink) => {
    if (by.length > 1) sink.fail('a key of several columns');
    return [`${RELATIONS[relation].token}${by.length > 0 ? '_BY' : ''}`, ...sink.expression(value), ...by.map(sink.column)];
  },
  read: (token, source) => {
    const relation = NAMES.find((name) => RELATIONS[name].token === token.replace(/_BY$/, '')) ?? source.fail('a comparison with the mean');
    const value = source.expression();
    return { kind: 'average', relation, value, ...(token.endsWith('_BY') ? { by: [source.column()] } : {}) };
  },
  print: ({ relation, value, by = [] }, printer) => {
    return `${printer.expression(value)} ${RELATIONS[relation].text} average${by.length === 0 ? '' : ` ${printBy(by, printer)}`}`;
  },
  keywords: ['above', 'below', 'at'],
  parseAfter: (value, reader) => {
    const relation = NAMES.find((name) => reader.take(...RELATIONS[name].text.split(' '), 'average'));
    const by = relation === undefined ? undefined : parseBy(reader);
    return relation === undefined || by === undefined ? undefined : { kind: 'average', relation, value, ...by };
  },
  faults: ({ value, by = [] }, validation) => [
    ...within(validation.at('eachRow').expression(value), 'value'),
    ...validation.number(value, 'value'),
    ...byFaults(by, validation),
    ...placeFaults(validation),
  ],
  phrase: ({ relation, value, by = [] }, wording) => {
    const { words, wordsOfGroup } = RELATIONS[relation];
    const label = by.length === 0 ? words : `${wordsOfGroup} of its ${listWords(by.map(wording.column), 'and')}`;
    return { subject: wording.expression(value), clause: `is ${label}`, label, note: undefined };
  },
  term: averageTerm,
  native: ({ relation, value, by = [] }, { isFormattedCell, isOneArea, contents }) => {
    if (by.length > 0 || !isFormattedCell(value) || !isOneArea || contents.kinds.has('error')) return undefined;
    return { type: 'presetCriteria', criterion: RELATIONS[relation].preset };
  },
};

function averageTerm({ relation, value: expression, by }: Average, parts: FormulaParts): Term {
  const population = populationOf(expression, by, parts);
  const { value, rows } = population;
  const mean = population.isWhole ? meanOfCells(population) : meanOfNumbers(population);
  const fails = joined(value.fails, new Set([mean]), rows?.fails ?? new Set());
  return termOf([...(rows?.guards ?? []), ...numberGuards(value), `${value.text}${RELATIONS[relation].symbol}${mean}`], fails);
}

function meanOfCells({ ranges, holdsErrors }: Population): string {
  const texts = ranges.map((range) => range.text).join(',');
  return holdsErrors ? `AGGREGATE(1,6,${texts})` : `AVERAGE(${texts})`;
}
