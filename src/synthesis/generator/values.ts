import type { CellValue } from '../../sheet';
import type { Random } from '../random';
import type { ChoiceValue, ColumnSpec } from './domains/spec';
import type { ChoiceOption } from './choice';

interface FilledColumn {
  readonly values: readonly CellValue[];
  readonly numberFormat: string;
  readonly share: boolean;
  readonly options: readonly ChoiceOption[];
}

type CellMaker = (row: number) => CellValue;

const DATE_FORMATS = ['yyyy-mm-dd', 'm/d/yyyy', 'dd/mm/yyyy', 'd-mmm-yy', 'd mmm yyyy'];
const ERRORS = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?'] as const;
const MAIL = ['gmail.com', 'outlook.com', 'example.org', 'company.com', 'yahoo.com'];

const FLAG_STYLES: readonly (readonly [string | boolean | null, string | boolean | null, number])[] = [
  ['Yes', 'No', 10],
  ['Y', 'N', 5],
  [true, false, 3],
  ['yes', 'no', 2],
  ['YES', 'NO', 1],
  ['x', null, 2],
  ['Done', 'Not done', 1],
  ['OK', 'Missing', 1],
  ['T', 'F', 1],
];

/** Draws the cells of a column: a few blanks, now and then an error or a number that is text. */
export function fillColumn(random: Random, spec: ColumnSpec, rowCount: number, today: number): FilledColumn {
  const share = spec.kind === 'percent' && random.chance(0.6);
  const options = spec.kind === 'flag' ? flagOptions(random) : spec.kind === 'choice' ? choiceOptions(random, spec.values) : [];
  const make = cellMaker(random, spec, share, options, today);
  const blanks = spec.blanks > 0 ? spec.blanks : random.chance(0.15) ? 0.08 : 0;
  const faulty = numericKind(spec) && random.chance(0.12);
  const values = Array.from({ length: rowCount }, (_, row): CellValue => {
    if (random.chance(blanks)) return null;
    if (faulty && random.chance(0.12)) return random.chance(0.6) ? { error: random.pick(ERRORS) } : random.pick(['n/a', 'TBC', '-', '120']);
    return careless(random, spec, make(row));
  });
  const present = options.filter(({ value }) => values.includes(value));
  return { values, numberFormat: formatOf(random, spec, share), share, options: present };
}

/** Now and then a text has a space or letters of a case that it should not have. */
function careless(random: Random, { kind }: ColumnSpec, value: CellValue): CellValue {
  if (typeof value !== 'string' || value === '' || kind === 'choice' || kind === 'flag' || !random.chance(0.025)) return value;
  return random.pick([`${value} `, ` ${value}`, value.toUpperCase(), value.toLowerCase()]);
}

function numericKind({ kind }: ColumnSpec): boolean {
  return kind === 'number' || kind === 'money' || kind === 'percent';
}

function cellMaker(random: Random, spec: ColumnSpec, share: boolean, options: readonly ChoiceOption[], today: number): CellMaker {
  switch (spec.kind) {
    case 'number':
    case 'money':
      return numberMaker(random, spec);
    case 'percent':
      return () => percentCell(random, spec, share);
    case 'clock':
      return () => Math.round(4 * (spec.low + random.next() * (spec.high - spec.low))) / 96;
    case 'date':
      return () => today + spec.low + random.int(spec.high - spec.low + 1);
    case 'choice':
    case 'flag':
      return choiceMaker(random, options);
    case 'name':
      return nameMaker(random, spec.values);
    case 'code':
      return codeMaker(random, spec.values);
    case 'note':
      return () => random.pick(spec.values).value;
    case 'contact':
      return () => contactCell(random, spec);
  }
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function numberMaker(random: Random, { kind, low, high, decimals }: ColumnSpec): CellMaker {
  const skewed = kind === 'money' && random.chance(0.5);
  const step = kind === 'money' && decimals === 0 && high - low > 800 && random.chance(0.5) ? random.pick([5, 10, 50]) : 0;
  const zeros = low <= 0 && high > 0 ? 0.08 : 0;
  return () => {
    if (random.chance(zeros)) return 0;
    const at = skewed ? random.next() * random.next() : random.next();
    const value = low + at * (high - low);
    return step > 0 ? Math.round(value / step) * step : rounded(value, decimals);
  };
}

function percentCell(random: Random, { low, high, decimals }: ColumnSpec, share: boolean): number {
  const points = rounded(low + random.next() * (high - low), decimals);
  return share ? rounded(points / 100, 4) : points;
}

/** The first option is the most frequent one half of the time, and the rarest otherwise. */
function choiceMaker(random: Random, options: readonly ChoiceOption[]): CellMaker {
  const order = random.shuffle(options);
  return () => {
    const skew = random.chance(0.5) ? random.next() : random.next() * random.next();
    const option = order[Math.floor(skew * order.length)];
    return option === undefined ? null : option.value === '' ? null : option.value;
  };
}

function nameMaker(random: Random, pool: readonly ChoiceValue[]): CellMaker {
  const order = random.shuffle(pool);
  const repeats = random.chance(0.5) ? 0.25 : 0.03;
  const width = random.chance(0.2) ? Math.min(4, order.length) : order.length;
  return (row) => {
    const at = random.chance(repeats) ? random.int(Math.max(1, row)) : row;
    return order[at % width]?.value ?? null;
  };
}

function codeMaker(random: Random, prefixes: readonly ChoiceValue[]): CellMaker {
  const start = 100 + random.int(8900);
  const several = random.chance(0.5);
  const prefix = random.pick(prefixes).value;
  const repeats = random.chance(0.5) ? 0.12 : 0;
  return (row) => {
    const at = random.chance(repeats) ? random.int(Math.max(1, row)) : row;
    return `${several ? random.pick(prefixes).value : prefix}${start + at * 3}`;
  };
}

function contactCell(random: Random, { headers }: ColumnSpec): string {
  if (/phone|tel|mobile|cell/i.test(headers.join(' '))) return `555-${1000 + random.int(8999)}`;
  return `${random.pick(['maria', 'tom', 'info', 'j.chen', 'sales', 'anna.k', 'office', 'priya', 'hello', 'dan'])}${random.int(90)}@${random.pick(MAIL)}`;
}

function choiceOptions(random: Random, values: readonly ChoiceValue[]): readonly ChoiceOption[] {
  const roll = random.next();
  const write =
    roll < 0.84
      ? (text: string) => text
      : roll < 0.9
        ? (text: string) => text.toUpperCase()
        : roll < 0.97
          ? (text: string) => text.toLowerCase()
          : undefined;
  if (write !== undefined) return values.map(({ value, said }) => ({ value: write(value), said, plain: value }));
  const initials = values.map(({ value }) => value.slice(0, 1).toUpperCase());
  const clear = new Set(initials).size === values.length;
  return values.map(({ value, said }, index) =>
    clear ? { value: initials[index] ?? value, said: [value.toLowerCase(), ...said], plain: value } : { value, said, plain: value },
  );
}

function flagOptions(random: Random): readonly ChoiceOption[] {
  const total = FLAG_STYLES.reduce((sum, [, , weight]) => sum + weight, 0);
  let roll = random.int(total);
  const [yes, no] = FLAG_STYLES.find(([, , weight]) => (roll -= weight) < 0) ?? ['Yes', 'No'];
  const option = (value: string | boolean | null, plain: string): ChoiceOption => ({
    value: value ?? '',
    said: value === plain ? [] : saidOf(value, plain),
    plain,
  });
  return [option(yes, 'yes'), option(no, 'no')];
}

/** Other words for a flag: only those that say the same to anybody. */
function saidOf(value: string | boolean | null, plain: string): readonly string[] {
  if (typeof value === 'boolean') return [plain, value ? 'ticked' : 'unticked', value ? 'checked' : 'not checked'];
  return value === 'Y' || value === 'N' ? [plain] : [];
}

function formatOf(random: Random, spec: ColumnSpec, share: boolean): string {
  if (spec.kind === 'date') return random.pick(DATE_FORMATS);
  if (spec.kind === 'clock') return random.pick(['h:mm', 'hh:mm', 'h:mm AM/PM']);
  if (spec.kind === 'percent') return share ? random.pick(['0%', '0.0%']) : 'General';
  if (spec.kind === 'money') return random.pick(['General', '#,##0', '#,##0.00', '$#,##0.00', '$#,##0']);
  return 'General';
}
