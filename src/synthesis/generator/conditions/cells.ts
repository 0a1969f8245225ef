import type { Clause, Speaker } from '../clause';
import { OCCURRENCE_WORDINGS } from '../phrases/occurrences';
import { PROPERTY_WORDINGS } from '../phrases/cells';
import type { SpokenProperty } from '../phrases/cells';
import { columnAt } from '../rules';
import type { SheetColumn } from '../sheet';
import { isNumeric } from '../sheet';

/** A given property of the cells of a column. */
export function propertyClause(column: SheetColumn, property: SpokenProperty): Clause {
  return {
    condition: { kind: 'is', property, value: columnAt(column.index) },
    column,
    named: true,
    wording: PROPERTY_WORDINGS[property],
    slots: {},
  };
}

/** "missing", "filled in", "errors", "stored as text": whichever the column can show. */
export function stateClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const { values } = column;
  const blanks = values.filter((value) => value === null).length;
  const possible: SpokenProperty[] = [];
  if (blanks > 0 && blanks < values.length) possible.push('blank', 'blank', 'blank', 'blank', 'blank', 'notBlank', 'notBlank');
  if (hasErrors(column)) possible.push('error', 'error', 'error', 'error', 'notError');
  if (isNumeric(column) && values.some((value) => typeof value === 'string')) possible.push('text', 'text', 'number');
  if (possible.length === 0) {
    if (!random.chance(0.4)) return undefined;
    possible.push(isNumeric(column) && random.chance(0.3) ? 'error' : 'blank');
  }
  return propertyClause(column, random.pick(possible));
}

/** "errors in the total column", where there are some. */
export function errorClause(_speaker: Speaker, column: SheetColumn): Clause | undefined {
  return hasErrors(column) ? propertyClause(column, 'error') : undefined;
}

/** Whether any cell of the column holds an error value. */
export function hasErrors({ values }: SheetColumn): boolean {
  return values.some((value) => typeof value === 'object' && value !== null);
}

/** "duplicates", "listed once", "first of each", "repeats". */
export function occurrenceClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (column.spec.kind === 'choice' || column.spec.kind === 'flag') return undefined;
  const roll = random.next();
  const which = roll < 0.74 ? 'duplicate' : roll < 0.89 ? 'unique' : roll < 0.95 ? 'later' : 'first';
  return {
    condition: { kind: 'occurrence', which, values: [columnAt(column.index)] },
    column,
    named: true,
    wording: OCCURRENCE_WORDINGS[which],
    slots: {},
  };
}
