/** Most characters of a number format code that Excel takes. */
export const MAX_NUMBER_FORMAT_LENGTH = 255;

/** Most sections of a number format code: positive, negative, zero, text. */
const MAX_SECTIONS = 4;

/** One piece of a code: literals, padding and fill, brackets, dates and times, digits, signs that need no quotes. */
const PIECE =
  /"[^"]*"|\\.|[_*].|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2}|(?:<>|[<>]=?|=)-?\d+(?:\.\d+)?|\$[^[\]]*|dbnum\d|h+|m+|s+)\]|general|am\/pm|a\/p|e[+-]|[ymdhsbeg]+|a{3,4}|[0#?@.,%/;$\-+():!^&'~{}<>= €£¥¢₹₽₩₺·]/iuy;

/**
 * Whether Excel would take this text as a number format code (ECMA-376 part 1, 18.8.31): closed quotes and brackets, known
 * fields, at most four sections. Letters that name no field must be quoted.
 */
export function isNumberFormatCode(code: string): boolean {
  let sections = 1;
  let at = 0;
  while (at < code.length) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(code)?.[0];
    if (piece === undefined) return false;
    if (piece === ';') sections += 1;
    at += piece.length;
  }
  return code !== '' && sections <= MAX_SECTIONS;
}

/** Number formats that people ask for by name; `words` follow the format's other looks in an explanation. */
export const NAMED_NUMBER_FORMATS = {
  general: { code: 'General', words: 'as a plain number' },
  whole: { code: '0', words: 'without decimals' },
  oneDecimal: { code: '0.0', words: 'with one decimal' },
  twoDecimals: { code: '0.00', words: 'with two decimals' },
  thousands: { code: '#,##0', words: 'with thousands separators' },
  thousandsTwoDecimals: { code: '#,##0.00', words: 'with thousands separators and two decimals' },
  percent: { code: '0%', words: 'as a percentage' },
  percentOneDecimal: { code: '0.0%', words: 'as a percentage with one decimal' },
  percentTwoDecimals: { code: '0.00%', words: 'as a percentage with two decimals' },
  currency: { code: '$#,##0.00', words: 'in dollars' },
  dollars: { code: '$#,##0', words: 'in whole dollars' },
  euros: { code: '#,##0.00 €', words: 'in euros' },
  pounds: { code: '£#,##0.00', words: 'in pounds' },
  date: { code: 'yyyy-mm-dd', words: 'as a date' },
  shortDate: { code: 'm/d/yyyy', words: 'as a short date' },
  longDate: { code: 'd mmmm yyyy', words: 'as a long date' },
  monthYear: { code: 'mmm yyyy', words: 'as month and year' },
  weekday: { code: 'dddd', words: 'as the day of the week' },
  time: { code: 'h:mm', words: 'as a time' },
  dateTime: { code: 'yyyy-mm-dd h:mm', words: 'as date and time' },
  duration: { code: '[h]:mm', words: 'as hours and minutes' },
  scientific: { code: '0.00E+00', words: 'in scientific notation' },
  text: { code: '@', words: 'as text' },
  inThousands: { code: '#,##0,"K"', words: 'in thousands' },
  inMillions: { code: '#,##0.0,,"M"', words: 'in millions' },
  signed: { code: '+0;-0;0', words: 'with a sign' },
  parentheses: { code: '#,##0;(#,##0)', words: 'with negatives in parentheses' },
  hidden: { code: ';;;', words: 'values hidden' },
} as const satisfies Readonly<Record<string, { readonly code: string; readonly words: string }>>;

/** What a number format does, in words: `as a percentage`, `number format 0.000`. */
export function numberFormatWords(code: string): string {
  return Object.values(NAMED_NUMBER_FORMATS).find((named) => named.code === code)?.words ?? `number format ${code}`;
}
