import type { Expression, TextOperator } from '../../../rules';
import type { Random } from '../../random';
import type { Clause, Speaker } from '../clause';
import { sayFragment, sayOption } from '../literals';
import { FRAGMENT_WORDINGS } from '../phrases/fragments';
import { NOT_VALUE_WORDING, VALUE_WORDING } from '../phrases/texts';
import { columnAt, compare, text } from '../rules';
import type { ChoiceOption } from '../choice';
import type { Sheet, SheetColumn } from '../sheet';
import type { Phrase } from '../text';
import { listed } from '../text';

/** The value of an option as the rules hold it. */
export function optionValue({ value }: ChoiceOption): Expression {
  return typeof value === 'boolean' ? { kind: 'boolean', value } : text(value);
}

/** Whether a value stands in no other column, so that it names its column by itself. */
function isTelling(sheet: Sheet, column: SheetColumn, options: readonly ChoiceOption[]): boolean {
  return options.every(
    ({ value }) =>
      typeof value === 'string' &&
      value.length > 2 &&
      !/^(?:yes|no)$/i.test(value) &&
      sheet.columns.every((other) => other === column || !other.values.includes(value)),
  );
}

/** "status is open", "not yet paid", "completed or cancelled", "neither north nor south". */
export function choiceClause({ random, sheet }: Speaker, column: SheetColumn): Clause | undefined {
  const options = column.options.filter(({ value }) => value !== '');
  if (options.length === 0) return undefined;
  const many = options.length > 2 && random.chance(0.25) ? (options.length > 3 && random.chance(0.25) ? 3 : 2) : 1;
  const chosen = random.shuffle(options).slice(0, many);
  return valueClause(random, sheet, column, chosen, random.chance(0.2));
}

/** One or several values of a column, or none of them. */
export function valueClause(random: Random, sheet: Sheet, column: SheetColumn, options: readonly ChoiceOption[], negated: boolean): Clause {
  const value = columnAt(column.index);
  const values = options.map(optionValue);
  const [only] = values;
  const condition =
    only !== undefined && values.length === 1
      ? compare(negated ? 'notEqualTo' : 'equalTo', value, only)
      : ({ kind: 'oneOf', negated, value, options: values } as const);
  const named = !(isTelling(sheet, column, options) && random.chance(0.3));
  return {
    condition,
    column,
    named,
    wording: negated ? NOT_VALUE_WORDING : VALUE_WORDING,
    slots: { v: () => sayOptions(random, options) },
  };
}

function sayOptions(random: Random, options: readonly ChoiceOption[]): Phrase {
  const phrases = options.map((option) => sayOption(random, option));
  const last = random.pick([' or ', ' or ', ' or ', ', or ', '/', ' or else ']);
  const either = options.length > 1 && random.chance(0.12) ? [{ text: 'either ' }] : [];
  return [...either, ...listed(phrases, last === '/' ? '/' : ', ', last)];
}

/** "contains urgent", "starts with INV", "ends in .com". */
export function fragmentClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const cells = column.values.filter((value) => typeof value === 'string');
  if (cells.length === 0) return undefined;
  const cell = random.pick(cells);
  const operator = operatorFor(random, cell);
  const fragment = fragmentOf(random, cell, operator);
  if (fragment === undefined || fragment.length < 2 || fragment.toLowerCase() === cell.toLowerCase()) return undefined;
  const condition = { kind: 'text', operator, value: columnAt(column.index), text: text(fragment) } as const;
  return { condition, column, named: true, wording: FRAGMENT_WORDINGS[operator], slots: { v: () => sayFragment(random, fragment) } };
}

function operatorFor(random: Random, cell: string): TextOperator {
  const roll = random.next();
  const several = /\s/.test(cell);
  if (roll < 0.12) return 'notContains';
  if (roll < (several ? 0.72 : 0.3)) return 'contains';
  if (roll < 0.9) return 'beginsWith';
  if (roll < 0.92) return 'notBeginsWith';
  return roll < 0.99 ? 'endsWith' : 'notEndsWith';
}

function fragmentOf(random: Random, cell: string, operator: TextOperator): string | undefined {
  const parts = cell.split(/[\s,@.:]+/).filter((part) => /^[\w-]{2,}$/.test(part));
  if (operator.toLowerCase().includes('begins')) return startOf(random, cell);
  if (operator.toLowerCase().includes('ends'))
    return cell.includes('@')
      ? random.pick(['.com', '.org', cell.slice(cell.indexOf('@') + 1)])
      : (/[\w-]+$/.exec(cell)?.[0].slice(-(2 + random.int(3))) ?? undefined);
  if (parts.length === 0) return undefined;
  const part = random.pick(parts);
  return part.toLowerCase() === part || random.chance(0.6) ? part : part.toLowerCase();
}

function startOf(random: Random, cell: string): string | undefined {
  const prefix = /^[A-Za-z]+-?/.exec(cell)?.[0];
  if (prefix === undefined) return /^\d{2,4}/.exec(cell)?.[0];
  return prefix.length <= 4 || random.chance(0.5) ? prefix : prefix.slice(0, 2 + random.int(2));
}

/** One text of a column that has many: "customer is Acme Corp". */
export function cellTextClause({ random, sheet }: Speaker, column: SheetColumn): Clause | undefined {
  const cells = [...new Set(column.values.filter((value) => typeof value === 'string'))];
  if (cells.length === 0 || column.options.length > 0) return undefined;
  const count = cells.length > 3 && random.chance(0.15) ? 2 : 1;
  const options = random
    .shuffle(cells)
    .slice(0, count)
    .map((value): ChoiceOption => ({ value, said: [], plain: value }));
  return valueClause(random, sheet, column, options, random.chance(0.12));
}

/** "contains lamp or chair", "starts with A or B". */
export function fragmentPairClause(speaker: Speaker, column: SheetColumn): Clause | undefined {
  const first = fragmentClause(speaker, column);
  if (first?.condition.kind !== 'text' || first.condition.operator.startsWith('not')) return undefined;
  const { condition } = first;
  for (let attempt = 0; attempt < 8; attempt++) {
    const second = fragmentClause(speaker, column);
    if (
      second?.condition.kind !== 'text' ||
      second.condition.operator !== condition.operator ||
      JSON.stringify(second.condition.text) === JSON.stringify(condition.text)
    )
      continue;
    const [one, two] = [first.slots['v'], second.slots['v']];
    if (one === undefined || two === undefined) return undefined;
    const join = speaker.random.pick([' or ', ' or ', ', or ', ' / ']);
    return {
      ...first,
      condition: { kind: 'or', conditions: [condition, second.condition] },
      slots: { v: () => [...one(), { text: join }, ...two()] },
    };
  }
  return undefined;
}
