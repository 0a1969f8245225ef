import type { Proposal, Refusal } from '../candidates';
import type { AppliedRules, HostFault, Selection } from '../hosts/host';
import type { RuleSet } from '../rules';
import type { EngineFault, EngineResult, LoadProgress } from '../runtime';
import type { Card } from './ambiguity';

/** Characters of a description that are read; what stands beyond is kept but not sent. */
export const DESCRIPTION_LIMIT = 2_000;

/** Whether the model can answer yet. */
export type EngineState =
  | { readonly kind: 'loading'; readonly progress: LoadProgress }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly fault: EngineFault };

/** What is known of the selection. */
export type SelectionState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly selection: Selection }
  | { readonly kind: 'fault'; readonly fault: HostFault };

/** The suggestions for one description of one selection. */
export interface Suggestions {
  /** Number of the run that made them. */
  readonly run: number;
  readonly selection: Selection;
  /** Best first. */
  readonly cards: readonly Card[];
  /** Which candidate of a card with a question the person chose, by the position of the card; the first one unless said. */
  readonly choices: Readonly<Record<number, number>>;
  /** Rules that the person changed, by the position of their card; a card without an entry is as it was suggested. */
  readonly edits: Readonly<Record<number, RuleSet>>;
}

/** What became of the last run. A run is explicit when the person sent it, else it was started by a pause in typing. */
export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly run: number; readonly explicit: boolean; readonly share: number; readonly selection: Selection }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly fault: EngineFault }
  | { readonly kind: 'cancelled' };

/** A candidate that was written to the sheet. */
export interface AppliedEntry {
  /** Equal for equal rules on the same cells. */
  readonly key: string;
  readonly applied: AppliedRules;
  readonly cellCount: number;
}

/** The last word about applying and undoing. */
export type Notice =
  | { readonly kind: 'applied' | 'alreadyThere' | 'removed'; readonly entry: AppliedEntry }
  | { readonly kind: 'fault'; readonly fault: HostFault };

/** Everything the pane shows. */
export interface PaneState {
  readonly engine: EngineState;
  readonly selection: SelectionState;
  readonly text: string;
  /** What was missing when the person last sent; until it is there. */
  readonly missing: 'text' | 'selection' | null;
  readonly run: RunState;
  readonly suggestions: Suggestions | null;
  /** Suggestions that came while the pointer was on the cards; shown when it leaves. */
  readonly held: Suggestions | null;
  readonly pointerOnCards: boolean;
  /** Position of the chosen card. */
  readonly chosen: number;
  /** What stands on the sheet through this pane. */
  readonly applied: readonly AppliedEntry[];
  /** The host is writing or removing. */
  readonly busy: 'applying' | 'removing' | null;
  readonly notice: Notice | null;
}

/** What can happen to the pane. */
export type PaneEvent =
  | { readonly kind: 'engineLoading'; readonly progress: LoadProgress }
  | { readonly kind: 'engineReady' }
  | { readonly kind: 'engineFailed'; readonly fault: EngineFault }
  | { readonly kind: 'selectionRead'; readonly selection: Selection }
  | { readonly kind: 'selectionFault'; readonly fault: HostFault }
  | { readonly kind: 'textChanged'; readonly text: string }
  | { readonly kind: 'sentWithout'; readonly missing: 'text' | 'selection' }
  | { readonly kind: 'runStarted'; readonly run: number; readonly explicit: boolean; readonly selection: Selection }
  | { readonly kind: 'runStepped'; readonly run: number; readonly share: number }
  | { readonly kind: 'runEnded'; readonly run: number; readonly result: EngineResult<Proposal> }
  | { readonly kind: 'runCancelled' }
  | { readonly kind: 'pointerOnCards'; readonly inside: boolean }
  | { readonly kind: 'cardChosen'; readonly position: number }
  /** The person answered the question of a card. */
  | { readonly kind: 'choiceMade'; readonly position: number; readonly choice: number }
  | { readonly kind: 'ruleEdited'; readonly position: number; readonly rules: RuleSet }
  | { readonly kind: 'ruleReset'; readonly position: number }
  /** Another workbook is in the host's place. */
  | { readonly kind: 'workbookChanged' }
  | SheetEvent;

/** What can happen while rules are written to the sheet or taken off it. */
export type SheetEvent =
  | { readonly kind: 'hostStarted'; readonly work: 'applying' | 'removing' }
  | { readonly kind: 'ruleApplied'; readonly entry: AppliedEntry }
  | { readonly kind: 'ruleAlreadyThere'; readonly entry: AppliedEntry }
  | { readonly kind: 'ruleGone'; readonly key: string }
  | { readonly kind: 'ruleRemoved'; readonly entry: AppliedEntry }
  | { readonly kind: 'hostFault'; readonly fault: HostFault }
  | { readonly kind: 'noticeDismissed' };

/** The pane before anything is known. */
export const INITIAL_STATE: PaneState = {
  engine: { kind: 'loading', progress: { loadedBytes: 0, totalBytes: 0 } },
  selection: { kind: 'reading' },
  text: '',
  missing: null,
  run: { kind: 'idle' },
  suggestions: null,
  held: null,
  pointerOnCards: false,
  chosen: 0,
  applied: [],
  busy: null,
  notice: null,
};
