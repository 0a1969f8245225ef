import { absoluteAddress, parseAbsoluteAddress, rangeAddress, rangeValues } from '../../sheet';
import type { RangeRef } from '../../sheet';
import { sheetRangeFaults } from '../besideFaults';
import { calculated, filledGuards } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { Reader } from '../parseReader';
import type { RuleFault, StatisticName } from '../syntax';
import { fault } from '../validateFault';
import type { ExpressionConstruct, ExpressionOf, Validation } from './construct';
import { parameterFaults, parameterValue, rangeText } from './statistic';
import { statisticNames, statisticWords } from './statisticNames';

/** A statistic of a fixed range, such as a list of limits beside the table. No word of a request says a range, so it has no tokens. */
export const rangeStatistic: ExpressionConstruct<'rangeStatistic'> = {
  kind: 'rangeStatistic',
  map: (node, mapper) => ({ ...node, ...(node.parameter === undefined ? {} : { parameter: mapper.expression(node.parameter) }) }),
  tokens: [],
  write: (_node, sink) => sink.fail('a range'),
  read: (_token, source) => source.fail('another expression'),
  print: ({ name, range, parameter }, printer) =>
    `${name}(${absoluteAddress(range)}${parameter === undefined ? '' : `, ${printer.expression(parameter)}`})`,
  parse: (reader) => {
    if (reader.peek(2).kind !== 'address') return undefined;
    const name = statisticNames().find((candidate) => reader.take(candidate.toLowerCase(), '('));
    return name === undefined ? undefined : reader.nested(() => parseRange(name, reader));
  },
  faults: ({ name, range, parameter }, validation) => [...parameterFaults(name, parameter, validation), ...rangeFaults(range, validation)],
  ranges: ({ range }) => [range],
  types: () => literalTypes('number'),
  words: ({ name, range, parameter }, wording) =>
    `${statisticWords(name, parameter, wording)} of ${rangeAddress(range)}`.replace(/ (of|in) of /, ' $1 '),
  value: (node, _scope, parts) => {
    const { kinds, emptyText } = parts.contents(node);
    const parameter = parameterValue(node.name, node.parameter, parts);
    const text = rangeText(node.name, [absoluteAddress(node.range)], parameter, { failing: kinds.has('error'), emptyText });
    return calculated(text, parameter === undefined ? [] : filledGuards(parameter), new Set([text]), 3);
  },
};

function rangeFaults(range: RangeRef, { table }: Validation): readonly RuleFault[] {
  const outside = sheetRangeFaults(range, 'range');
  if (outside.length > 0 || rangeValues(table, range) !== undefined) return outside;
  const message = `Not all of ${rangeAddress(range)} was read: choose a smaller range, or one nearer to the table.`;
  return [fault('unknownCell', ['range'], message)];
}

function parseRange(name: StatisticName, reader: Reader): ExpressionOf<'rangeStatistic'> | undefined {
  const { value } = reader.peek();
  const range = parseAbsoluteAddress(value);
  if (range === undefined) return reader.fail('unexpected', `${value} is no range of a worksheet.`);
  reader.advance();
  const parameter = reader.take(',') ? reader.expression() : undefined;
  if (!reader.expect(')')) return undefined;
  return { kind: 'rangeStatistic', name, range, ...(parameter === undefined ? {} : { parameter }) };
}
