import type { DateUnit, Expression } from './syntax';

/** Units from the shortest to the longest. */
export const DATE_UNITS: readonly DateUnit[] = ['minute', 'hour', 'day', 'workday', 'week', 'month', 'quarter', 'year'];

/** The word of a unit after an amount, in the text form. */
export function unitWord(unit: DateUnit): string {
  return `${unit}s`;
}

/** From where a length of time is counted when nothing is said: today, for hours and minutes now. */
export function startOf(unit: DateUnit): Expression {
  return { kind: unit === 'hour' || unit === 'minute' ? 'now' : 'today' };
}

/** Excel's function that moves a date by such units, where there is one; it takes no arrays. */
export function moverOf(unit: DateUnit): 'EDATE' | 'WORKDAY' | undefined {
  if (unit === 'workday') return 'WORKDAY';
  return unit === 'month' || unit === 'quarter' || unit === 'year' ? 'EDATE' : undefined;
}
