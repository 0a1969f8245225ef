import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { WorkbookHost } from '../../hosts/workbook';
import { FIRST_CELL, selectedRange } from '../gridSelection';

/** What was changed in the open workbook, and the ways back and forth. */
export interface Changes {
  /** Some changes are not in the last saved file. */
  readonly unsaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
  /** Told that the workbook was saved as it was then. */
  noteSaved(version: object): void;
}

/** Follows the changes of a workbook, and warns before the page is left with some that are not saved. */
export function useChanges(host: WorkbookHost | undefined): Changes {
  const subscribe = useCallback((listener: () => void) => host?.subscribe(listener) ?? NOTHING, [host]);
  const version = useSyncExternalStore(subscribe, () => host?.version());
  const saved = useRef(new WeakMap<WorkbookHost, object>());
  const lastSaved = host && saved.current.get(host);
  const unsaved = host !== undefined && version !== lastSaved && (lastSaved !== undefined || host.hasChanges());
  useLeaveWarning(unsaved);
  return {
    unsaved,
    canUndo: host?.canUndo === true,
    canRedo: host?.canRedo === true,
    undo: () => bringToFront(host, host?.undo()),
    redo: () => bringToFront(host, host?.redo()),
    noteSaved: (state) => {
      if (host === undefined) return;
      saved.current.set(host, state);
      // Nothing on the sheets changed, but what is shown beside them does.
      host.select(host.selection().worksheet, host.selection().range);
    },
  };
}

const NOTHING = (): void => undefined;

/** What was undone should be seen. */
function bringToFront(host: WorkbookHost | undefined, worksheet: string | undefined): void {
  if (host === undefined || worksheet === undefined || worksheet === host.selection().worksheet) return;
  host.select(worksheet, selectedRange(FIRST_CELL, []));
}

function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
