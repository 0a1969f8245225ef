import { useEffect } from 'react';
import type { Dispatch } from 'react';
import type { Host } from '../../hosts/host';
import type { PaneEvent } from '../state';

/** While a selection is being dragged, it is read once it rests for so long. */
const REST_MS = 80;

/** Keeps the pane's selection equal to the host's; of overlapping reads only the last one counts. */
export function useSelection(host: Host, dispatch: Dispatch<PaneEvent>): void {
  useEffect(() => {
    let reads = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      const own = ++reads;
      const result = await host.readSelection();
      if (own !== reads) return;
      dispatch(result.ok ? { kind: 'selectionRead', selection: result.value } : { kind: 'selectionFault', fault: result.fault });
    };
    void read();
    const unsubscribe = host.onSelectionChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), REST_MS);
    });
    return () => {
      reads++;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [host, dispatch]);
}
