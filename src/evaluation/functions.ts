import type { FunctionName } from '../rules';
import { dateOfSerial, isBlankValue, isDateSerial, isErrorValue, toNumber, toText, weekdayOfSerial } from '../sheet';
import type { CellValue, CivilDate, DateSystem } from '../sheet';
import type { Frame } from './frame';
import { constantOperand } from './operand';
import type { Operand } from './operand';

/** What a function may know beside its arguments. */
interface Surroundings {
  readonly dateSystem: DateSystem;
  /** Serial number of today, whole days. */
  readonly today: number;
}

/** A function of the language on values of any kind; never throws. */
type Calculation = (values: readonly CellValue[], around: Surroundings) => CellValue;

const CALCULATIONS: Readonly<Record<FunctionName, Calculation>> = {
  ABS: ofNumbers((_, value = 0) => Math.abs(value)),
  LEN: ofFilledText((text) => text.length),
  DAY: ofDate((date) => date.day),
  WEEKDAY: ofNumbers(({ dateSystem }, value = 0) => {
    return isDateSerial(value, dateSystem) ? weekdayOfSerial(value, dateSystem) : { error: '#NUM!' };
  }),
  MONTH: ofDate((date) => date.month),
  YEAR: ofDate((date) => date.year),
  ROUND: ofNumbers((_, value = 0) => Math.sign(value) * Math.round(Math.abs(value))), // halves away from zero
};

/** A function on operands made ready. */
export function callFunction(name: FunctionName, operands: readonly Operand[], frame: Frame): Operand {
  const calculate = CALCULATIONS[name];
  const around: Surroundings = { dateSystem: frame.table.dateSystem, today: Math.floor(frame.context.today) };
  if (operands.every((operand) => operand.constant !== undefined)) {
    return constantOperand(
      calculate(
        operands.map((operand) => operand.constant ?? null),
        around,
      ),
    );
  }
  return {
    ofCell: operands.some((operand) => operand.ofCell),
    bind: (column) => {
      const cells = operands.map((operand) => operand.bind(column));
      return (row) =>
        calculate(
          cells.map((at) => at(row)),
          around,
        );
    },
  };
}

/** Arguments as arithmetic takes them, errors first, the left one before the others; a blank one makes the result blank. */
function ofNumbers(calculate: (around: Surroundings, ...values: readonly number[]) => CellValue): Calculation {
  return (values, around) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value === '' ? null : value);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    return values.some(isBlankValue) ? null : calculate(around, ...numbers);
  };
}

function ofFilledText(calculate: (text: string) => CellValue): Calculation {
  return ([value = null]) => {
    const text = toText(value);
    if (isErrorValue(text)) return text;
    return text === '' ? null : calculate(text);
  };
}

function ofDate(part: (date: CivilDate) => number): Calculation {
  return ofNumbers(({ dateSystem }, serial = 0) => {
    const date = dateOfSerial(serial, dateSystem);
    return date === undefined ? { error: '#NUM!' } : part(date);
  });
}
