import { productOf } from '../formulaRows';
import { calculated, filledGuards } from '../formulaValue';
import type { FormulaValue } from '../formulaValue';
import { numberLiteral } from '../formulaLiteral';
import { literalTypes } from '../operandTypes';
import type { Reader } from '../parseReader';
import type { Row } from '../productions';
import type { Expression, RuleFault, StatisticName } from '../syntax';
import { fault, within } from '../validateFault';
import type { ExpressionConstruct, ExpressionOf, FormulaParts, TokenSink, TokenSource, Validation } from './construct';
import {
  countOfRows,
  groupingFaults,
  groupingWords,
  mapGrouping,
  numberOfRows,
  parseGrouping,
  placeFaults,
  printGrouping,
  rowsRead,
} from './grouping';
import type { RowsRead } from './grouping';
import { STATISTICS, statisticNames, statisticOfToken, statisticWords } from './statisticNames';

type Statistic = ExpressionOf<'statistic'>;

/** Statistics that have tokens for a condition on the rows. */
const CONDITIONAL: readonly StatisticName[] = ['AVERAGE', 'MIN', 'MAX', 'SUM'];

/** A statistic of a column, over all rows, those with the own row's key or those that fulfil a condition. */
export const statistic: ExpressionConstruct<'statistic'> = {
  kind: 'statistic',
  map: (node, mapper) => ({
    ...node,
    column: mapper.column(node.column),
    ...(node.parameter === undefined ? {} : { parameter: mapper.expression(node.parameter) }),
    ...mapGrouping(node, mapper),
  }),
  tokens: [
    ...statisticNames().map((name): Row => [STATISTICS[name].token, ['column', ...parameterSymbols(name)]]),
    ...statisticNames().map((name): Row => [`GROUP_${STATISTICS[name].token}`, ['column', 'column', ...parameterSymbols(name)]]),
    ...CONDITIONAL.map((name): Row => [`${STATISTICS[name].token}_WHERE`, ['column', 'condition']]),
  ],
  write: (node, sink) => {
    const { by = [], where } = node;
    const { token } = STATISTICS[node.name];
    if (by.length > 1) sink.fail('a key of several columns');
    if (where === undefined) {
      return [by.length === 0 ? token : `GROUP_${token}`, sink.column(node.column), ...by.map(sink.column), ...writeParameter(node, sink)];
    }
    if (by.length > 0 || !CONDITIONAL.includes(node.name)) sink.fail('a condition on the rows of such a statistic');
    return [`${token}_WHERE`, sink.column(node.column), ...sink.condition(where)];
  },
  read: (token, source) => {
    const [, group, stem = '', where] = /^(GROUP_)?(.+?)(_WHERE)?$/.exec(token) ?? [];
    const name = statisticOfToken(stem) ?? source.fail('a statistic');
    const column = source.column();
    if (where !== undefined) return { kind: 'statistic', name, column, where: source.condition() };
    const by = group === undefined ? {} : { by: [source.column()] };
    return { kind: 'statistic', name, column, ...readParameter(name, source), ...by };
  },
  print: (node, printer) => {
    const parameter = node.parameter === undefined ? '' : `, ${printer.expression(node.parameter)}`;
    const rows = printGrouping(node, printer);
    return `${node.name}(${printer.column(node.column)}${parameter}${rows === '' ? '' : ` ${rows}`})`;
  },
  parse: (reader) => {
    const name = statisticNames().find((candidate) => reader.take(candidate.toLowerCase(), '('));
    return name === undefined ? undefined : reader.nested(() => parseStatistic(name, reader));
  },
  faults: (node, validation) => {
    const missing = validation.column(node.column, 'column');
    const reads =
      (node.by ?? []).length > 0 || node.where !== undefined || (node.parameter !== undefined && node.parameter.kind !== 'number');
    return [
      ...(missing.length > 0 ? missing : contentFaults(node, validation)),
      ...parameterFaults(node.name, node.parameter, validation),
      ...groupingFaults(node, validation),
      ...(reads ? placeFaults(validation) : []),
    ];
  },
  types: () => literalTypes('number'),
  words: (node, wording) =>
    `${statisticWords(node.name, node.parameter, wording)} ${wording.column(node.column)}${groupingWords(node, wording)}`,
  value: (node, scope, parts) => {
    const range = scope.columnRange(node.column);
    const column: Expression = { kind: 'column', column: node.column };
    const parameter = parameterValue(node.name, node.parameter, parts);
    const failing = parts.contents(column).kinds.has('error');
    if (node.where !== undefined || (node.by ?? []).length > 0)
      return groupValue(node.name, range, rowsRead(node, parts), parameter, failing);
    const text = rangeText(node.name, [range], parameter, { failing, emptyText: parts.contents(column).emptyText });
    return calculated(text, parameter === undefined ? [] : filledGuards(parameter), new Set([text]), 3);
  },
};

/** What follows the columns in the tokens of a statistic. */
export function parameterSymbols(name: StatisticName): readonly 'number'[] {
  return STATISTICS[name].parameter === undefined ? [] : ['number'];
}

/** Writes the parameter of a statistic, which must be a literal number. */
export function writeParameter({ name, parameter }: Pick<Statistic, 'name' | 'parameter'>, sink: TokenSink): readonly string[] {
  const kind = STATISTICS[name].parameter;
  if ((kind === undefined) !== (parameter === undefined)) sink.fail('a statistic with or without a parameter');
  if (kind === undefined || parameter === undefined) return [];
  return [
    sink.number(parameter.kind === 'number' ? parameter.value : sink.fail('a computed parameter'), kind === 'share' ? 'share' : 'points'),
  ];
}

/** Reads what `writeParameter` writes. */
export function readParameter(name: StatisticName, source: TokenSource): { readonly parameter?: Expression } {
  const kind = STATISTICS[name].parameter;
  if (kind === undefined) return {};
  return { parameter: { kind: 'number', value: source.number(kind === 'share' ? 'share' : 'points') } };
}

function parseStatistic(name: StatisticName, reader: Reader): Statistic | undefined {
  const column = reader.column();
  if (column === undefined) return undefined;
  const hasParameter = reader.take(',');
  const parameter = hasParameter ? reader.expression() : undefined;
  if (hasParameter && parameter === undefined) return undefined;
  const rows = parseGrouping(reader);
  if (rows === undefined || !reader.expect(')')) return undefined;
  return { kind: 'statistic', name, column, ...(parameter === undefined ? {} : { parameter }), ...rows };
}

/** A statistic passes text over, even text that spells a number. */
function contentFaults({ name, column }: Statistic, { table }: Validation): readonly RuleFault[] {
  if (name === 'COUNT' || name === 'COUNTA' || table.sampledRows !== undefined) return [];
  const values = table.columns[column]?.values ?? [];
  if (!values.some((value) => typeof value === 'string' && value !== '')) return [];
  if (values.some((value) => typeof value === 'number')) return [];
  return [fault('statisticOfText', ['column'], 'The column holds no number to calculate with.')];
}

/** Faults of the parameter: that there is one where it is needed and else none, a number, in its bounds. */
export function parameterFaults(name: StatisticName, parameter: Expression | undefined, validation: Validation): readonly RuleFault[] {
  const kind = STATISTICS[name].parameter;
  if (kind === undefined) return parameter === undefined ? [] : [fault('parameterCount', ['parameter'], `${name} takes no parameter.`)];
  if (parameter === undefined) return [fault('parameterCount', ['parameter'], `${name} needs a ${kind === 'place' ? 'place' : 'share'}.`)];
  const found = [...within(validation.expression(parameter), 'parameter'), ...validation.number(parameter, 'parameter')];
  if (parameter.kind !== 'number') return found;
  const { value } = parameter;
  if (kind === 'place' && !(Number.isInteger(value) && value >= 1)) {
    return [...found, fault('placeOutOfRange', ['parameter'], `There is no place ${value}: places count from 1.`)];
  }
  if (kind === 'share' && !(value >= 0 && value <= 1)) {
    return [...found, fault('shareOutOfRange', ['parameter'], `A share lies between 0 and 1, not at ${value}.`)];
  }
  return found;
}

/** The parameter as LARGE, SMALL and PERCENTILE take it: places are whole. */
export function parameterValue(name: StatisticName, parameter: Expression | undefined, parts: FormulaParts): FormulaValue | undefined {
  const kind = STATISTICS[name].parameter;
  if (parameter === undefined || kind === undefined) return undefined;
  const value = parts.value(parameter, parts.scopes.own);
  if (kind === 'share') return value;
  return { ...value, text: parameter.kind === 'number' ? numberLiteral(Math.floor(parameter.value)) : `INT(${value.text})`, rank: 3 };
}

/** What the cells of some ranges hold. */
export interface RangeContents {
  readonly failing: boolean;
  readonly emptyText: boolean;
}

/** A statistic of whole ranges, past errors. */
export function rangeText(
  name: StatisticName,
  ranges: readonly string[],
  parameter: FormulaValue | undefined,
  { failing, emptyText }: RangeContents,
): string {
  const row = STATISTICS[name];
  const last = parameter === undefined ? [] : [parameter.text];
  // COUNTA takes a formula's empty text for filled.
  if (name === 'COUNTA' && emptyText) return ranges.map((range) => `SUMPRODUCT(1-ISNUMBER(1/(${range}="")))`).join('+');
  const passes = failing && name !== 'COUNT' && name !== 'COUNTA';
  return passes
    ? `AGGREGATE(${[row.aggregate, 6, ...ranges, ...last].join(',')})`
    : `${row.formulaName}(${[...ranges, ...last].join(',')})`;
}

/** A statistic over some rows of a range: without a group the sums and counts are blank, the others errors as without numbers. */
function groupValue(
  name: StatisticName,
  range: string,
  rows: RowsRead,
  parameter: FormulaValue | undefined,
  failing: boolean,
): FormulaValue {
  const number = `ISNUMBER(${range})`;
  const key = rows.guards.filter((guard) => guard.startsWith('OR('));
  const product = productOf([number, ...key, ...rows.conjuncts]);
  const without: RowsRead = { ...rows, guards: [] };
  const failure = (text: string, rank: 2 | 3, filled: readonly string[] = []): FormulaValue =>
    numberOfRows(text, without, new Set([text]), rank, filled);
  const ordered = (code: number, place: string): string => `AGGREGATE(${code},6,${range}/(${product}),${place})`;
  switch (name) {
    case 'COUNT':
      return numberOfRows(countOfRows([number], rows), rows, new Set(), 3);
    case 'COUNTA':
      return numberOfRows(filledCount(range, rows, failing), rows, new Set(), 3);
    case 'SUM':
      return numberOfRows(sumOfRows(range, productOf([number, ...rows.conjuncts])), rows, new Set(), 3);
    case 'AVERAGE':
      return failure(`${sumOfRows(range, product)}/${countOfRows([number, ...key], rows)}`, 2);
    case 'MAX':
      return failure(ordered(14, '1'), 3);
    case 'MIN':
      return failure(ordered(15, '1'), 3);
    case 'MEDIAN':
      return failure(ordered(16, '0.5'), 3);
    case 'STDEV.P':
    case 'STDEV.S':
      return failure(`SUMPRODUCT(${STATISTICS[name].formulaName}(IF(ISNUMBER(1/(${product})),${range},"")))`, 3);
    default:
      return failure(
        ordered(STATISTICS[name].aggregate, parameter?.text ?? '0'),
        3,
        parameter === undefined ? [] : filledGuards(parameter),
      );
  }
}

function sumOfRows(range: string, product: string): string {
  return `SUMPRODUCT(IF(ISNUMBER(1/(${product})),${range},0))`;
}

function filledCount(range: string, rows: RowsRead, failing: boolean): string {
  if (!failing) return countOfRows([`${range}<>""`], rows);
  return `SUMPRODUCT(ISNUMBER(1/(${productOf(rows.conjuncts)}))*(1-ISNUMBER(1/(${range}=""))))`;
}
