import type { RuleSet } from '../rules';
import { validateRuleSet } from '../rules';
import type { TableSnapshot } from '../sheet';
import type { HostFault } from './host';

/** Why rules must not be written, with the code, the path and the words of the first fault; `undefined` where they may. Many rules do no harm. */
export function invalidRules(rules: RuleSet, table: TableSnapshot): HostFault | undefined {
  const first = validateRuleSet(rules, table).find(({ code }) => code !== 'ruleCount');
  return first === undefined
    ? undefined
    : { code: 'verificationFailed', detail: `${first.code} at ${first.path.join('/')}: ${first.message}` };
}
