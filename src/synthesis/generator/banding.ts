import type { Condition, Expression } from '../../rules';
import type { Speaker } from './clause';
import type { Saying, Spoken } from './compose';
import { order, suffix } from './looks';
import type { Look } from './looks';
import { nameColumn } from './naming';
import { BANDING_PHRASES } from './phrases/neighbours';
import { compare, number } from './rules';
import type { SheetColumn } from './sheet';
import { isNumeric } from './sheet';
import type { Phrase } from './text';
import { fill, saying, words } from './text';

const ORDINALS: Readonly<Record<number, readonly string[]>> = {
  3: ['third', '3rd', 'third'],
  4: ['fourth', '4th'],
  5: ['fifth', '5th'],
  6: ['sixth', '6th'],
  10: ['tenth', '10th'],
};

/** "every other row", "every third line", "bands that switch when the customer changes": rows by their place. */
export function drawBanding(speaker: Speaker, look: Look): Spoken | undefined {
  const { random } = speaker;
  const roll = random.next();
  if (roll < 0.4) return banded(speaker, look, everyNth(2), fill(random.pick(BANDING_PHRASES.other), {}));
  if (roll < 0.65) {
    const n = random.pick([3, 3, 3, 4, 5, 5, 10, 6]);
    const say = (): Phrase => saying(random.pick(ORDINALS[n] ?? [`${n}th`]), number(n));
    return banded(speaker, look, everyNth(n), fill(random.pick(BANDING_PHRASES.nth), { v: say }));
  }
  const key = groupedColumn(speaker);
  if (key === undefined) return undefined;
  const odd = compare('equalTo', remainder({ kind: 'changes', column: key.index }, 2), number(random.chance(0.8) ? 1 : 0));
  const cc = (): Phrase => nameColumn(random, speaker.sheet, key, speaker.style);
  return banded(speaker, look, odd, fill(random.pick(BANDING_PHRASES.flip), { cc }));
}

function banded({ random }: Speaker, look: Look, condition: Condition, rows: Phrase): Spoken {
  const phrase = random.chance(0.7) ? order(random, look, rows) : [...rows, ...words(' '), ...suffix(random, look)];
  return { rule: { kind: 'condition', target: { kind: 'rows' }, condition, format: look.format, stopIfTrue: false }, phrase };
}

function everyNth(n: number): Condition {
  return compare('equalTo', remainder({ kind: 'dataRowNumber' }, n), number(0));
}

function remainder(value: Expression, divisor: number): Expression {
  return { kind: 'function', name: 'MOD', arguments: [value, number(divisor)] };
}

/** A column that is sorted into runs, or could be. */
function groupedColumn({ random, sheet }: Speaker): SheetColumn | undefined {
  const columns = sheet.columns.filter((column) => !isNumeric(column) && new Set(column.values).size < column.values.length);
  return columns.length === 0 ? undefined : random.pick(columns);
}

const AT_LEAST = [
  'at least {v} of these: {s}',
  'at least {v} of the following hold: {s}',
  '{v} or more of these are true: {s}',
  'any {v} of: {s}',
  '{v} out of {n} apply: {s}',
  'at least {v} of {n} are true: {s}',
  'a minimum of {v} of these conditions: {s}',
];

/** "at least two of these: …": so many of some clauses. */
export function atLeastSaying({ random }: Speaker, parts: readonly Saying[], count: number): Saying | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const listed = (): Phrase =>
    parts.flatMap((part, i) => [
      ...words(i === 0 ? '' : i === parts.length - 1 ? random.pick([', or ', ', ', ' or ', ', and ']) : ', '),
      ...part.finite(),
    ]);
  const said = (): Phrase =>
    fill(random.pick(AT_LEAST), {
      s: listed,
      v: () =>
        saying(random.chance(0.5) ? (['zero', 'one', 'two', 'three', 'four'][count] ?? String(count)) : String(count), number(count)),
      n: () => words(random.chance(0.5) ? (['zero', 'one', 'two', 'three', 'four'][parts.length] ?? '') : String(parts.length)),
    });
  return {
    ...first,
    condition: { kind: 'atLeast', count, conditions: parts.map(({ condition }) => condition) },
    finite: said,
    noun: said,
    modifier: () => [...words(random.pick(['where ', 'if ', 'when '])), ...said()],
    terse: said,
    tail: said,
    isPlain: false,
  };
}
