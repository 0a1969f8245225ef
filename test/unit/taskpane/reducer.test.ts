import { INITIAL_STATE } from '../../../src/taskpane/state';
import type { AppliedEntry, PaneEvent, PaneState } from '../../../src/taskpane/state';
import { reducePane } from '../../../src/taskpane/reducer';
import { ordersSelection } from '../../support/ui/ordersTable';
import { fiveCandidates } from '../../support/ui/scriptedCandidates';

const selection = ordersSelection(20);
const proposal = fiveCandidates(selection.table);
const entry: AppliedEntry = { key: 'k', applied: { worksheet: 'Orders', ids: ['1'], addresses: ['E2:E21'] }, cellCount: 7 };

function after(...events: readonly PaneEvent[]): PaneState {
  return events.reduce(reducePane, INITIAL_STATE);
}

const typed: readonly PaneEvent[] = [
  { kind: 'engineReady' },
  { kind: 'selectionRead', selection },
  { kind: 'textChanged', text: 'sales above 900' },
];

function started(run: number, explicit: boolean): PaneEvent {
  return { kind: 'runStarted', run, explicit, selection };
}

function ended(run: number): PaneEvent {
  return { kind: 'runEnded', run, result: { ok: true, value: proposal } };
}

const refused: PaneEvent = { kind: 'runEnded', run: 1, result: { ok: true, value: { kind: 'refusal', refusal: 'notUnderstood' } } };

describe('suggestions', () => {
  test('of the current run are shown, the first one chosen', () => {
    const state = after(...typed, started(1, true), ended(1));
    expect(state.suggestions?.cards).toHaveLength(5);
    expect(state.chosen).toBe(0);
    expect(state.run.kind).toBe('idle');
  });

  test('of a run that was overtaken are dropped', () => {
    const state = after(...typed, started(1, true), started(2, true), ended(1));
    expect(state.suggestions).toBeNull();
    expect(state.run).toMatchObject({ kind: 'running', run: 2 });
  });

  test('do not change under the pointer when nobody asked for them', () => {
    const held = after(
      ...typed,
      started(1, true),
      ended(1),
      { kind: 'cardChosen', position: 3 },
      { kind: 'pointerOnCards', inside: true },
      started(2, false),
      ended(2),
    );
    expect(held.suggestions?.run).toBe(1);
    expect(held.chosen).toBe(3);
    const left = reducePane(held, { kind: 'pointerOnCards', inside: false });
    expect(left.suggestions?.run).toBe(2);
    expect(left.chosen).toBe(0);
  });

  test('change at once when they were asked for', () => {
    const state = after(...typed, started(1, true), ended(1), { kind: 'pointerOnCards', inside: true }, started(2, true), ended(2));
    expect(state.suggestions?.run).toBe(2);
  });

  test('go when other cells are selected, and the text stays', () => {
    const state = after(...typed, started(1, true), ended(1), { kind: 'selectionRead', selection: ordersSelection(30) });
    expect(state.suggestions).toBeNull();
    expect(state.text).toBe('sales above 900');
  });

  test('stay when the same cells are read again', () => {
    const state = after(...typed, started(1, true), ended(1), { kind: 'selectionRead', selection: ordersSelection(20) });
    expect(state.suggestions?.run).toBe(1);
    expect(state.selection).toMatchObject({ selection: { table: selection.table } });
  });

  test('go when the description is emptied', () => {
    expect(after(...typed, started(1, true), ended(1), { kind: 'textChanged', text: ' ' }).suggestions).toBeNull();
  });
});

describe('a refusal', () => {
  test('is told to who asked', () => {
    expect(after(...typed, started(1, true), refused).run).toEqual({ kind: 'refused', refusal: 'notUnderstood' });
  });

  test('is not told to who is still typing', () => {
    expect(after(...typed, started(1, false), refused).run).toEqual({ kind: 'idle' });
  });

  test('goes when the description changes', () => {
    expect(after(...typed, started(1, true), refused, { kind: 'textChanged', text: 'x' }).run.kind).toBe('idle');
  });
});

describe('a run', () => {
  test('goes on when only spaces are typed behind the description', () => {
    expect(after(...typed, started(1, true), { kind: 'textChanged', text: 'sales above 900 ' }).run.kind).toBe('running');
  });

  test('is over when the model fails, and the text stays', () => {
    const state = after(...typed, started(1, true), { kind: 'engineFailed', fault: { code: 'modelMissing' } });
    expect(state).toMatchObject({ run: { kind: 'idle' }, engine: { kind: 'failed' }, text: 'sales above 900' });
  });

  test('that was cancelled says so', () => {
    expect(after(...typed, started(1, true), { kind: 'runCancelled' }).run.kind).toBe('cancelled');
  });
});

describe('what stands on the sheet', () => {
  test('is remembered until it is undone', () => {
    const applied = after({ kind: 'hostStarted', work: 'applying' }, { kind: 'ruleApplied', entry });
    expect(applied).toMatchObject({ busy: null, applied: [entry], notice: { kind: 'applied' } });
    expect(reducePane(applied, { kind: 'ruleRemoved', entry })).toMatchObject({ applied: [], notice: { kind: 'removed' } });
  });

  test('stays remembered when undoing fails', () => {
    const state = after(
      { kind: 'ruleApplied', entry },
      { kind: 'hostStarted', work: 'removing' },
      { kind: 'hostFault', fault: { code: 'protectedSheet' } },
    );
    expect(state).toMatchObject({ busy: null, applied: [entry], notice: { kind: 'fault' } });
  });
});
