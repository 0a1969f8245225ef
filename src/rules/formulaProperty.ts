import { termOf } from './formulaTerm';
import type { Term } from './formulaTerm';
import { textOrBlank } from './formulaValue';
import type { FormulaValue } from './formulaValue';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Compiles "a number without a fraction", to the 15 digits that Excel compares. */
export function wholeNumberTerm(value: FormulaValue): Term {
  const text = textOrBlank(value);
  return termOf([`IF(ISNUMBER(${text}),${text}=INT(${text}),FALSE)`]);
}

/** Compiles "contains one of the digits 0 to 9", as a text or as a number is written. */
export function digitTerm(value: FormulaValue): Term {
  const text = textOrBlank(value);
  return termOf([`OR(${DIGITS.map((digit) => `ISNUMBER(FIND("${digit}",${text}))`).join(',')})`]);
}

/**
 * Compiles "text that spells a plain number": spaces round it, a sign, digits, a decimal point, a per cent sign. Not by VALUE,
 * which reads dates, currencies and commas by the user's locale.
 */
export function numberAsTextTerm({ text, fails }: FormulaValue): Term {
  const bare = `TRIM(${text})`;
  const signs = DIGITS.reduce((inner, digit) => `SUBSTITUTE(${inner},"${digit}","")`, bare);
  const rest = ['-', '+', '.', '%'].reduce((inner, sign) => `SUBSTITUTE(${inner},"${sign}","",1)`, signs);
  return termOf(
    [
      `ISTEXT(${text})`,
      `LEN(${rest})=0`,
      `LEN(${signs})<LEN(${bare})`,
      `ISERROR(FIND("-",${bare},2))`,
      `ISERROR(FIND("+",${bare},2))`,
      `ISERROR(FIND("%",LEFT(${bare},LEN(${bare})-1)))`,
    ],
    fails,
  );
}

/** Compiles "text with one @ that is not its first character, a dot later but neither right behind it nor last, and no space". */
export function emailTerm({ text, fails }: FormulaValue): Term {
  return termOf(
    [
      `ISTEXT(${text})`,
      `LEN(${text})-LEN(SUBSTITUTE(${text},"@",""))=1`,
      `LEFT(${text},1)<>"@"`,
      `RIGHT(${text},1)<>"."`,
      `ISNUMBER(FIND(".",${text},IFERROR(FIND("@",${text}),0)+2))`,
      `ISERROR(FIND(" ",${text}))`,
    ],
    fails,
  );
}

/** Compiles "text with spaces before or behind it, or two in a row". */
export function untrimmedTerm({ text, fails }: FormulaValue): Term {
  return termOf([`ISTEXT(${text})`, `LEN(${text})<>LEN(TRIM(${text}))`], fails);
}

/** Compiles "text that has letters, all of them capital (small)". */
export function caseTerm(name: 'UPPER' | 'LOWER', { text, fails }: FormulaValue): Term {
  return termOf([`ISTEXT(${text})`, `EXACT(${text},${name}(${text}))`, `NOT(EXACT(UPPER(${text}),LOWER(${text})))`], fails);
}
