import fc from 'fast-check';
import { explainRuleSet, formulaOf, nativeRuleOf, parseRuleSet, printRuleSet, validateRuleSet } from '../../../src/rules';
import type { ConditionRule } from '../../../src/rules';
import type { TableSnapshot } from '../../../src/sheet';
import { arbitraryRuleSet, arbitraryTable } from '../../support/arbitraries';
import { arbitraryAnyCondition } from '../../support/ruleArbitraries';

const tableAndRules = arbitraryTable().chain((table) => fc.tuple(fc.constant(table), arbitraryRuleSet(table)));

const tableAndAnyRule: fc.Arbitrary<readonly [TableSnapshot, ConditionRule]> = arbitraryTable().chain((table) =>
  arbitraryAnyCondition(table.columns.length).map((condition) => {
    return [table, { kind: 'condition', target: { kind: 'selection' }, condition, format: { bold: true }, stopIfTrue: false }] as const;
  }),
);

describe('the text form', () => {
  it('reads back as the same rule set', () => {
    fc.assert(
      fc.property(tableAndRules, ([table, rules]) => {
        expect(parseRuleSet(printRuleSet(rules, table), table)).toEqual({ ok: true, value: rules });
      }),
    );
  });

  it('reads back as the same tree, however odd', () => {
    fc.assert(
      fc.property(tableAndAnyRule, ([table, rule]) => {
        expect(parseRuleSet(printRuleSet([rule], table), table)).toEqual({ ok: true, value: [rule] });
      }),
    );
  });

  it('prints the same text again after reading', () => {
    fc.assert(
      fc.property(tableAndRules, ([table, rules]) => {
        const text = printRuleSet(rules, table);
        const parsed = parseRuleSet(text, table);
        expect(parsed.ok && printRuleSet(parsed.value, table)).toBe(text);
      }),
    );
  });

  it('answers any text with rules or one fault inside the text', () => {
    const words = ['[Name]', '>', '=>', 'rows', ':', 'bold', '(', ')', 'not', 'in', 'top', '"', '#FFF', 'is', ',', '-', '5', 'last'];
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words)).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(arbitraryTable(), anyText, (table, text) => {
        const parsed = parseRuleSet(text, table);
        if (parsed.ok) return;
        expect(parsed.faults).toHaveLength(1);
        expect(parsed.faults[0]?.offset).toBeGreaterThanOrEqual(0);
        expect(parsed.faults[0]?.offset).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('refuses deep nesting instead of failing', () => {
    const table = fc.sample(arbitraryTable(), 1)[0];
    for (const open of ['(', 'not ', 'not (', 'all(', 'ABS(']) {
      const parsed = table === undefined ? undefined : parseRuleSet(`${open.repeat(20_000)}today`, table);
      expect(parsed).toMatchObject({ ok: false, faults: [{ code: 'tooDeep' }] });
    }
  });
});

/** A formula without its text literals. */
const code = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

describe('a formula', () => {
  it('closes every bracket and quote, and keeps text out of its code', () => {
    fc.assert(
      fc.property(tableAndAnyRule, ([table, rule]) => {
        const bare = code(formulaOf(rule, table));
        expect(bare.startsWith('=')).toBe(true);
        expect(bare.split('(').length).toBe(bare.split(')').length);
        expect(bare.replaceAll('""', '')).toMatch(/^[A-Z0-9$:.,()=<>+\-*/& ]*$/);
      }),
    );
  });

  it('is volatile through TODAY and NOW only', () => {
    fc.assert(
      fc.property(tableAndAnyRule, ([table, rule]) => {
        expect(code(formulaOf(rule, table))).not.toMatch(/\b(?:RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\(/);
      }),
    );
  });
});

describe('every rule that fits a table', () => {
  it('has words, a native form and no certain fault of form', () => {
    fc.assert(
      fc.property(tableAndRules, ([table, rules]) => {
        expect(explainRuleSet(rules, table).split('\n').length).toBeGreaterThanOrEqual(rules.length);
        for (const rule of rules) expect(nativeRuleOf(rule, table).type).toBeTruthy();
        const formal = ['columnOutOfRange', 'emptyTarget', 'duplicateColumn', 'ruleCount', 'emptyFormat', 'malformedColor', 'notFinite'];
        expect(validateRuleSet(rules, table).filter((fault) => formal.includes(fault.code))).toEqual([]);
      }),
    );
  });

  it('never throws while it is validated or explained, however odd', () => {
    fc.assert(
      fc.property(tableAndAnyRule, ([table, rule]) => {
        expect(Array.isArray(validateRuleSet([rule], table))).toBe(true);
        expect(explainRuleSet([rule], table)).not.toBe('');
      }),
    );
  });
});
