import type { EvaluationContext } from '../../evaluation';
import type { Rule } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import type { FileRule } from './fileRule';
import type { EffectInRange } from './placedEffects';
import { effectsOfFileRule, effectsOfRule, usedAreasOf } from './placedEffects';
import { recognisedRule } from './recognisedRule';
import type { SheetRule } from './sheetRule';
import type { Steps } from '../steps';
import { finish, finishInSlices } from '../steps';
import type { Worksheet } from './workbook';

/** So many cells of one rule are worked out at once, in a few milliseconds; more in slices, one rule after another. */
const CELLS_AT_ONCE = 50_000;

/** A rule that can be drawn: one of a sheet, or one that is only previewed there. */
export type DrawnRule = Extract<SheetRule, { kind: 'file' }> | Omit<Extract<SheetRule, { kind: 'added' }>, 'areas' | 'native'>;

/** A rule that is shown on a table without being kept. */
export function previewedRule(id: string, rule: Rule, table: TableSnapshot): DrawnRule {
  return { kind: 'added', id, rule, tableRange: table.range };
}

/** What a rule does to the cells that a sheet had. */
interface Drawing {
  readonly sheet: Worksheet;
  readonly effects: readonly EffectInRange[];
}

/** What the rules of a workbook do to their cells. Each is worked out once for the cells as they are, and again when they were edited. */
export class RuleDrawings {
  private readonly known = new Map<string, Drawing>();
  private readonly awaited = new Set<string>();
  private queue = Promise.resolve();

  constructor(
    private readonly context: EvaluationContext,
    /** Told when the effects of a rule are there that were not when they were asked for. */
    private readonly onDrawn: () => void,
  ) {}

  /** The effects of a rule; as long as they are being worked out those on the cells before they were edited, or nothing. */
  effectsOf(sheet: Worksheet, rule: DrawnRule): readonly EffectInRange[] {
    const known = this.known.get(rule.id);
    if (known?.sheet === sheet) return known.effects;
    if (cellCountOf(sheet, rule) > CELLS_AT_ONCE) {
      this.drawLater(sheet, rule);
      return known?.effects ?? [];
    }
    const effects = finish(this.stepsOf(sheet, rule));
    this.known.set(rule.id, { sheet, effects });
    return effects;
  }

  /** Works out a rule's effects in slices, before anyone asks for them. */
  async draw(sheet: Worksheet, rule: DrawnRule): Promise<void> {
    const effects = await finishInSlices(this.stepsOf(sheet, rule));
    this.known.set(rule.id, { sheet, effects });
  }

  /** Why the formula of a rule of the file is not understood; `undefined` where it is, and for other rules. */
  async whyOpaque(sheet: Worksheet, rule: FileRule): Promise<string | undefined> {
    const recognised = await finishInSlices(recognisedRule(sheet, rule, this.context));
    return recognised?.kind === 'opaque' ? recognised.reason : undefined;
  }

  /** Forgets the effects of rules that are gone; those of a large sheet take hundreds of megabytes. */
  forget(rules: readonly DrawnRule[]): void {
    for (const { id } of rules) this.known.delete(id);
  }

  private drawLater(sheet: Worksheet, rule: DrawnRule): void {
    if (this.awaited.has(rule.id)) return;
    this.awaited.add(rule.id);
    this.queue = this.queue.then(async () => {
      await this.draw(sheet, rule);
      this.awaited.delete(rule.id);
      // Whoever draws asks again, and where the cells were edited meanwhile the rule is worked out once more.
      this.onDrawn();
    });
  }

  private stepsOf(sheet: Worksheet, rule: DrawnRule): Steps<readonly EffectInRange[]> {
    return rule.kind === 'file'
      ? effectsOfFileRule(sheet, rule.rule, this.context)
      : effectsOfRule(sheet, rule.rule, rule.tableRange, this.context);
  }
}

function cellCountOf(sheet: Worksheet, rule: DrawnRule): number {
  const areas = rule.kind === 'file' ? usedAreasOf(sheet, rule.rule) : [rule.tableRange];
  return areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}
