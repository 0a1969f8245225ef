import { useEffect } from 'react';
import type { RequestMemory } from '../requestMemory';
import type { PaneState } from '../state';

/** Remembers what a person sent, and what led to a rule on the sheet without being sent. */
export function useRemembering({ text, run, notice }: PaneState, memory: RequestMemory | undefined): void {
  const request = text.trim();
  const sent = run.kind === 'running' && run.explicit;
  const applied = notice?.kind === 'applied' ? notice.entry : null;
  useEffect(() => {
    if ((sent || applied !== null) && request !== '') memory?.remember(request);
    // Not for each new request: what is typed afterwards was not asked yet.
  }, [sent, applied, memory]);
}
