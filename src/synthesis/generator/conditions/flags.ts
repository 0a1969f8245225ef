import type { Clause, Speaker } from '../clause';
import { sayOption } from '../literals';
import { FLAG_WORDING, PARTICIPLE_WORDINGS } from '../phrases/flags';
import { NOT_VALUE_WORDING } from '../phrases/texts';
import { columnAt, compare } from '../rules';
import type { ChoiceOption } from '../choice';
import type { SheetColumn } from '../sheet';
import { saying } from '../text';
import { optionValue } from './texts';

const PARTICIPLE = /^(?:paid|done|fit|[a-z]+ed)\??$/i;

/** "paid is no", "not yet submitted": a column of yes and no. */
export function flagClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const options = column.options.filter(({ value }) => value !== '');
  if (options.length === 0) return undefined;
  const option = random.pick(options);
  const yes = options.find(({ plain }) => plain === 'yes');
  if (yes !== undefined && PARTICIPLE.test(column.header ?? '') && random.chance(0.3))
    return participleClause(column, yes, random.chance(0.35));
  const negated = random.chance(0.15);
  const condition = compare(negated ? 'notEqualTo' : 'equalTo', columnAt(column.index), optionValue(option));
  return {
    condition,
    column,
    named: true,
    wording: negated ? NOT_VALUE_WORDING : FLAG_WORDING,
    slots: { v: () => sayOption(random, option) },
  };
}

/** "paid" and "not paid": with a blank, it is not paid either. */
function participleClause(column: SheetColumn, yes: ChoiceOption, holds: boolean): Clause {
  const condition = compare(holds ? 'equalTo' : 'notEqualTo', columnAt(column.index), optionValue(yes));
  const said = (column.header ?? '').replace(/\?$/, '').toLowerCase();
  return {
    condition,
    column,
    named: true,
    wording: PARTICIPLE_WORDINGS[holds ? 'yes' : 'no'],
    slots: { cc: () => saying(said, columnAt(column.index)) },
  };
}
