import { cardsOf } from './ambiguity';
import { sameTable } from './sameTable';
import type { AppliedEntry, PaneEvent, PaneState, SheetEvent, Suggestions } from './state';
import type { Proposal } from '../candidates';
import type { Selection } from '../hosts/host';
import type { EngineResult } from '../runtime';

type Event<K extends PaneEvent['kind']> = Extract<PaneEvent, { readonly kind: K }>;

/** The pane after `event`. Events of a run that is no longer the current one change nothing. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case 'engineLoading':
      return { ...state, engine: { kind: 'loading', progress: event.progress } };
    case 'engineReady':
      return { ...state, engine: { kind: 'ready' } };
    case 'engineFailed':
      return { ...withoutRun(state), engine: { kind: 'failed', fault: event.fault } };
    case 'selectionRead':
      return selectionRead(state, event.selection);
    case 'selectionFault':
      return { ...withoutSuggestions(state), selection: { kind: 'fault', fault: event.fault } };
    case 'textChanged':
      return textChanged(state, event.text);
    case 'sentWithout':
      return { ...state, missing: event.missing };
    case 'runStarted':
      return runStarted(state, event);
    case 'runStepped':
      return state.run.kind === 'running' && state.run.run === event.run ? { ...state, run: { ...state.run, share: event.share } } : state;
    case 'runEnded':
      return runEnded(state, event.run, event.result);
    case 'runCancelled':
      return state.run.kind === 'running' ? { ...state, run: { kind: 'cancelled' } } : state;
    case 'pointerOnCards':
      return pointerMoved(state, event.inside);
    case 'workbookChanged':
      return { ...withoutSuggestions(state), selection: { kind: 'reading' }, applied: [], busy: null, notice: null };
    case 'cardChosen':
      return { ...state, chosen: event.position };
    case 'choiceMade':
      return withChoice(state, event.position, event.choice);
    case 'ruleEdited':
      return withEdits(state, (edits) => ({ ...edits, [event.position]: event.rules }));
    case 'ruleReset':
      return withEdits(state, ({ [event.position]: _, ...edits }) => edits);
    default:
      return reduceSheet(state, event);
  }
}

function reduceSheet(state: PaneState, event: SheetEvent): PaneState {
  switch (event.kind) {
    case 'hostStarted':
      return { ...state, busy: event.work };
    case 'ruleApplied':
      return { ...state, busy: null, applied: [...state.applied, event.entry], notice: { kind: 'applied', entry: event.entry } };
    case 'ruleAlreadyThere':
      return { ...state, busy: null, notice: { kind: 'alreadyThere', entry: event.entry } };
    case 'ruleGone':
      return { ...state, applied: without(state.applied, event.key) };
    case 'ruleRemoved':
      return { ...state, busy: null, applied: without(state.applied, event.entry.key), notice: { kind: 'removed', entry: event.entry } };
    case 'hostFault':
      return { ...state, busy: null, notice: { kind: 'fault', fault: event.fault } };
    case 'noticeDismissed':
      return { ...state, notice: null };
  }
}

function selectionRead(state: PaneState, selection: Selection): PaneState {
  const known = state.selection.kind === 'read' ? state.selection.selection : null;
  if (known !== null && sameTable(known.table, selection.table)) {
    return { ...state, selection: { kind: 'read', selection: { ...selection, table: known.table } } };
  }
  return { ...withoutSuggestions(state), missing: null, selection: { kind: 'read', selection } };
}

/** Typing makes a run stale, whoever started it. */
function textChanged(state: PaneState, text: string): PaneState {
  if (text.trim() === state.text.trim()) return { ...state, text };
  const next: PaneState = { ...state, text, missing: null, run: { kind: 'idle' }, held: null };
  return text.trim() === '' ? withoutSuggestions(next) : next;
}

function runStarted(state: PaneState, { run, explicit, selection }: Event<'runStarted'>): PaneState {
  return { ...state, run: { kind: 'running', run, explicit, share: 0, selection }, held: null, notice: explicit ? null : state.notice };
}

function runEnded(state: PaneState, run: number, result: EngineResult<Proposal>): PaneState {
  if (state.run.kind !== 'running' || state.run.run !== run) return state;
  const { explicit, selection } = state.run;
  if (!result.ok)
    return 'cancelled' in result ? { ...state, run: { kind: 'idle' } } : { ...state, run: { kind: 'failed', fault: result.fault } };
  const proposal = result.value;
  if (proposal.kind === 'candidates') {
    const suggestions: Suggestions = { run, selection, cards: cardsOf(proposal.candidates), choices: {}, edits: {} };
    return shown({ ...state, run: { kind: 'idle' } }, suggestions, explicit);
  }
  if (!explicit) return state.pointerOnCards ? { ...state, run: { kind: 'idle' } } : withoutSuggestions(state);
  return { ...withoutSuggestions(state), run: { kind: 'refused', refusal: proposal.refusal } };
}

/** Cards change at once when the person asked, else only while the pointer is elsewhere, so that no click hits another card. */
function shown(state: PaneState, suggestions: Suggestions, explicit: boolean): PaneState {
  if (state.pointerOnCards && !explicit && state.suggestions !== null) return { ...state, held: suggestions };
  return { ...state, suggestions, held: null, chosen: 0 };
}

function pointerMoved(state: PaneState, inside: boolean): PaneState {
  if (inside || state.held === null) return { ...state, pointerOnCards: inside };
  return { ...state, pointerOnCards: false, suggestions: state.held, held: null, chosen: 0 };
}

/** What was changed was changed in another reading. */
function withChoice(state: PaneState, position: number, choice: number): PaneState {
  const { suggestions } = withEdits(state, ({ [position]: _, ...edits }) => edits);
  return suggestions === null
    ? state
    : { ...state, suggestions: { ...suggestions, choices: { ...suggestions.choices, [position]: choice } } };
}

function withEdits(state: PaneState, change: (edits: Suggestions['edits']) => Suggestions['edits']): PaneState {
  const { suggestions } = state;
  return suggestions === null ? state : { ...state, suggestions: { ...suggestions, edits: change(suggestions.edits) } };
}

function withoutRun(state: PaneState): PaneState {
  return state.run.kind === 'running' ? { ...state, run: { kind: 'idle' } } : state;
}

function withoutSuggestions(state: PaneState): PaneState {
  return { ...state, run: { kind: 'idle' }, suggestions: null, held: null, pointerOnCards: false, chosen: 0 };
}

function without(applied: readonly AppliedEntry[], key: string): readonly AppliedEntry[] {
  return applied.filter((entry) => entry.key !== key);
}
