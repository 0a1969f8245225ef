import type { EvaluationContext } from '../../evaluation';
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

/** What the rules of a workbook do to their cells. Values never change while it is open, so each rule is worked out once. */
export class RuleDrawings {
  private readonly known = new Map<string, readonly EffectInRange[]>();
  private readonly awaited = new Set<string>();
  private queue = Promise.resolve();

  constructor(
    private readonly context: EvaluationContext,
    /** Told when the effects of a rule are there that were not when they were asked for. */
    private readonly onDrawn: () => void,
  ) {}

  /** The effects of a rule, nothing as long as they are being worked out. */
  effectsOf(sheet: Worksheet, rule: SheetRule): readonly EffectInRange[] {
    const known = this.known.get(rule.id);
    if (known !== undefined) return known;
    if (cellCountOf(sheet, rule) > CELLS_AT_ONCE) {
      this.drawLater(sheet, rule);
      return [];
    }
    const effects = finish(this.stepsOf(sheet, rule));
    this.known.set(rule.id, effects);
    return effects;
  }

  /** Works out a rule's effects in slices, before anyone asks for them. */
  async draw(sheet: Worksheet, rule: SheetRule): Promise<void> {
    this.known.set(rule.id, await finishInSlices(this.stepsOf(sheet, rule)));
  }

  /** Why the formula of a rule of the file is not understood; `undefined` where it is, and for other rules. */
  async whyOpaque(sheet: Worksheet, rule: FileRule): Promise<string | undefined> {
    const recognised = await finishInSlices(recognisedRule(sheet, rule, this.context));
    return recognised?.kind === 'opaque' ? recognised.reason : undefined;
  }

  /** Forgets the effects of rules that are gone; those of a large sheet take hundreds of megabytes. */
  forget(rules: readonly SheetRule[]): void {
    for (const { id } of rules) this.known.delete(id);
  }

  private drawLater(sheet: Worksheet, rule: SheetRule): void {
    if (this.awaited.has(rule.id)) return;
    this.awaited.add(rule.id);
    this.queue = this.queue.then(async () => {
      await this.draw(sheet, rule);
      this.onDrawn();
    });
  }

  private stepsOf(sheet: Worksheet, rule: SheetRule): Steps<readonly EffectInRange[]> {
    return rule.kind === 'file'
      ? effectsOfFileRule(sheet, rule.rule, this.context)
      : effectsOfRule(sheet, rule.rule, rule.tableRange, this.context);
  }
}

function cellCountOf(sheet: Worksheet, rule: SheetRule): number {
  const areas = rule.kind === 'file' ? usedAreasOf(sheet, rule.rule) : [rule.tableRange];
  return areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}
