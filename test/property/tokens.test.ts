import fc from 'fast-check';
import { VOCABULARY, decodeTokens, encodeRuleSet, productionOf, tokenId } from '../../src/rules';
import type { Condition, Rule, RuleSet } from '../../src/rules';
import { arbitraryRuleSet, arbitraryTable } from '../support/arbitraries';
import { arbitraryAnyCondition } from '../support/ruleArbitraries';
import { createSlotTable, saysEverything } from '../support/slotTable';

/** Conditions as tokens say them: `and` in `and` is one, and one of one is itself. */
function asSaid(condition: Condition): Condition {
  if (condition.kind === 'not') return { kind: 'not', condition: asSaid(condition.condition) };
  if (condition.kind !== 'and' && condition.kind !== 'or') return condition;
  const parts = condition.conditions.map(asSaid).flatMap((part) => (part.kind === condition.kind ? part.conditions : [part]));
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: condition.kind, conditions: parts };
}

/** The rule as tokens say it: its columns from left to right. */
function ruleAsSaid(rule: Rule): Rule {
  const target =
    rule.target.kind === 'columns' ? { kind: 'columns' as const, columns: [...rule.target.columns].sort((a, b) => a - b) } : rule.target;
  return rule.kind === 'visual' ? { ...rule, target } : { ...rule, target, condition: asSaid(rule.condition) };
}

function expectRoundTrip(rules: RuleSet): boolean {
  const { finder, reader } = createSlotTable();
  const tokens = encodeRuleSet(rules, finder);
  if (!tokens.ok) return false;
  expect(decodeTokens(tokens.value, reader)).toEqual({ ok: true, value: rules.map(ruleAsSaid) });
  return true;
}

/** Whether the grammar's stack machine takes exactly these tokens. */
function isSentence(tokens: readonly string[]): boolean {
  const stack: string[] = ['more', 'look'];
  for (const token of tokens) {
    const head = stack.pop();
    const production = productionOf(tokenId(token));
    if (production === undefined || !production.heads.some((known) => known === head)) return false;
    stack.push(...[...production.pushes].reverse());
  }
  return stack.length === 0;
}

describe('Tokens of rules', () => {
  const rulesOfTables = arbitraryTable({ maxColumns: 8 }).chain((table) => arbitraryRuleSet(table));

  it('say the same rules when they are read back', () => {
    let said = 0;
    fc.assert(
      fc.property(rulesOfTables, (rules) => {
        if (expectRoundTrip(rules)) said++;
      }),
      { numRuns: 150 },
    );
    expect(said).toBeGreaterThan(60);
  });

  it('say the same condition when it is read back, however odd it is', () => {
    let said = 0;
    fc.assert(
      fc.property(arbitraryAnyCondition(5), (condition) => {
        const rule: Rule = { kind: 'condition', target: { kind: 'rows' }, condition, format: { bold: true }, stopIfTrue: false };
        if (expectRoundTrip([rule])) said++;
      }),
      { numRuns: 800 },
    );
    expect(said).toBeGreaterThan(10);
  });

  it('are a sentence of the grammar', () => {
    fc.assert(
      fc.property(rulesOfTables, (rules) => {
        const tokens = encodeRuleSet(rules, createSlotTable().finder);
        fc.pre(tokens.ok);
        expect(isSentence(tokens.value)).toBe(true);
      }),
    );
  });

  it('are rules only where they are a sentence of the grammar, and else one fault with its place', () => {
    const change = fc.record({ at: fc.nat(), token: fc.constantFrom(...VOCABULARY, 'nonsense') });
    fc.assert(
      fc.property(rulesOfTables, change, (rules, { at, token }) => {
        const encoded = encodeRuleSet(rules, createSlotTable().finder);
        fc.pre(encoded.ok);
        const tokens = encoded.value.with(at % encoded.value.length, token);
        const decoded = decodeTokens(tokens, saysEverything);
        if (decoded.ok) {
          expect(isSentence(tokens.slice(0, tokens.indexOf('END') + 1))).toBe(true);
        } else {
          expect(decoded.faults).toHaveLength(1);
          expect(decoded.faults[0]?.path[0]).toBeGreaterThanOrEqual(0);
          expect(decoded.faults[0]?.path[0]).toBeLessThanOrEqual(tokens.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
