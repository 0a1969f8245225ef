import type { Format, NativeRule, Rule, RuleSet } from '../../rules';
import { areasOf, nativeRuleOf } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import { rangeAddress } from '../../sheet';

/** One conditional format to be written: a native rule on its areas, formulas standing for the first cell of the first one. */
export interface PlannedFormat {
  readonly native: NativeRule;
  /** Areas in A1 without the sheet; several only where they share one scale. */
  readonly addresses: readonly string[];
  /** Absent for what draws by value. */
  readonly look?: Format;
  readonly stopIfTrue: boolean;
}

/**
 * The conditional formats of a rule set, first priority first: one for each area, so that no list of addresses meets a
 * foreign list separator. Areas that share one scale stay together where `joinsAreas` allows it.
 */
export function plannedFormats(rules: RuleSet, table: TableSnapshot, joinsAreas: boolean): readonly PlannedFormat[] {
  return rules.flatMap((rule) => plannedFormatsOf(rule, table, joinsAreas));
}

function plannedFormatsOf(rule: Rule, table: TableSnapshot, joinsAreas: boolean): readonly PlannedFormat[] {
  const addresses = areasOf(rule, table).map(rangeAddress);
  if (rule.kind === 'condition') {
    return addresses.map((address, index) => ({
      native: nativeRuleOf(rule, table, index),
      addresses: [address],
      look: rule.format,
      stopIfTrue: rule.stopIfTrue,
    }));
  }
  const groups = joinsAreas ? [addresses] : addresses.map((address) => [address]);
  return groups.map((group) => ({ native: nativeRuleOf(rule, table), addresses: group, stopIfTrue: false }));
}

/** Whether a rule set has a scale over several areas. */
export function hasSharedScale(rules: RuleSet, table: TableSnapshot): boolean {
  return rules.some((rule) => rule.kind === 'visual' && areasOf(rule, table).length > 1);
}
