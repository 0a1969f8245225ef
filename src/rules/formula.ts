import type { TableSnapshot } from '../sheet';
import { conditionTerm } from './formulaCondition';
import { formulaScopesOf } from './formulaParts';
import { textOfTerm } from './formulaTerm';
import type { ConditionRule } from './syntax';

/** Longest formula that Excel takes, in characters. */
export const MAX_FORMULA_LENGTH = 8192;

/**
 * The rule's condition as a custom conditional-format formula: en-US, with `=`, written for the first cell of the area
 * number `areaIndex` of `areasOf`. It formats exactly the cells of the condition on this table, in every Excel since 2010.
 */
export function formulaOf(rule: ConditionRule, table: TableSnapshot, areaIndex = 0): string {
  return `=${textOfTerm(conditionTerm(rule.condition, formulaScopesOf(rule, table, areaIndex)))}`;
}
