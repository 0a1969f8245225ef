import { isErrorValue, toNumber, toText } from '../../sheet';
import type { CellValue, DateSystem } from '../../sheet';
import { conditionalOf } from './conditional';
import { DATE_FUNCTIONS, dateValue, datedif } from './dates';
import { shownAs } from './formatted';
import { lookupOf } from './lookups';
import { NUMBER_FUNCTIONS } from './numbers';
import { ORDERED, STATISTICS, countOf, numbersOf, rankOf } from './statistics';
import { TEXT_FUNCTIONS } from './texts';
import { errorOf, isGrid, lifted, scalarOf, valuesOf, withNumbers } from './value';
import type { Grid, Value } from './value';

/** What functions need beside their arguments. */
export interface FunctionContext {
  readonly dateSystem: DateSystem;
  /** The range of the size of `like` that begins where `grid` does. */
  readonly widen: (grid: Grid, like: Grid) => Grid;
}

/** What a function gives; `undefined` for functions that are not known and where the answer depends on the user's locale. */
export function functionOf(name: string, parameters: readonly Value[], context: FunctionContext): Value | undefined {
  return (
    logicalOf(name, parameters) ??
    propertyOf(name, parameters) ??
    statisticOf(name, parameters) ??
    conditionalOf(name, parameters, context.widen) ??
    lookupOf(name, parameters) ??
    valueByValue(name, parameters, context.dateSystem)
  );
}

function logicalOf(name: string, parameters: readonly Value[]): CellValue | undefined | Value {
  if (name === 'NOT') return lifted(parameters.slice(0, 1), (value = null) => withNumbers([logical(value)], (number = 0) => number === 0));
  if (name !== 'AND' && name !== 'OR' && name !== 'XOR') return undefined;
  const truths: boolean[] = [];
  for (const parameter of parameters) {
    for (const value of valuesOf(parameter)) {
      if (isErrorValue(value)) return value;
      if (isGrid(parameter) && parameter.place !== undefined && (typeof value === 'string' || value === null)) continue;
      const number = toNumber(logical(value));
      if (isErrorValue(number)) return number;
      truths.push(number !== 0);
    }
  }
  if (truths.length === 0) return errorOf('#VALUE!');
  if (name === 'AND') return truths.every(Boolean);
  return name === 'OR' ? truths.some(Boolean) : truths.filter(Boolean).length % 2 === 1;
}

/** Text is no truth value, but for the words TRUE and FALSE. */
function logical(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return errorOf('#VALUE!');
}

const PROPERTIES: ReadonlyMap<string, (value: CellValue) => boolean> = new Map<string, (value: CellValue) => boolean>([
  ['ISBLANK', (value) => value === null],
  ['ISERROR', isErrorValue],
  ['ISERR', (value) => isErrorValue(value) && value.error !== '#N/A'],
  ['ISNA', (value) => isErrorValue(value) && value.error === '#N/A'],
  ['ISNUMBER', (value) => typeof value === 'number'],
  ['ISTEXT', (value) => typeof value === 'string'],
  ['ISNONTEXT', (value) => typeof value !== 'string'],
  ['ISLOGICAL', (value) => typeof value === 'boolean'],
]);

function propertyOf(name: string, parameters: readonly Value[]): Value | undefined {
  const property = PROPERTIES.get(name);
  return property && lifted(parameters.slice(0, 1), (value = null) => property(value));
}

function statisticOf(name: string, parameters: readonly Value[]): CellValue | undefined {
  if (name === 'COUNT' || name === 'COUNTA' || name === 'COUNTBLANK') return countOf(name, parameters);
  if (name === 'RANK' || name === 'RANK.EQ') return rankOf(parameters);
  if (name === 'SUMPRODUCT') return productSum(parameters);
  const statistic = STATISTICS.get(name);
  const ordered = ORDERED.get(name);
  if (statistic === undefined && ordered === undefined) return undefined;
  const numbers = numbersOf(ordered === undefined ? parameters : parameters.slice(0, 1));
  if ('error' in numbers) return numbers;
  if (statistic !== undefined) return statistic(numbers) ?? errorOf(name.startsWith('MODE') ? '#N/A' : '#DIV/0!');
  const place = toNumber(scalarOf(parameters[1] ?? null));
  return isErrorValue(place) ? place : (ordered?.(numbers, place) ?? errorOf('#NUM!'));
}

/** Text, blanks and truth values count as 0; errors stay. */
function productSum(parameters: readonly Value[]): CellValue {
  const product = lifted(parameters, (...values) => {
    const error = values.find(isErrorValue);
    return error ?? values.reduce<number>((each, value) => each * (typeof value === 'number' ? value : 0), 1);
  });
  return valuesOf(product).reduce<CellValue>(
    (sum, value) => (isErrorValue(sum) ? sum : isErrorValue(value) ? value : Number(sum) + (typeof value === 'number' ? value : 0)),
    0,
  );
}

/** Functions that take one value at a time; over a range they give a range. */
function valueByValue(name: string, parameters: readonly Value[], system: DateSystem): Value | undefined {
  const ofNumbers = NUMBER_FUNCTIONS.get(name);
  if (ofNumbers !== undefined) return lifted(parameters, (...values) => withNumbers(values, ofNumbers));
  const ofTexts = TEXT_FUNCTIONS.get(name);
  if (ofTexts !== undefined) return lifted(parameters, ofTexts);
  let known = true;
  const settle = (value: CellValue | undefined): CellValue => {
    if (value === undefined) known = false;
    return value ?? null;
  };
  const result = lifted(parameters, (...values) => settle(dateOrOther(name, values, system)));
  return known ? result : undefined;
}

function dateOrOther(name: string, values: readonly CellValue[], system: DateSystem): CellValue | undefined {
  const [first = null, second = null, third = null] = values;
  const ofDates = DATE_FUNCTIONS.get(name);
  if (ofDates !== undefined) return withNumbers(values, (...numbers) => ofDates(system, ...numbers) ?? errorOf('#NUM!'));
  switch (name) {
    case 'N':
      return typeof first === 'number' || isErrorValue(first) ? first : first === true ? 1 : 0;
    case 'T':
      return typeof first === 'string' || isErrorValue(first) ? first : '';
    case 'DATEVALUE':
      return typeof first === 'string' ? dateValue(first, system) : errorOf('#VALUE!');
    case 'DATEDIF': {
      const unit = toText(third);
      if (isErrorValue(unit) || !/^(y|m|d|ym)$/i.test(unit)) return undefined;
      return withNumbers([first, second], (start = 0, end = 0) => datedif(start, end, unit, system) ?? null);
    }
    case 'TEXT':
      return shownAs(first, second, system);
    default:
      return undefined;
  }
}
