import type { Condition } from '../../../rules';
import type { Clause, Speaker } from '../clause';
import { OVERDUE_WORDING } from '../phrases/states';
import { all, columnAt, compare } from '../rules';
import type { Sheet, SheetColumn } from '../sheet';
import { optionValue } from './texts';

/** "Overdue" on a sheet that says what is finished: before today, and not finished. */
export function overdueClause({ sheet }: Speaker): Clause | undefined {
  const due = sheet.columns.find(({ spec }) => spec.role === 'due');
  if (due === undefined) return undefined;
  const past = compare('lessThan', columnAt(due.index), { kind: 'today' });
  const open = unfinished(sheet);
  return { condition: open === undefined ? past : all([past, open]), column: due, named: true, wording: OVERDUE_WORDING, slots: {} };
}

/** The condition that a record is not finished: no date of completion, else no value that says so. */
function unfinished({ columns }: Sheet): Condition | undefined {
  const done = columns.find(({ spec }) => spec.role === 'done');
  if (done !== undefined) return { kind: 'is', property: 'blank', value: columnAt(done.index) };
  const status = columns.find(({ spec }) => spec.finished.length > 0);
  return status === undefined ? undefined : notFinished(status);
}

function notFinished(status: SheetColumn): Condition | undefined {
  const values = status.options.filter(({ plain, value }) => status.spec.finished.includes(plain) && value !== '').map(optionValue);
  const [only] = values;
  if (only === undefined) return undefined;
  const value = columnAt(status.index);
  return values.length === 1 ? compare('notEqualTo', value, only) : { kind: 'oneOf', negated: true, value, options: values };
}
