import type { RuleSet } from '../rules';
import { rangeAddress } from '../sheet';
import type { TableSnapshot } from '../sheet';

/** A name that is equal for equal rules on the same cells of the same sheet. */
export function ruleKey(rules: RuleSet, table: TableSnapshot): string {
  return JSON.stringify([table.worksheet, rangeAddress(table.range), rules]);
}
