import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneState } from '../state';
import { ENGINE_FAULTS, HOST_FAULTS, REFUSALS, WORDS, noticeText, suggestionsNote } from '../strings';

const useStyles = makeStyles({
  root: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Props of {@link Announcer}. */
export interface AnnouncerProps {
  readonly state: PaneState;
}

/** Says the last outcome to assistive technology, without moving the focus. */
export function Announcer({ state }: AnnouncerProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status" aria-live="polite">
      {announcement(state)}
    </div>
  );
}

function announcement({ engine, run, notice, suggestions }: PaneState): string {
  if (engine.kind === 'failed') return ENGINE_FAULTS[engine.fault.code].title;
  if (notice !== null) return notice.kind === 'fault' ? HOST_FAULTS[notice.fault.code].title : noticeText(notice.kind, notice.entry);
  switch (run.kind) {
    case 'running':
      return run.explicit ? WORDS.working : '';
    case 'refused':
      return REFUSALS[run.refusal].title;
    case 'failed':
      return ENGINE_FAULTS[run.fault.code].title;
    case 'cancelled':
      return WORDS.cancelled;
    case 'idle':
      return suggestions === null ? '' : suggestionsNote(suggestions.cards.length);
  }
}
