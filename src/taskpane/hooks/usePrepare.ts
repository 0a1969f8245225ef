import { useEffect } from 'react';
import type { Engine } from '../../runtime';
import type { PaneState } from '../state';

/** The selection must rest this long before its headers and values are encoded ahead. */
const REST_MS = 150;

/** Gives the engine the selected table ahead of any request, once the model is ready. */
export function usePrepare(engine: Engine, state: PaneState): void {
  const ready = state.engine.kind === 'ready';
  const table = state.selection.kind === 'read' ? state.selection.selection.table : null;
  useEffect(() => {
    if (!ready || table === null) return;
    const timer = setTimeout(() => engine.prepare?.(table), REST_MS);
    return () => clearTimeout(timer);
  }, [engine, ready, table]);
}
