import type { TableSnapshot } from '../sheet';
import { formulaOf } from './formula';
import { nativeConditionOf } from './nativeCondition';
import type { NativeRule } from './nativeRule';
import { nativeVisualOf } from './nativeVisual';
import type { Rule } from './syntax';

/**
 * The rule as Excel stores it: a native type where that formats exactly the cells of the tree on this table, else a custom
 * formula. Written for the first cell of the area number `areaIndex` of `areasOf`.
 */
export function nativeRuleOf(rule: Rule, table: TableSnapshot, areaIndex = 0): NativeRule {
  switch (rule.kind) {
    case 'condition':
      return nativeConditionOf(rule, table) ?? { type: 'custom', formula: formulaOf(rule, table, areaIndex) };
    case 'visual':
      return nativeVisualOf(rule.visual);
  }
}
