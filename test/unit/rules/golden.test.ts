import { validateRuleSet, parseRuleSet } from '../../../src/rules';
import { goldenCases } from '../../support/goldenCases';
import { ORDERS } from '../../support/orders';
import { reportOf } from '../../support/ruleReport';

describe('a rule as text', () => {
  it.each(goldenCases('rules/rules.txt').map((each) => [each.name, each] as const))('%s', (_name, { input, output }) => {
    expect(reportOf(input, ORDERS)).toBe(output);
  });
});

describe('a rule with functions, units of time or places', () => {
  it.each(goldenCases('rules/functions.txt').map((each) => [each.name, each] as const))('%s', (_name, { input, output }) => {
    expect(reportOf(input, ORDERS)).toBe(output);
  });
});

describe('a rule on the case and the shape of texts', () => {
  it.each(goldenCases('rules/texts.txt').map((each) => [each.name, each] as const))('%s', (_name, { input, output }) => {
    expect(reportOf(input, ORDERS)).toBe(output);
  });
});

describe('text that is no rule', () => {
  it.each(goldenCases('rules/parseFaults.txt').map((each) => [each.name, each] as const))('%s', (_name, { input, output }) => {
    expect(reportOf(input, ORDERS)).toBe(output);
  });
});

describe('what is wrong with a rule', () => {
  it.each(goldenCases('rules/faults.txt').map((each) => [each.name, each] as const))('%s', (_name, { input, output }) => {
    const parsed = parseRuleSet(input, ORDERS);
    const faults = parsed.ok ? validateRuleSet(parsed.value, ORDERS) : parsed.faults;
    const lines = faults.map((fault) => ('path' in fault ? `${fault.code} ${fault.path.join('/')}`.trim() : fault.code));
    expect(lines.length === 0 ? 'sound' : lines.join('\n')).toBe(output);
  });
});
