import type { Condition, Expression } from '../rules';
import { constantOf } from './constants';
import { isOwnBlock, wholeColumnOf } from './place';
import type { Reading } from './place';
import type { Comparison, Formula } from './syntax';

/** LARGE, SMALL, RANK, PERCENTILE, QUARTILE and AVERAGE of the compared column itself: a place in its order, or a side of its mean. */
export function rankCondition({ operator, left, right }: Comparison, reading: Reading): Condition | undefined {
  const ranked =
    left.kind === 'call' && left.name.startsWith('RANK') ? placeCondition(left.arguments, operator, right, reading) : undefined;
  if (ranked !== undefined) return ranked;
  if (right.kind !== 'call') return undefined;
  const [range, size] = right.arguments;
  if (range === undefined || left.kind !== 'reference') return undefined;
  const value = reading.expression(left);
  const column = wholeColumnOf(range, reading.place);
  const block = value?.kind === 'cell' && isOwnBlock(range, reading.place);
  if (value === undefined || !(block || (value.kind === 'column' && value.column === column))) return undefined;
  if (right.name === 'AVERAGE') return averageCondition(operator, value);
  if (block && operator === '=' && (right.name === 'MAX' || right.name === 'MIN'))
    return rank(right.name === 'MAX' ? 'top' : 'bottom', 1, false, value);
  return edgeCondition(right.name, operator, size, value, reading);
}

/** `RANK(x, range)<=n`, with a third argument of 1 from the bottom. */
function placeCondition(parameters: readonly Formula[], operator: string, right: Formula, reading: Reading): Condition | undefined {
  const [cell, range, order] = parameters;
  const limit = constantOf(right, reading.place.today);
  const value = cell && reading.expression(cell);
  if (limit === undefined || value === undefined || range === undefined || wholeColumnOf(range, reading.place) === undefined)
    return undefined;
  const count = operator === '<=' || (operator === '=' && limit === 1) ? limit : operator === '<' ? limit - 1 : undefined;
  if (count === undefined) return undefined;
  const bottom = order !== undefined && (constantOf(order, reading.place.today) ?? 0) !== 0;
  return rank(bottom ? 'bottom' : 'top', count, false, value);
}

function averageCondition(operator: string, value: Expression): Condition | undefined {
  const relation =
    operator === '>'
      ? 'above'
      : operator === '<'
        ? 'below'
        : operator === '>='
          ? 'equalOrAbove'
          : operator === '<='
            ? 'equalOrBelow'
            : undefined;
  return relation && { kind: 'average', relation, value };
}

function edgeCondition(
  name: string,
  operator: string,
  size: Formula | undefined,
  value: Expression,
  reading: Reading,
): Condition | undefined {
  const direction = operator === '>=' || operator === '>' ? 'top' : operator === '<=' || operator === '<' ? 'bottom' : undefined;
  const count = size && constantOf(size, reading.place.today);
  const share = size && percentOf(size);
  if ((name === 'LARGE' && operator === '=' && count === 1) || (name === 'SMALL' && operator === '=' && count === 1)) {
    return rank(name === 'LARGE' ? 'top' : 'bottom', 1, false, value);
  }
  if (direction === undefined) return undefined;
  if ((name === 'LARGE' && operator === '>=') || (name === 'SMALL' && operator === '<=')) {
    if (count !== undefined) return rank(direction, count, false, value);
    return share === undefined || !reading.loose ? undefined : rank(direction, share * 100, true, value);
  }
  // Excel interpolates between values, the rank counts them.
  if (!reading.loose) return undefined;
  const part = name.startsWith('PERCENTILE') ? count : name.startsWith('QUARTILE') && count !== undefined ? count / 4 : undefined;
  if (part === undefined) return undefined;
  return rank(direction, (direction === 'top' ? 1 - part : part) * 100, true, value);
}

/** The share p of `MAX(1, INT(COUNT(range)*p))`, `ROUND(COUNT(range)*p, 0)` and the like. */
function percentOf(formula: Formula): number | undefined {
  if (formula.kind === 'call' && formula.name !== 'COUNT') {
    return formula.arguments.map(percentOf).find((share) => share !== undefined);
  }
  if (formula.kind !== 'binary') return undefined;
  const counted = [formula.left, formula.right].some((side) => side.kind === 'call' && side.name.startsWith('COUNT'));
  const number = [formula.left, formula.right].find((side) => side.kind === 'number');
  if (!counted || number?.kind !== 'number') return undefined;
  return formula.operator === '*' ? number.value : formula.operator === '/' && number.value !== 0 ? 1 / number.value : undefined;
}

function rank(direction: 'top' | 'bottom', count: number, percent: boolean, value: Expression): Condition {
  return { kind: 'rank', direction, count: { kind: 'number', value: Number(count.toPrecision(6)) }, percent, value };
}
