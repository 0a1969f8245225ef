import type { DateUnit } from '../../rules';
import { dateOfSerial, isoDateOfSerial, serialOfDate } from '../../sheet';
import type { Random } from '../random';
import { changeDraft, inMannerOf } from './draft';
import type { Draft } from './draft';
import { numberOfPiece } from './renumber';

const LENGTH = /^((?:the |in |within |next |last )?)(a|an|one|two|three|four|five|six|\d+)([ -])(day|week|month|year)(s?)(.{0,8})$/i;
const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

/** Exchanges one length of time ("30 days", "two weeks") for another, unit and all, where its words are that plain. */
export function remeasure(draft: Draft, random: Random): Draft {
  const index = draft.pieces.findIndex((piece) => LENGTH.test(piece.text) && numberOfPiece(piece).length > 0);
  const piece = draft.pieces[index];
  const [, before = '', size = '', gap = ' ', unit = '', plural = '', after = ''] = LENGTH.exec(piece?.text ?? '') ?? [];
  const [amount] = piece === undefined ? [] : numberOfPiece(piece);
  const old = DATE_UNITS.find((each) => each === unit.toLowerCase());
  if (amount === undefined || old === undefined || draft.pieces.filter((each) => LENGTH.test(each.text)).length > 1) return draft;
  const next = lengthLike(amount, old, random);
  const written = /\d/.test(size) ? String(next.amount) : next.amount === 1 ? 'a' : (WORDS[next.amount] ?? String(next.amount));
  const ending = next.amount === 1 || (gap === '-' && plural === '') ? '' : 's';
  const text = inMannerOf(piece?.text ?? '', before + written + gap + next.unit + ending + after);
  const moved = withLength(draft, { amount, unit: old }, next);
  if (moved === undefined) return draft;
  const pieces = moved.pieces.map((each, i) =>
    i === index ? { text, says: [{ kind: 'expression', expression: { kind: 'number', value: next.amount } } as const] } : each,
  );
  return { ...moved, pieces };
}

const DATE_UNITS = ['day', 'week', 'month', 'year'] as const satisfies readonly DateUnit[];
type RedatedUnit = (typeof DATE_UNITS)[number];

const USUAL: Readonly<Record<RedatedUnit, readonly number[]>> = {
  day: [3, 5, 7, 10, 14, 15, 20, 21, 30, 45, 60, 90],
  week: [1, 2, 3, 4, 6, 8],
  month: [1, 2, 3, 6, 12],
  year: [1, 2, 3, 5],
};

interface Length {
  readonly amount: number;
  readonly unit: RedatedUnit;
}

function lengthLike(amount: number, old: RedatedUnit, random: Random): Length {
  const near =
    old === 'day'
      ? (['day', 'day', 'week'] as const)
      : old === 'week'
        ? (['week', 'day', 'month'] as const)
        : (['month', 'year', 'week'] as const);
  const unit = old === 'year' ? random.pick(['year', 'month'] as const) : random.pick(near);
  const usual = USUAL[unit].filter((each) => unit !== old || each !== amount);
  return { amount: random.pick(usual), unit };
}

/** The draft with this length everywhere in its rules; `undefined` where the rules have no such length. */
function withLength(draft: Draft, old: Length, next: Length): Draft | undefined {
  let found = false;
  const is = (value: number, unit: DateUnit): boolean => Math.abs(value) === old.amount && unit === old.unit;
  const changed = changeDraft(draft, {
    expression: (each) => {
      if (each.kind !== 'dateOffset' || each.amount.kind !== 'number' || !is(each.amount.value, each.unit)) return each;
      found = true;
      return { ...each, amount: { kind: 'number', value: Math.sign(each.amount.value) * next.amount }, unit: next.unit };
    },
    condition: (each) => {
      if (each.kind !== 'dateSpan' || each.amount.kind !== 'number' || !is(each.amount.value, each.unit)) return each;
      found = true;
      return { ...each, amount: { kind: 'number', value: next.amount }, unit: next.unit };
    },
  });
  return found ? changed : undefined;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Exchanges dates for others of the same year, written in one of the usual ways; times of day stay. */
export function redate(draft: Draft, random: Random): Draft {
  const old = [
    ...new Set(
      draft.pieces.flatMap((piece) =>
        piece.says.flatMap((says) => (says.kind === 'expression' && says.expression.kind === 'date' ? [says.expression.serial] : [])),
      ),
    ),
  ];
  const [serial] = old;
  const date = serial === undefined || serial < 1 ? undefined : dateOfSerial(serial);
  if (serial === undefined || date === undefined || old.length !== 1) return draft;
  const next = serialOfDate({ year: date.year, month: 1 + random.int(12), day: 1 + random.int(28) });
  const rewritten = draft.pieces.map((piece) => {
    const says = piece.says.some((each) => each.kind === 'expression' && each.expression.kind === 'date');
    return says ? { ...piece, text: dateInWords(next, /(19|20)\d\d/.test(piece.text), random) } : piece;
  });
  return changeDraft(
    { ...draft, pieces: rewritten },
    { expression: (each) => (each.kind === 'date' && each.serial === serial ? { kind: 'date', serial: next } : each) },
  );
}

function dateInWords(serial: number, withYear: boolean, random: Random): string {
  const { year, month, day } = dateOfSerial(serial) ?? { year: 2026, month: 1, day: 1 };
  const name = MONTHS[month - 1] ?? '';
  const short = name.slice(0, 3);
  if (!withYear) return random.pick([`${day} ${name}`, `${name} ${day}`, `${day} ${short}`, `${short} ${day}`]);
  const iso = isoDateOfSerial(serial) ?? '';
  return random.pick([`${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${short} ${day} ${year}`, iso, `${month}/${day}/${year}`]);
}
