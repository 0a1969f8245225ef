/** What a number format code (ECMA-376 part 1, 18.8.30 and 18.8.31) shows of a serial number. */
interface DateParts {
  readonly date: boolean;
  readonly time: boolean;
}

/** Whether numbers under this format code show as a date, with or without a time of day. */
export function isDateFormat(code: string): boolean {
  return dateParts(code).date;
}

/** Whether numbers under this format code show as a time of day or a duration (`[h]:mm`) and no date. */
export function isTimeFormat(code: string): boolean {
  const parts = dateParts(code);
  return parts.time && !parts.date;
}

/** Literal text, one padding or fill character, exponents, General, and brackets other than elapsed time. */
const NO_FIELD = /"[^"]*"?|\\.|[_*].|E[+-]|General|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi;

/** Fields of dates and times in the order of the code; Japanese and Thai year, era and weekday letters included. */
const FIELD = /am\/pm|a\/p|\[[hms]+\]|y+|m+|d+|h+|s+|g+|e+|b+|a{3,4}/gi;

const known = new Map<string, DateParts>();

function dateParts(code: string): DateParts {
  const cached = known.get(code);
  if (cached !== undefined) return cached;
  const parts = readDateParts(code);
  // Workbooks have a few hundred codes; a stream of made-up ones must not fill memory.
  if (known.size >= 1000) known.clear();
  known.set(code, parts);
  return parts;
}

function readDateParts(code: string): DateParts {
  const [firstSection = ''] = code.replace(NO_FIELD, '').split(';');
  const fields = [...firstSection.matchAll(FIELD)].map(([field]) => field.toLowerCase());
  const isTime = fields.map((field, index) => isTimeField(field, fields[index - 1], fields[index + 1]));
  return { date: isTime.includes(false), time: isTime.includes(true) };
}

/** `m` and `mm` are minutes right after hours or right before seconds, else the month. */
function isTimeField(field: string, before: string | undefined, after: string | undefined): boolean {
  if (/^m{1,2}$/.test(field)) return /^(?:h|\[h)/.test(before ?? '') || /^(?:s|\[s)/.test(after ?? '');
  return /^(?:h|s|\[|am\/pm|a\/p)/.test(field);
}
