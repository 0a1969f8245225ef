import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Dispatch } from 'react';
import type { Host } from '../../hosts/host';
import type { Engine } from '../../runtime';
import type { DateSystem } from '../../sheet';
import { createSheetPreviewer } from '../previewer';
import type { SheetPreviewer } from '../previewer';
import { reducePane } from '../reducer';
import type { RequestMemory } from '../requestMemory';
import { INITIAL_STATE } from '../state';
import type { PaneEvent, PaneState } from '../state';
import { useApply } from './useApply';
import type { Applying } from './useApply';
import { useEngine } from './useEngine';
import { usePrepare } from './usePrepare';
import { useRemembering } from './useRemembering';
import { useProposals } from './useProposals';
import type { Proposals } from './useProposals';
import { useSelection } from './useSelection';

/** What the pane is given: where the cells are, what proposes, and which day it is as a serial number. */
export interface PanePorts {
  readonly host: Host;
  readonly engine: Engine;
  readonly today: (dateSystem: DateSystem) => number;
  /** Where requests are remembered; without it none are. */
  readonly memory?: RequestMemory;
}

/** The pane's state and everything a component may ask of it. */
export interface Pane extends Proposals, Applying {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly previewer: SheetPreviewer;
  retry(): void;
}

/** The pane's behaviour over its ports; what it shows on the sheet as preview goes when the pane goes. */
export function usePane({ host, engine, today, memory }: PanePorts): Pane {
  const [state, dispatch] = useReducer(reducePane, INITIAL_STATE);
  const latest = useRef(state);
  latest.current = state;
  const previewer = useMemo(() => createSheetPreviewer(host), [host]);
  const load = useEngine(engine, dispatch);
  useSelection(host, dispatch);
  usePrepare(engine, state);
  const proposals = useProposals(
    state,
    useMemo(() => ({ engine, today, load, dispatch, latest }), [engine, today, load]),
  );
  const applying = useApply(useMemo(() => ({ host, previewer, dispatch, latest }), [host, previewer]));
  useEffect(() => () => void previewer.clear(), [previewer]);
  useNewWorkbook(host, dispatch);
  useRemembering(state, memory);
  return { state, dispatch, previewer, retry: () => void load(), ...proposals, ...applying };
}

/** What stands on the sheets of one workbook means nothing for another; the typed text stays. */
function useNewWorkbook(host: Host, dispatch: Dispatch<PaneEvent>): void {
  const known = useRef(host);
  useEffect(() => {
    if (known.current !== host) dispatch({ kind: 'workbookChanged' });
    known.current = host;
  }, [host, dispatch]);
}
