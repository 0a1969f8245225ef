import { listWords } from '../explainWords';
import { calculated, filledGuards } from '../formulaValue';
import type { FormulaValue } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { Reader } from '../parseReader';
import type { Row } from '../productions';
import type { RuleFault, StatisticName } from '../syntax';
import { fault } from '../validateFault';
import type { ExpressionConstruct, ExpressionOf, Scope, TokenSink, TokenSource, Validation, Wording } from './construct';
import { placeFaults } from './grouping';
import { STATISTICS, statisticNames, statisticOfToken, statisticWords } from './statisticNames';
import { parameterFaults, parameterSymbols, parameterValue, rangeText, readParameter, writeParameter } from './statistic';

type RowStatistic = ExpressionOf<'rowStatistic'>;

/** Statistics that can be asked of each row that a rank or a mean looks at. */
const OF_EACH_ROW: readonly StatisticName[] = ['SUM', 'AVERAGE', 'COUNT'];

/** A statistic over cells of the own row. */
export const rowStatistic: ExpressionConstruct<'rowStatistic'> = {
  kind: 'rowStatistic',
  map: (node, mapper) => ({
    ...node,
    columns: node.columns.map(mapper.column),
    ...(node.parameter === undefined ? {} : { parameter: mapper.expression(node.parameter) }),
  }),
  tokens: statisticNames().map((name): Row => [`ROW_${STATISTICS[name].token}`, ['column', 'column', ...parameterSymbols(name)]]),
  write: (node, sink) => [`ROW_${STATISTICS[node.name].token}`, ...writeSpan(node.columns, sink), ...writeParameter(node, sink)],
  read: (token, source) => {
    const name = statisticOfToken(token.slice(4)) ?? source.fail('a statistic');
    return { kind: 'rowStatistic', name, columns: readSpan(source), ...readParameter(name, source) };
  },
  print: ({ name, columns, parameter }, printer) => {
    return `row ${name}(${columns.map(printer.column).join(', ')}${parameter === undefined ? '' : `; ${printer.expression(parameter)}`})`;
  },
  parse: (reader) => {
    const name = statisticNames().find((candidate) => reader.take('row', candidate.toLowerCase(), '('));
    return name === undefined ? undefined : reader.nested(() => parseRowStatistic(name, reader));
  },
  faults: (node, validation) => [
    ...columnsFaults(node.columns, validation),
    ...parameterFaults(node.name, node.parameter, validation),
    ...(node.parameter !== undefined && spansOf(node.columns).length > 1
      ? [fault('separateColumns', ['columns'], `${node.name} is taken over columns beside each other.`)]
      : []),
    ...(validation.place === 'eachRow' && OF_EACH_ROW.includes(node.name) ? [] : placeFaults(validation)),
  ],
  types: () => literalTypes('number'),
  words: ({ name, columns, parameter }, wording) =>
    `${statisticWords(name, parameter, wording)} of ${spanWords(columns, wording)}`.replace(/ (of|in) of /, ' $1 '),
  value: (node, scope, parts) => {
    if (scope.manyRows && OF_EACH_ROW.includes(node.name)) return valueOfEachRow(node, scope);
    const contents = parts.contents(...node.columns.map((column) => ({ kind: 'column' as const, column })));
    const parameter = parameterValue(node.name, node.parameter, parts);
    const ranges = rangesOf(node.columns, scope);
    const text = rangeText(node.name, ranges, parameter, { failing: contents.kinds.has('error'), emptyText: contents.emptyText });
    if (node.name === 'COUNT' || node.name === 'COUNTA') return calculated(text, [], new Set(), text.includes('+') ? 1 : 3);
    const filled = [`COUNT(${ranges.join(',')})>0`, ...(parameter === undefined ? [] : filledGuards(parameter))];
    // The others are errors without a number, which their own guard comes too late for in AND.
    const certain = node.name === 'SUM' || node.name === 'MIN' || node.name === 'MAX';
    return calculated(text, filled, certain ? new Set() : new Set([text]), 3);
  },
};

function parseRowStatistic(name: StatisticName, reader: Reader): RowStatistic | undefined {
  const columns = parseColumns(reader);
  const hasParameter = columns !== undefined && reader.take(';');
  const parameter = hasParameter ? reader.expression() : undefined;
  if (columns === undefined || (hasParameter && parameter === undefined) || !reader.expect(')')) return undefined;
  return { kind: 'rowStatistic', name, columns, ...(parameter === undefined ? {} : { parameter }) };
}

/** Reads columns parted by commas, at least one. */
export function parseColumns(reader: Reader): readonly number[] | undefined {
  const columns: number[] = [];
  do {
    const column = reader.column();
    if (column === undefined) return undefined;
    columns.push(column);
  } while (reader.take(','));
  return columns;
}

/** Faults of the columns that a row is looked through. */
export function columnsFaults(columns: readonly number[], validation: Validation): readonly RuleFault[] {
  if (columns.length === 0) return [fault('emptyColumns', ['columns'], 'There is no column to look at.')];
  return columns.flatMap((column, index) => [
    ...validation.column(column, 'columns', index),
    ...(columns.indexOf(column) < index ? [fault('duplicateColumn', ['columns', index], 'The column is looked at twice.')] : []),
  ]);
}

/** Columns as runs of adjacent ones, in their order. */
export function spansOf(columns: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const spans: { first: number; last: number }[] = [];
  for (const column of columns) {
    const span = spans.at(-1);
    if (span !== undefined && column === span.last + 1) span.last = column;
    else spans.push({ first: column, last: column });
  }
  return spans;
}

/** Writes the first and last of columns that lie beside each other. */
export function writeSpan(columns: readonly number[], sink: TokenSink): readonly string[] {
  const [span, ...others] = spansOf(columns);
  if (span === undefined || others.length > 0) return sink.fail('columns that are not beside each other');
  return [sink.column(span.first), sink.column(span.last)];
}

/** Reads what `writeSpan` writes. */
export function readSpan(source: TokenSource): readonly number[] {
  const first = source.column();
  const last = source.column();
  if (last < first) return source.fail('a span from left to right');
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Columns in words: `Jan to Mar`, or a list. */
export function spanWords(columns: readonly number[], wording: Wording): string {
  const [span, ...others] = spansOf(columns);
  if (span === undefined || others.length > 0 || columns.length < 3) return listWords(columns.map(wording.column), 'and');
  return `${wording.column(span.first)} to ${wording.column(span.last)}`;
}

function rangesOf(columns: readonly number[], scope: Scope): readonly string[] {
  return spansOf(columns).map(({ first, last }) => {
    return first === last ? scope.ownReference(first) : `${scope.ownReference(first)}:${scope.ownReference(last)}`;
  });
}

/** Sums written out, so that an array of rows gives an array. */
function valueOfEachRow({ name, columns }: RowStatistic, scope: Scope): FormulaValue {
  const numbers = columns.map((column) => `ISNUMBER(${scope.columnReference(column)})`);
  const count = numbers.length === 1 ? `--${numbers.join('')}` : numbers.join('+');
  const sum = columns.map((column) => `IF(ISNUMBER(${scope.columnReference(column)}),${scope.columnReference(column)},0)`).join('+');
  const fails = new Set<string>();
  if (name === 'COUNT') return calculated(count, [], fails, 1);
  const filled = [`${count}>0`];
  return name === 'SUM'
    ? calculated(sum, filled, fails, 1)
    : calculated(`(${sum})/(${count})`, filled, new Set([`(${sum})/(${count})`]), 2);
}
