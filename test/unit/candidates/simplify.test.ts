import { simplifyRules } from '../../../src/candidates/simplify';
import { DEFAULT_FORMAT } from '../../../src/rules';
import type { Condition, ConditionRule } from '../../../src/rules';

const column = (index: number): { kind: 'column'; column: number } => ({ kind: 'column', column: index });
const equal = (left: number, value: string): Condition => ({
  kind: 'comparison',
  operator: 'equalTo',
  left: column(left),
  right: { kind: 'text', value },
});
const itself: Condition = { kind: 'comparison', operator: 'equalTo', left: column(1), right: column(1) };
const rule = (condition: Condition, columns: readonly number[] = [0]): ConditionRule => ({
  kind: 'condition',
  target: { kind: 'columns', columns },
  condition,
  format: DEFAULT_FORMAT,
  stopIfTrue: false,
});

describe('Simplifying a rule set', () => {
  it('leaves out a value compared with itself', () => {
    expect(simplifyRules([rule({ kind: 'and', conditions: [equal(0, 'Open'), itself] })])).toEqual([rule(equal(0, 'Open'))]);
  });

  it('says a condition once', () => {
    expect(simplifyRules([rule({ kind: 'or', conditions: [equal(0, 'a'), equal(0, 'a'), equal(0, 'b')] })])).toEqual([
      rule({ kind: 'or', conditions: [equal(0, 'a'), equal(0, 'b')] }),
    ]);
  });

  it('makes one of one option a comparison, and keeps a negation', () => {
    const options = [
      { kind: 'text', value: 'a' },
      { kind: 'text', value: 'a' },
    ] as const;
    const once: Condition = { kind: 'comparison', operator: 'notEqualTo', left: column(0), right: options[0] };
    expect(simplifyRules([rule({ kind: 'oneOf', negated: true, value: column(0), options })])).toEqual([rule(once)]);
  });

  it('drops a later rule for the same cells with the same condition, and keeps one for other cells', () => {
    const first = rule(equal(0, 'a'));
    const other = rule(equal(0, 'a'), [1]);
    expect(simplifyRules([first, { ...first, format: { bold: true } }, other])).toEqual([first, other]);
  });

  it('never empties a rule set', () => {
    expect(simplifyRules([rule(itself)])).toEqual([rule(itself)]);
  });
});
