import { useCallback } from 'react';
import type { Dispatch, RefObject } from 'react';
import type { Candidate } from '../../candidates';
import type { AppliedRules, Host, Selection } from '../../hosts/host';
import { ruleKey } from '../ruleKey';
import type { SheetPreviewer } from '../previewer';
import type { AppliedEntry, PaneEvent, PaneState } from '../state';

/** What applying needs. */
export interface ApplyPorts {
  readonly host: Host;
  readonly previewer: SheetPreviewer;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly latest: RefObject<PaneState>;
}

/** Writing to the sheet and taking it back. */
export interface Applying {
  apply(candidate: Candidate, selection: Selection): void;
  undo(entry: AppliedEntry): void;
}

/** Applies a candidate once and undoes exactly it; while the host works, further calls do nothing. */
export function useApply(ports: ApplyPorts): Applying {
  const apply = useCallback(
    (candidate: Candidate, selection: Selection) => {
      if (ports.latest.current?.busy === null) void applyCandidate(ports, candidate, selection);
    },
    [ports],
  );
  const undo = useCallback(
    (entry: AppliedEntry) => {
      if (ports.latest.current?.busy === null) void undoEntry(ports, entry);
    },
    [ports],
  );
  return { apply, undo };
}

async function applyCandidate(
  { host, previewer, dispatch, latest }: ApplyPorts,
  candidate: Candidate,
  { table }: Selection,
): Promise<void> {
  dispatch({ kind: 'hostStarted', work: 'applying' });
  await previewer.clear();
  const key = ruleKey(candidate.rules, table);
  const known = latest.current?.applied.find((entry) => entry.key === key);
  if (known !== undefined) {
    if (await stands(host, known.applied)) return dispatch({ kind: 'ruleAlreadyThere', entry: known });
    dispatch({ kind: 'ruleGone', key });
  }
  const result = await host.applyRules(candidate.rules, table);
  if (!result.ok) return dispatch({ kind: 'hostFault', fault: result.fault });
  dispatch({ kind: 'ruleApplied', entry: { key, applied: result.value, cellCount: candidate.cellCount } });
}

/** Someone may have removed the rules on the sheet itself meanwhile. */
async function stands(host: Host, applied: AppliedRules): Promise<boolean> {
  const rules = await host.listRules();
  return rules.ok && applied.ids.every((id) => rules.value.some((rule) => rule.id === id && rule.worksheet === applied.worksheet));
}

async function undoEntry({ host, previewer, dispatch }: ApplyPorts, entry: AppliedEntry): Promise<void> {
  dispatch({ kind: 'hostStarted', work: 'removing' });
  await previewer.clear();
  const result = await host.removeRules(entry.applied);
  dispatch(result.ok ? { kind: 'ruleRemoved', entry } : { kind: 'hostFault', fault: result.fault });
}
