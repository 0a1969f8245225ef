/** What the cells of a generated column hold. */
export type ColumnKind = 'number' | 'money' | 'percent' | 'date' | 'choice' | 'flag' | 'name' | 'code' | 'note' | 'contact' | 'clock';

/** What a date or number column is for, so that "overdue" and "actual beats budget" can be said. */
export type ColumnRole = 'due' | 'done' | 'start' | 'end' | 'past' | 'expiry' | 'actual' | 'target' | 'limit';

/** A value of a choice column: as the sheet writes it, and how else people say it. */
export interface ChoiceValue {
  readonly value: string;
  readonly said: readonly string[];
}

/** How a column of a domain is headed, said and filled. */
export interface ColumnSpec {
  readonly kind: ColumnKind;
  /** Header cells as different people write them; the first is the plainest. */
  readonly headers: readonly string[];
  /** Further words for the column that stand in no header. */
  readonly synonyms: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  /** Plural unit that may follow a number ("hours"), or `''`. */
  readonly unit: string;
  readonly values: readonly ChoiceValue[];
  /** Values of a choice column that say "finished". */
  readonly finished: readonly string[];
  /** Whether the order of `values` goes from less to more. */
  readonly ordered: boolean;
  readonly role?: ColumnRole;
  /** Columns of one series ("Jan", "Feb", ...) share this name. */
  readonly series?: string;
  /** Share of blank cells. */
  readonly blanks: number;
}

/** A kind of sheet that people keep. */
export interface Domain {
  readonly worksheet: string;
  /** What a row is called: singular and plural. */
  readonly record: readonly [string, string];
  readonly columns: readonly ColumnSpec[];
  /** The column that names the records, if any. */
  readonly naming: ColumnSpec | undefined;
}

/** Further properties of a column, all optional. */
export type ColumnOptions = Partial<Omit<ColumnSpec, 'kind' | 'headers' | 'synonyms'>>;

const PLAIN = { low: 0, high: 100, decimals: 0, unit: '', values: [], finished: [], ordered: false, blanks: 0 };

function column(kind: ColumnKind, names: string, options: ColumnOptions): ColumnSpec {
  const [headers = '', synonyms] = names.split('~');
  return { ...PLAIN, ...options, kind, headers: headers.split('|'), synonyms: synonyms === undefined ? [] : synonyms.split('|') };
}

/** Plain numbers from `low` to `high`; `names` is `Header|Other header~synonym|other synonym`. */
export function count(names: string, low: number, high: number, options: ColumnOptions = {}): ColumnSpec {
  return column('number', names, { ...options, low, high });
}

/** Amounts of money. */
export function money(names: string, low: number, high: number, options: ColumnOptions = {}): ColumnSpec {
  return column('money', names, { ...options, low, high });
}

/** Shares, given in percent points; the table decides whether it holds 0.15 or 15. */
export function percent(names: string, low: number, high: number, options: ColumnOptions = {}): ColumnSpec {
  return column('percent', names, { ...options, low, high });
}

/** Dates from `low` to `high` days after today. */
export function date(names: string, low: number, high: number, options: ColumnOptions = {}): ColumnSpec {
  return column('date', names, { ...options, low, high });
}

/** Times of day between two hours. */
export function clock(names: string, low: number, high: number, options: ColumnOptions = {}): ColumnSpec {
  return column('clock', names, { ...options, low, high });
}

/** One of a few words; `values` is `Value=said|said, Value`. */
export function choice(names: string, values: string, options: ColumnOptions & { readonly done?: string } = {}): ColumnSpec {
  const parsed = values.split(', ').map((entry) => {
    const [value = '', said] = entry.split('=');
    return { value, said: said === undefined ? [] : said.split('|') };
  });
  const { done, ...rest } = options;
  return column('choice', names, { ...rest, values: parsed, finished: done === undefined ? [] : done.split('|') });
}

/** Yes or no in one of the ways people write it. */
export function flag(names: string, options: ColumnOptions = {}): ColumnSpec {
  return column('flag', names, options);
}

/** The name of a person or thing, drawn from `values`. */
export function name(names: string, pool: readonly string[], options: ColumnOptions = {}): ColumnSpec {
  return column('name', names, { ...options, values: pool.map((value) => ({ value, said: [] })) });
}

/** A code such as `INV-2041`; `prefix` may name several, parted by `|`. */
export function code(names: string, prefix: string, options: ColumnOptions = {}): ColumnSpec {
  return column('code', names, { ...options, values: prefix.split('|').map((value) => ({ value, said: [] })) });
}

/** Short free text, made of the phrases of the pool. */
export function note(names: string, pool: string, options: ColumnOptions = {}): ColumnSpec {
  return column('note', names, { ...options, values: pool.split(', ').map((value) => ({ value, said: [] })) });
}

/** A phone number or address of e-mail, often missing. */
export function contact(names: string, options: ColumnOptions = {}): ColumnSpec {
  return column('contact', names, { blanks: 0.25, ...options });
}

/** Number columns of one series, one a header. */
export function series(names: string, low: number, high: number, options: ColumnOptions = {}): ColumnSpec[] {
  return names.split('|').map((header) => column('number', header, { ...options, low, high, series: names }));
}

/** A domain whose first column names its records. */
export function domain(worksheet: string, record: string, columns: readonly ColumnSpec[]): Domain {
  const [singular = 'row', plural = 'rows'] = record.split('|');
  return { worksheet, record: [singular, plural], columns, naming: namingOf(singular, columns) };
}

/** A name headed with the word for the record, else a code so headed, else the first name or code. */
function namingOf(record: string, columns: readonly ColumnSpec[]): ColumnSpec | undefined {
  const able = columns.filter(({ kind }) => kind === 'name' || kind === 'code');
  const headed = able.filter(({ headers }) => headers.some((header) => header.toLowerCase().includes(record)));
  return headed.find(({ kind }) => kind === 'name') ?? headed[0] ?? able[0];
}
