import type { Condition } from '../../../rules';
import type { Clause, Speaker } from '../clause';
import { sayFragment } from '../literals';
import { nameColumn } from '../naming';
import { CASE_WORDINGS, KEY_WORDINGS, MEMBER_WORDINGS, SHAPE_WORDINGS } from '../phrases/shapes';
import type { Shape } from '../phrases/shapes';
import { columnAt, text } from '../rules';
import type { SheetColumn } from '../sheet';
import { isDate, isNumeric } from '../sheet';

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** "numbers stored as text", "with digits in them", "in all caps": whichever shapes some cells have and others not. */
export function shapeClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const texts = column.values.filter((value) => typeof value === 'string');
  const shapes: readonly (readonly [Shape, boolean])[] = [
    ['containsDigit', texts.some((value) => /\d/.test(value)) && !isNumeric(column)],
    ['email', texts.some((value) => EMAIL.test(value))],
    ['upperCase', texts.some((value) => /[A-Z]/.test(value) && value === value.toUpperCase())],
    ['lowerCase', texts.some((value) => /[a-z]/.test(value) && value === value.toLowerCase())],
    ['untrimmed', texts.some((value) => value.trim() !== value)],
    ['numberAsText', isNumeric(column) && texts.some((value) => /^\d+$/.test(value))],
    ['wholeNumber', isNumeric(column) && column.values.some((value) => typeof value === 'number' && !Number.isInteger(value))],
  ];
  const fitting = shapes.filter(([, fits]) => fits).map(([shape]) => shape);
  if (fitting.length === 0 && !random.chance(0.05)) return undefined;
  const property = fitting.length === 0 ? 'untrimmed' : random.pick(fitting);
  const condition: Condition = { kind: 'is', property, value: columnAt(column.index) };
  return { condition, column, named: true, wording: SHAPE_WORDINGS[property], slots: {} };
}

/** "exactly OK, case sensitive", "contains ABC matching case". */
export function caseClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const cells = column.values.filter((value): value is string => typeof value === 'string' && /[a-z]/i.test(value) && value.length < 25);
  if (cells.length === 0) return undefined;
  const cell = random.pick(cells);
  const value = columnAt(column.index);
  const roll = random.next();
  if (roll < 0.55) {
    const negated = random.chance(0.2);
    const condition: Condition = { kind: 'exact', negated, left: value, right: text(cell) };
    return made(random, column, condition, negated ? 'notExact' : 'exact', cell);
  }
  const word = random.pick(
    cell
      .split(/\s+/)
      .filter((part) => /^[\w-]{2,}$/.test(part))
      .concat(cell.slice(0, 3)),
  );
  const operator = roll < 0.85 ? 'contains' : 'beginsWith';
  const said = operator === 'beginsWith' ? cell.slice(0, 3) : word;
  return made(random, column, { kind: 'text', operator, value, text: text(said), matchCase: true }, operator, said);
}

function made(
  random: Speaker['random'],
  column: SheetColumn,
  condition: Condition,
  kind: keyof typeof CASE_WORDINGS,
  said: string,
): Clause {
  return { condition, column, named: true, wording: CASE_WORDINGS[kind], slots: { v: () => sayFragment(random, said) } };
}

/** "the same name and date together": two columns as one key. */
export function keyClause({ random, sheet, style }: Speaker, column: SheetColumn): Clause | undefined {
  const others = sheet.columns.filter((other) => other !== column && (!isNumeric(other) || isDate(other)));
  if (others.length === 0 || isNumeric(column)) return undefined;
  const other = random.pick(others);
  const roll = random.next();
  const which = roll < 0.7 ? 'duplicate' : roll < 0.8 ? 'unique' : roll < 0.92 ? 'later' : 'first';
  return {
    condition: { kind: 'occurrence', which, values: [columnAt(column.index), columnAt(other.index)] },
    ...{ column, named: true, wording: KEY_WORDINGS[which] },
    slots: { o: () => nameColumn(random, sheet, other, style) },
  };
}

/** "is also in the paid list", "missing from column F": two columns of one kind that share some values. */
export function memberClause({ random, sheet, style }: Speaker, column: SheetColumn): Clause | undefined {
  const own = new Set<unknown>(column.values.filter((value) => value !== null));
  const others = sheet.columns.filter((other) => {
    const shared = other.values.filter((value) => own.has(value)).length;
    return other !== column && other.spec.kind === column.spec.kind && (shared > 0 || random.chance(0.05));
  });
  if (others.length === 0) return undefined;
  const other = random.pick(others);
  const negated = random.chance(0.5);
  return {
    condition: { kind: 'memberOf', negated, value: columnAt(column.index), list: { column: other.index } },
    ...{ column, named: true, wording: MEMBER_WORDINGS[negated ? 'notIn' : 'in'] },
    slots: { o: () => nameColumn(random, sheet, other, style) },
  };
}
