import type { CellValue } from '../sheet';
import type { RowValue } from './frame';
import type { Operand } from './operand';

/** Days behind the last one of Excel's calendar in either date system. */
const END_OF_DAYS = 2_958_466;

/** A page of the calendar: about three years. */
const DAYS_OF_PAGE = 1_024;

/**
 * The same calculation, remembering what it gave: for what depends on the day of a serial number alone. Its memory
 * is that of the years that occur (at most 24 MB for the whole calendar) and of the errors that it gave.
 */
function rememberDays(calculate: (serial: number) => CellValue): (serial: number) => CellValue {
  const pages: (Float64Array | undefined)[] = [];
  /** What is no number, by day; its place in the pages is infinite. */
  const others = new Map<number, CellValue>();
  return (serial) => {
    if (!(serial >= 0 && serial < END_OF_DAYS)) return calculate(serial);
    const day = Math.floor(serial);
    const page = (pages[Math.floor(day / DAYS_OF_PAGE)] ??= new Float64Array(DAYS_OF_PAGE).fill(Number.NaN));
    const known = page[day % DAYS_OF_PAGE] ?? Number.NaN;
    if (known === Infinity) return others.get(day) ?? null;
    if (!Number.isNaN(known)) return known;
    const result = calculate(serial);
    page[day % DAYS_OF_PAGE] = typeof result === 'number' ? result : Infinity;
    if (typeof result !== 'number') others.set(day, result);
    return result;
  };
}

/** A calculation on an operand that depends on the day of a number alone: made once for each day. */
export function mapDays(operand: Operand, calculate: (value: CellValue) => CellValue): Operand {
  const bind = (column: number): RowValue => {
    const at = operand.bind(column);
    const ofSerial = rememberDays(calculate);
    return (row) => {
      const value = at(row);
      return typeof value === 'number' ? ofSerial(value) : calculate(value);
    };
  };
  return { ofCell: operand.ofCell, bind };
}
