import { useCallback, useEffect, useRef } from 'react';
import type { Dispatch, RefObject } from 'react';
import type { Engine } from '../../runtime';
import type { DateSystem } from '../../sheet';
import { DESCRIPTION_LIMIT } from '../state';
import type { PaneEvent, PaneState } from '../state';

/** A pause in typing that starts a run unasked. */
const PAUSE_MS = 400;
/** The same description on the same data gives the same suggestions. */
const SEED = 1;

/** What proposing needs. */
export interface ProposalPorts {
  readonly engine: Engine;
  readonly today: (dateSystem: DateSystem) => number;
  /** Loads the model if need be and says whether it is ready. */
  readonly load: () => Promise<boolean>;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly latest: RefObject<PaneState>;
}

/** How the pane asks for suggestions. */
export interface Proposals {
  /** Asks for suggestions for the description at once. */
  send(text: string): void;
  cancel(): void;
}

/** Runs the engine when the person sends or pauses; what is stale is cancelled and its result dropped. */
export function useProposals(state: PaneState, ports: ProposalPorts): Proposals {
  const { engine, dispatch } = ports;
  const runs = useRef(0);
  const asked = useRef<Question | null>(null);
  const run = useRun(ports, runs, asked);
  useSpeculation(state, asked, run);

  const { text } = state;
  const typed = useRef(text);
  useEffect(() => {
    if (typed.current === text) return;
    typed.current = text;
    if (asked.current?.utterance !== utteranceOf(text)) stopRun(engine, runs, asked);
  }, [engine, text]);

  const cancel = useCallback(() => {
    stopRun(engine, runs, asked);
    dispatch({ kind: 'runCancelled' });
  }, [engine, dispatch]);
  const send = useCallback(
    (described: string) => {
      if (utteranceOf(described) === '') dispatch({ kind: 'sentWithout', missing: 'text' });
      else void run(utteranceOf(described), true);
    },
    [dispatch, run],
  );
  return { send, cancel };
}

/** What the engine was asked last; the table by identity. */
interface Question {
  readonly utterance: string;
  readonly table: object;
}

interface Counter {
  current: number;
}

interface LastQuestion {
  current: Question | null;
}

type Run = (utterance: string, explicit: boolean) => Promise<void>;

function useRun(ports: ProposalPorts, runs: Counter, asked: LastQuestion): Run {
  const { engine, today, load, dispatch, latest } = ports;
  return useCallback(
    async (utterance, explicit) => {
      const { selection, engine: model } = latest.current ?? {};
      if (selection?.kind !== 'read') {
        if (explicit) dispatch({ kind: 'sentWithout', missing: 'selection' });
        return;
      }
      const { table } = selection.selection;
      const run = ++runs.current;
      asked.current = { utterance, table };
      dispatch({ kind: 'runStarted', run, explicit, selection: selection.selection });
      if ((model?.kind !== 'ready' && !(await load())) || run !== runs.current) return;
      const request = { utterance, table, today: today(table.dateSystem), seed: SEED };
      const result = await engine.propose(request, (share) => dispatch({ kind: 'runStepped', run, share }));
      if (!result.ok && run === runs.current) asked.current = null;
      dispatch({ kind: 'runEnded', run, result });
    },
    [engine, today, load, dispatch, latest, runs, asked],
  );
}

function useSpeculation(state: PaneState, asked: LastQuestion, run: Run): void {
  const { text } = state;
  const ready = state.engine.kind === 'ready';
  const table = state.selection.kind === 'read' ? state.selection.selection.table : null;
  useEffect(() => {
    const utterance = utteranceOf(text);
    if (!ready || table === null || utterance === '' || text.length > DESCRIPTION_LIMIT) return;
    const isAsked = (): boolean => asked.current?.utterance === utterance && asked.current.table === table;
    if (isAsked()) return;
    // The person may have sent it before the pause was over.
    const timer = setTimeout(() => isAsked() || void run(utterance, false), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, table, ready, asked, run]);
}

function stopRun(engine: Engine, runs: Counter, asked: LastQuestion): void {
  runs.current++;
  asked.current = null;
  engine.cancel();
}

function utteranceOf(text: string): string {
  return text.slice(0, DESCRIPTION_LIMIT).trim();
}
