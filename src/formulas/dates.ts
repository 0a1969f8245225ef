import type { Expression } from '../rules';
import type { Reading } from './place';

/** Whether the expression's values are dates as far as the table's number formats tell. */
export function isDateExpression(expression: Expression, reading: Reading): boolean {
  if (expression.kind === 'today' || expression.kind === 'now' || expression.kind === 'dateOffset' || expression.kind === 'date')
    return true;
  if (expression.kind === 'function') return expression.name === 'EOMONTH' || expression.name === 'ANNIVERSARY';
  if (expression.kind !== 'column') return false;
  const formats = reading.place.table.columns[expression.column]?.numberFormats ?? '';
  const format = typeof formats === 'string' ? formats : (formats.find((code) => code !== 'General') ?? '');
  return /[yd]/i.test(format) && format !== 'General';
}
