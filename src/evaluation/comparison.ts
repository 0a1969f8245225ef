import type { ComparisonOperator } from '../rules';
import { compareNumbers, compareTexts, isErrorValue } from '../sheet';
import type { CellValue } from '../sheet';
import { keyOfValue } from './key';
import type { ValueKey } from './key';
import type { Operand } from './operand';
import { rememberAnswers, testOf, testOfTwo } from './preparedTest';
import type { PreparedTest } from './preparedTest';
import { hashOfValue } from './valueHash';

/** `left operator right`: equality as `keyOfValue` says it, order as `orderOf` does; nothing holds for an error. */
export function prepareComparison(operator: ComparisonOperator, left: Operand, right: Operand): PreparedTest {
  switch (operator) {
    case 'equalTo':
      return prepareOneOf(left, [right], false);
    case 'notEqualTo':
      return prepareOneOf(left, [right], true);
    case 'greaterThan':
      return prepareOrder(left, right, (order) => order > 0);
    case 'greaterThanOrEqual':
      return prepareOrder(left, right, (order) => order >= 0);
    case 'lessThan':
      return prepareOrder(left, right, (order) => order < 0);
    case 'lessThanOrEqual':
      return prepareOrder(left, right, (order) => order <= 0);
  }
}

function prepareOrder(left: Operand, right: Operand, accepts: (order: number) => boolean): PreparedTest {
  return testOfTwo(left, right, (leftAt, rightAt) => (row) => {
    const order = orderOf(leftAt(row), rightAt(row));
    return order !== undefined && accepts(order);
  });
}

/** Order of two values of one type, negative when `left` is less; `undefined` for a blank, an error, or two types. */
export function orderOf(left: CellValue, right: CellValue): number | undefined {
  if (typeof left === 'number') return typeof right === 'number' ? compareNumbers(left, right) : undefined;
  if (typeof left === 'string') return left !== '' && typeof right === 'string' && right !== '' ? compareTexts(left, right) : undefined;
  if (typeof left === 'boolean') return typeof right === 'boolean' ? Number(left) - Number(right) : undefined;
  return undefined;
}

/** Both bounds are inside; `negated` holds for numbers below the low or above the high one. */
export function prepareBetween(value: Operand, low: Operand, high: Operand, negated: boolean): PreparedTest {
  return {
    ofCell: value.ofCell || low.ofCell || high.ofCell,
    bind: (column) => {
      const valueAt = value.bind(column);
      const lowAt = low.bind(column);
      const highAt = high.bind(column);
      const holds = negated ? isOutside : isInside;
      return (row) => holds(valueAt(row), lowAt(row), highAt(row));
    },
  };
}

function isInside(value: CellValue, low: CellValue, high: CellValue): boolean {
  const fromLow = orderOf(value, low);
  const fromHigh = orderOf(value, high);
  return fromLow !== undefined && fromHigh !== undefined && fromLow >= 0 && fromHigh <= 0;
}

function isOutside(value: CellValue, low: CellValue, high: CellValue): boolean {
  if (typeof value !== 'number' || typeof low !== 'number' || typeof high !== 'number') return false;
  return compareNumbers(value, low) < 0 || compareNumbers(value, high) > 0;
}

/** Whether the value equals one of the options; `negated` holds for blanks too. An error equals and differs from nothing. */
export function prepareOneOf(value: Operand, options: readonly Operand[], negated: boolean): PreparedTest {
  const constants = options.flatMap((option) => (option.constant === undefined ? [] : [option.constant]));
  if (constants.length === options.length) return prepareConstantOptions(value, constants, negated);
  const [only] = options;
  if (options.length === 1 && only !== undefined) {
    return testOfTwo(value, only, (valueAt, onlyAt) => (row) => isSame(valueAt(row), onlyAt(row), negated));
  }
  return {
    ofCell: value.ofCell || options.some((option) => option.ofCell),
    bind: (column) => {
      const valueAt = value.bind(column);
      const optionsAt = options.map((option) => option.bind(column));
      return (row) =>
        isAmong(
          valueAt(row),
          optionsAt.map((optionAt) => optionAt(row)),
          negated,
        );
    },
  };
}

function isSame(value: CellValue, other: CellValue, negated: boolean): boolean {
  if (isErrorValue(value) || isErrorValue(other)) return false;
  if (value === other) return !negated;
  if (typeof value === 'number' && typeof other === 'number') return (compareNumbers(value, other) === 0) !== negated;
  return (keyOfValue(value) === keyOfValue(other)) !== negated;
}

function isAmong(value: CellValue, options: readonly CellValue[], negated: boolean): boolean {
  if (isErrorValue(value)) return false;
  const key = keyOfValue(value);
  if (options.some((option) => keyOfValue(option) === key)) return !negated;
  return negated && !options.some(isErrorValue);
}

function prepareConstantOptions(value: Operand, options: readonly CellValue[], negated: boolean): PreparedTest {
  const keys = new Set<ValueKey>(options.map(keyOfValue));
  const hasError = keys.delete(undefined);
  // An option that is an error can't be told from: "not one of" then holds nowhere.
  const otherwise = negated && !hasError;
  const answers = (key: ValueKey): boolean => (keys.has(key) ? !negated : otherwise);
  // A hash is worked out faster than a text without its case.
  const hashes = new Set(options.map(hashOfValue));
  return testOf(value, (at) => {
    const answersText = rememberAnswers((text) => (hashes.has(hashOfValue(text)) ? answers(keyOfValue(text)) : otherwise));
    return (row) => {
      const cell = at(row);
      if (typeof cell === 'string') return answersText(cell);
      return !isErrorValue(cell) && answers(keyOfValue(cell));
    };
  });
}
