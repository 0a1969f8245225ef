import { useCallback, useEffect } from 'react';
import type { Dispatch } from 'react';
import type { Engine } from '../../runtime';
import type { PaneEvent } from '../state';

/** Loads the model when the pane opens; the returned function loads it again after a fault, and says whether it is ready. */
export function useEngine(engine: Engine, dispatch: Dispatch<PaneEvent>): () => Promise<boolean> {
  const load = useCallback(async () => {
    dispatch({ kind: 'engineLoading', progress: { loadedBytes: 0, totalBytes: 0 } });
    const result = await engine.load((progress) => dispatch({ kind: 'engineLoading', progress }));
    if (result.ok) dispatch({ kind: 'engineReady' });
    else if ('fault' in result) dispatch({ kind: 'engineFailed', fault: result.fault });
    return result.ok;
  }, [engine, dispatch]);
  useEffect(() => {
    void load();
  }, [load]);
  return load;
}
