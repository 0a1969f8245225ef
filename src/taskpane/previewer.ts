import type { Host } from '../hosts/host';
import type { RuleSet } from '../rules';
import type { TableSnapshot } from '../sheet';

/** A pointer that only passes over a card shows nothing on the sheet. */
const HOVER_DELAY_MS = 120;

/** Shows one candidate at a time on the sheet; only the last wish counts, and the host never has two calls at once. */
export interface SheetPreviewer {
  /** Shows the rules soon, unless something else is wished before. */
  show(rules: RuleSet, table: TableSnapshot): void;
  /** Takes the preview back; resolves when the sheet is as it was. */
  clear(): Promise<void>;
}

interface Wish {
  readonly rules: RuleSet;
  readonly table: TableSnapshot;
}

/** A previewer over the host. Faults stay silent: a preview is an extra, the cards tell the same. */
export function createSheetPreviewer(host: Host): SheetPreviewer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wish: Wish | null = null;
  let shown: Wish | null = null;
  let work: Promise<void> | null = null;

  async function settle(): Promise<void> {
    while (shown !== wish) {
      const next: Wish | null = wish;
      const table = next?.table ?? shown?.table;
      if (table !== undefined) await host.previewRules(next === null ? null : next.rules, table);
      shown = next;
    }
  }

  function start(): Promise<void> {
    work ??= settle().finally(() => {
      work = null;
    });
    return work;
  }

  return {
    show(rules, table) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        wish = { rules, table };
        void start();
      }, HOVER_DELAY_MS);
    },
    clear() {
      clearTimeout(timer);
      wish = null;
      return start();
    },
  };
}
