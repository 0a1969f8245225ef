import { contextOfTable, linkRequest, operandFinder } from '../../../src/candidates';
import { evaluateRuleSet } from '../../../src/evaluation';
import { encodeRuleSet, validateRuleSet } from '../../../src/rules';
import type { Condition, Rule } from '../../../src/rules';
import { createRandom, generateExample, generateRules } from '../../../src/synthesis';
import type { Example } from '../../../src/synthesis';

const EXAMPLES: readonly Example[] = Array.from({ length: 1500 }, (_, seed) => generateExample(createRandom(seed)));

function conditionsIn(condition: Condition): number {
  return condition.kind === 'and' || condition.kind === 'or'
    ? condition.conditions.reduce((sum, each) => sum + conditionsIn(each), 0)
    : condition.kind === 'not'
      ? conditionsIn(condition.condition)
      : 1;
}

function isVisual(rule: Rule): boolean {
  return rule.kind === 'visual';
}

/** Share of the examples for which a test holds. */
function share(holds: (example: Example) => boolean): number {
  return EXAMPLES.filter(holds).length / EXAMPLES.length;
}

describe('generateExample', () => {
  it('gives the same example for the same seed, and another for another', () => {
    expect(generateExample(createRandom(7))).toEqual(generateExample(createRandom(7)));
    expect(generateExample(createRandom(8)).utterance).not.toBe(generateExample(createRandom(7)).utterance);
  });

  it('says only rules that are valid for their table', () => {
    const faults = EXAMPLES.filter(({ rules }) => rules.length > 0).flatMap(({ rules, table, utterance }) =>
      validateRuleSet(rules, table).map((fault) => ({ utterance, fault })),
    );
    expect(faults).toEqual([]);
  });

  it('chooses thresholds that format some cells and not all in nine of ten', () => {
    const rules = EXAMPLES.flatMap(({ rules: set, table, today }) =>
      evaluateRuleSet(set, table, { today }).map((effect) => ({ effect, rows: table.range.rowCount })),
    );
    const telling = rules.filter(
      ({ effect, rows }) => effect.kind === 'visual' || (effect.cells > 0 && effect.cells < effect.mask.columns.length * rows),
    );
    expect(telling.length / rules.length).toBeGreaterThan(0.9);
  });

  it('mentions exact places: whole words inside the utterance, in reading order', () => {
    for (const { utterance, mentions } of EXAMPLES) {
      let last = 0;
      for (const { start, end } of mentions) {
        const words = utterance.slice(start, end);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(words).not.toBe('');
        expect(words).toBe(words.trim());
        last = end;
      }
      expect(last).toBeLessThanOrEqual(utterance.length);
    }
  });

  it('mentions every colour that a word of the rules says', () => {
    for (const { rules, mentions, utterance } of EXAMPLES) {
      const said = mentions.flatMap(({ says }) => (says.kind === 'color' ? [says.color] : []));
      const fills = rules.flatMap((rule) =>
        rule.kind === 'condition' && rule.format.fill !== undefined && rule.format.fontColor === undefined ? [rule.format.fill] : [],
      );
      expect({ utterance, missing: fills.filter((fill) => !said.includes(fill)) }).toEqual({ utterance, missing: [] });
    }
  });

  it('can be pointed at: nearly every rule set has tokens for the words that were typed', () => {
    const encodable = share(({ rules, utterance, table, today, mentions }) => {
      const isSaid =
        ({ says }: Example['mentions'][number]) =>
        (operand: Example['mentions'][number]['says']) =>
          JSON.stringify(operand) === JSON.stringify(says);
      const said = mentions.map((mention) => ({ start: mention.start, end: mention.end, isSaidBy: isSaid(mention) }));
      return encodeRuleSet(rules, operandFinder(linkRequest(utterance, contextOfTable(table)), today, said)).ok;
    });
    expect(encodable).toBeGreaterThan(0.98);
  });

  it('keeps the shares in which people ask', () => {
    const single = ({ rules: [rule, ...more] }: Example): Rule | undefined => (more.length === 0 ? rule : undefined);
    const counted = (count: (n: number) => boolean) => (example: Example) => {
      const rule = single(example);
      return rule?.kind === 'condition' && count(conditionsIn(rule.condition));
    };
    const shares = {
      none: share(({ rules }) => rules.length === 0),
      visual: share(({ rules }) => rules.some(isVisual)),
      several: share(({ rules }) => rules.length > 1),
      one: share(counted((n) => n === 1)),
      two: share(counted((n) => n === 2)),
      more: share(counted((n) => n > 2)),
    };
    const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;
    expect({
      none: within(shares.none, 0.03, 0.08),
      visual: within(shares.visual, 0.04, 0.11),
      several: within(shares.several, 0.06, 0.14),
      one: within(shares.one, 0.44, 0.64),
      two: within(shares.two, 0.15, 0.3),
      more: within(shares.more, 0.03, 0.12),
    }).toEqual({ none: true, visual: true, several: true, one: true, two: true, more: true });
  });

  it('hardly ever says the same twice', () => {
    const openings = new Set(EXAMPLES.map(({ utterance }) => utterance.toLowerCase().split(/\s+/).slice(0, 3).join(' ')));
    expect(new Set(EXAMPLES.map(({ utterance }) => utterance)).size).toBeGreaterThan(EXAMPLES.length * 0.97);
    expect(openings.size).toBeGreaterThan(EXAMPLES.length * 0.6);
  });

  it('is never longer than a person types', () => {
    expect(share(({ utterance }) => utterance.split(/\s+/).length <= 64)).toBeGreaterThan(0.98);
  });
});

describe('generateRules', () => {
  it('gives rule sets that are never empty, the same for the same seed', () => {
    const sets = Array.from({ length: 100 }, (_, seed) => generateRules(createRandom(seed)));
    expect(sets.every((set) => set.length > 0 && set.length <= 4)).toBe(true);
    expect(generateRules(createRandom(3))).toEqual(sets[3]);
  });
});
