import fc from 'fast-check';
import type { ConditionRule } from '../../src/rules';
import { validateRuleSet } from '../../src/rules';
import { isDateFormat, numberFormatAt } from '../../src/sheet';
import type { CellValue, TableColumn, TableSnapshot } from '../../src/sheet';
import { arbitraryConditionRule, arbitraryTable } from '../support/arbitraries';

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

/** The day about which the test arbitraries draw dates, and how far from it these may lie. */
const MIDDLE_OF_DATES = 46_095;
const DAYS_ABOUT = 1000;

/** `count` random pairs that the validator has nothing against. The same seed and day give the same pairs; dates lie about `today`. */
export function drawPairs(count: number, seed: number, today: number): readonly DrawnPair[] {
  return fc.sample(arbitraryPair(today).filter(isApplicable), { seed, numRuns: count });
}

/** Whether the rule may be written to a sheet: the validator is content, and its text can stand in XML. */
export function isApplicable({ table, rule }: Pair): boolean {
  return validateRuleSet([rule], table).length === 0 && !/\\u[dD][89a-fA-F]/.test(JSON.stringify(rule));
}

function arbitraryPair(today: number): fc.Arbitrary<DrawnPair> {
  const place = fc.record({ rowIndex: fc.integer({ min: 2, max: 5 }), columnIndex: fc.integer({ min: 0, max: 3 }) });
  return fc.tuple(arbitraryTable({ dateSystem: 1900 }), place).chain(([anywhere, firstCell]) => {
    const columns = anywhere.columns.map((column) => columnAbout(today, column));
    const table = { ...anywhere, range: { ...anywhere.range, ...firstCell }, columns };
    return new KeepingHowToShrink(arbitraryConditionRule(table)).map((drawn) => ({ table, rule: drawn.rule, drawn }));
  });
}

/** The column with its dates about today, and one number format for all rows, as the written sheets have. */
function columnAbout(today: number, column: TableColumn): TableColumn {
  const numberFormats = numberFormatAt(column, 0);
  const moved = (value: CellValue): CellValue =>
    typeof value === 'number' && Math.abs(value - MIDDLE_OF_DATES) < DAYS_ABOUT ? value + today - MIDDLE_OF_DATES : value;
  return { ...column, numberFormats, values: isDateFormat(numberFormats) ? column.values.map(moved) : column.values };
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
