import fc from 'fast-check';
import type { ConditionRule } from '../../src/rules';
import { nativeRuleOf, validateRuleSet } from '../../src/rules';
import type { TableSnapshot } from '../../src/sheet';
import { arbitraryConditionRule } from '../support/arbitraries';
import { arbitrarySurroundedTable } from './surroundedTable';

/** A rule on a table: what both sides are asked about. */
export interface Pair {
  readonly table: TableSnapshot;
  readonly rule: ConditionRule;
}

/** A rule that was drawn at random, and how to make it simpler. */
export interface DrawnRule {
  readonly rule: ConditionRule;
  /** Simpler rules, simplest first. */
  readonly simpler: () => Iterable<DrawnRule>;
}

/** A pair that was drawn at random. */
export interface DrawnPair extends Pair {
  readonly drawn: DrawnRule;
}

/** The fill by which a formatted cell is recognised. */
export const MARK = '#12AB34';

/** `count` random pairs that the validator has nothing against. The same seed and day give the same pairs; dates lie about `today`. */
export function drawPairs(count: number, seed: number, today: number): readonly DrawnPair[] {
  return fc.sample(arbitraryPair(today).filter(isApplicable), { seed, numRuns: count });
}

/** Whether the rule may be written to a sheet. */
export function isApplicable({ table, rule }: Pair): boolean {
  return validateRuleSet([rule], table).length === 0;
}

function arbitraryPair(today: number): fc.Arbitrary<DrawnPair> {
  const any = arbitrarySurroundedTable(today).chain((table) =>
    new KeepingHowToShrink(arbitraryConditionRule(table)).map((drawn) => ({ table, rule: drawn.rule, drawn })),
  );
  const native = any.filter((pair) => isApplicable(pair) && nativeRuleOf(pair.rule, pair.table).type !== 'custom');
  return fc.oneof({ weight: 9, arbitrary: any }, { weight: 1, arbitrary: native });
}

/** Draws what another arbitrary draws and keeps how that would shrink, so that many simpler rules can be tried in one go. */
class KeepingHowToShrink extends fc.Arbitrary<DrawnRule> {
  constructor(private readonly rules: fc.Arbitrary<ConditionRule>) {
    super();
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<DrawnRule> {
    return new fc.Value(this.drawn(this.rules.generate(random, bias)), undefined);
  }

  canShrinkWithoutContext(_value: unknown): _value is DrawnRule {
    return false;
  }

  shrink(): fc.Stream<fc.Value<DrawnRule>> {
    return fc.Stream.nil();
  }

  private drawn({ value, context }: fc.Value<ConditionRule>): DrawnRule {
    return {
      rule: { ...value, format: { fill: MARK } },
      simpler: () => this.rules.shrink(value, context).map((simpler) => this.drawn(simpler)),
    };
  }
}
