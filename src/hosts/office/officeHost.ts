import type { RuleSet } from '../../rules';
import type { DateSystem, TableSnapshot } from '../../sheet';
import type { AppliedRules, ExistingRule, Host, HostResult, Selection, Unsubscribe } from '../host';
import { invalidRules } from '../invalidRules';
import { readDateSystem } from './dateSystem';
import { deleteFormats, worksheetsNamed } from './deleteFormats';
import { followSelection } from './followSelection';
import { listFormats } from './listFormats';
import { moveFormat } from './moveFormat';
import { attempt, success } from './officeFaults';
import { tellProtection } from './protection';
import { endPreview, showPreview, sweepPreview } from './preview';
import { readSelection } from './readSelection';
import { writeRules } from './writeRules';

/** The host over Office.js. Needs the globals `Excel` and `Office`, once `Office.onReady` has resolved. */
export function createOfficeHost(): Host {
  return new OfficeHost();
}

/** Owns what outlives a batch: the preview that stands, and the order of what writes. */
class OfficeHost implements Host {
  readonly name = 'office';
  #preview: AppliedRules | undefined;
  readonly #dateSystem: Promise<DateSystem> = readDateSystem();
  /** A preview that a crash left behind goes before anything else touches rules. */
  #lastWrite: Promise<unknown> = attempt(sweepPreview);

  async readSelection(): Promise<HostResult<Selection>> {
    const dateSystem = await this.#dateSystem;
    return attempt((context) => readSelection(context, dateSystem));
  }

  applyRules(rules: RuleSet, table: TableSnapshot): Promise<HostResult<AppliedRules>> {
    return this.#inTurn(async () => {
      const ended = await this.#endPreview();
      const fault = invalidRules(rules, table);
      if (fault !== undefined) return { ok: false, fault };
      return ended.ok ? attempt((context) => writeRules(context, rules, table, { verifies: true })) : ended;
    });
  }

  removeRules(applied: AppliedRules): Promise<HostResult<null>> {
    return this.#inTurn(async () => tellProtection(await attempt((context) => removeApplied(context, applied)), applied.worksheet));
  }

  listRules(): Promise<HostResult<readonly ExistingRule[]>> {
    return this.#inTurn(() =>
      attempt(async (context) => success(await listFormats(context, context.workbook.worksheets.getActiveWorksheet()))),
    );
  }

  moveRule(id: string, priority: number): Promise<HostResult<null>> {
    return this.#inTurn(async () => tellProtection(await attempt((context) => moveFormat(context, id, priority))));
  }

  previewRules(rules: RuleSet | null, table: TableSnapshot): Promise<HostResult<null>> {
    return this.#inTurn(async () => {
      const ended = await this.#endPreview();
      if (!ended.ok || rules === null) return ended;
      const fault = invalidRules(rules, table);
      if (fault !== undefined) return { ok: false, fault };
      const shown = await attempt((context) => showPreview(context, rules, table));
      if (!shown.ok) return shown;
      this.#preview = shown.value;
      return success(null);
    });
  }

  onSelectionChanged(callback: () => void): Unsubscribe {
    return followSelection(callback);
  }

  async #endPreview(): Promise<HostResult<null>> {
    const shown = this.#preview;
    if (shown === undefined) return success(null);
    const ended = await tellProtection(await attempt((context) => endPreview(context, shown)), shown.worksheet);
    if (ended.ok) this.#preview = undefined;
    return ended;
  }

  /** Lets one thing after another touch the rules, so that no preview overtakes what takes it back. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(work, work);
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }
}

async function removeApplied(context: Excel.RequestContext, applied: AppliedRules): Promise<HostResult<null>> {
  for (const worksheet of await worksheetsNamed(context, applied.worksheet)) await deleteFormats(context, worksheet, applied.ids);
  return success(null);
}
