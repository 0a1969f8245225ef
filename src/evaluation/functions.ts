import type { FunctionName } from '../rules';
import { DATE_CALCULATIONS } from './dateFunctions';
import { mapDays } from './days';
import type { Frame, RowValue } from './frame';
import type { Calculation, Surroundings } from './functionShapes';
import { NUMBER_CALCULATIONS } from './numberFunctions';
import { constantOperand } from './operand';
import type { Operand } from './operand';
import { TEXT_CALCULATIONS } from './textFunctions';

const CALCULATIONS: Readonly<Record<FunctionName, Calculation>> = { ...NUMBER_CALCULATIONS, ...TEXT_CALCULATIONS, ...DATE_CALCULATIONS };

/** Functions that look at nothing but the day of their first argument, and those that do of the second, too. */
const OF_FIRST_DAY: ReadonlySet<FunctionName> = new Set([
  'DAY',
  'WEEKDAY',
  'ISOWEEKNUM',
  'MONTH',
  'QUARTER',
  'YEAR',
  'EOMONTH',
  'ANNIVERSARY',
]);
const OF_BOTH_DAYS: ReadonlySet<FunctionName> = new Set(['NETWORKDAYS', 'YEARSBETWEEN', 'MONTHSBETWEEN']);

/** A function on operands made ready. */
export function callFunction(name: FunctionName, operands: readonly Operand[], frame: Frame): Operand {
  const calculate = CALCULATIONS[name];
  const around: Surroundings = { dateSystem: frame.table.dateSystem, today: Math.floor(frame.context.today) };
  const [start, end] = operands;
  if (start !== undefined && start.constant === undefined && (end === undefined || end.constant !== undefined)) {
    const second = end?.constant;
    if (OF_FIRST_DAY.has(name) || OF_BOTH_DAYS.has(name)) return mapDays(start, (value) => calculate(around, value, second));
  }
  if (start?.constant !== undefined && end !== undefined && end.constant === undefined && OF_BOTH_DAYS.has(name)) {
    const first = start.constant;
    return mapDays(end, (value) => calculate(around, first, value));
  }
  const bind = (column: number): RowValue => {
    const [first = () => null, second, third] = operands.map((operand) => operand.bind(column));
    if (second === undefined) return (row) => calculate(around, first(row));
    if (third === undefined) return (row) => calculate(around, first(row), second(row));
    return (row) => calculate(around, first(row), second(row), third(row));
  };
  if (operands.every((operand) => operand.constant !== undefined)) return constantOperand(bind(0)(0));
  return { ofCell: operands.some((operand) => operand.ofCell), bind };
}
