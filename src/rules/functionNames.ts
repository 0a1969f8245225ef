/** Functions of numbers, named and meant as Excel's. ROUND, ROUNDUP and ROUNDDOWN without digits give whole numbers. */
export type NumberFunction = 'ABS' | 'INT' | 'MOD' | 'ROUND' | 'ROUNDUP' | 'ROUNDDOWN' | 'SQRT' | 'POWER';

/** Functions of text, named and meant as Excel's; what SEARCH looks for has no wildcards. */
export type TextFunction =
  'LEN' | 'LEFT' | 'RIGHT' | 'MID' | 'UPPER' | 'LOWER' | 'PROPER' | 'TRIM' | 'CONCATENATE' | 'SUBSTITUTE' | 'FIND' | 'SEARCH' | 'VALUE';

/** Parts of a date: WEEKDAY counts Sunday as 1 unless told, ISOWEEKNUM is Excel's WEEKNUM(x,21), TIMEOFDAY the fraction of a day. */
export type DatePartFunction = 'DAY' | 'WEEKDAY' | 'ISOWEEKNUM' | 'MONTH' | 'QUARTER' | 'YEAR' | 'HOUR' | 'MINUTE' | 'TIMEOFDAY';

/**
 * ANNIVERSARY is the first one on or after today, of 29 February the 28th in common years. YEARSBETWEEN and MONTHSBETWEEN
 * are full ones, Excel's DATEDIF: an error where the start is after the end.
 */
export type DateFunction = 'EOMONTH' | 'ANNIVERSARY' | 'NETWORKDAYS' | 'YEARSBETWEEN' | 'MONTHSBETWEEN';

/** All functions. */
export type FunctionName = NumberFunction | TextFunction | DatePartFunction | DateFunction;
