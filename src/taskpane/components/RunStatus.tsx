import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RunState } from '../state';
import { ENGINE_FAULTS, REFUSALS, WORDS } from '../strings';
import { AdviceBar } from './AdviceBar';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** Props of {@link RunStatus}. */
export interface RunStatusProps {
  readonly run: RunState;
}

/** What the last run came to, where that is no list of suggestions. */
export function RunStatus({ run }: RunStatusProps): ReactElement | null {
  const styles = useStyles();
  switch (run.kind) {
    case 'idle':
    case 'running':
      return null;
    case 'refused': {
      const refusal = REFUSALS[run.refusal];
      return <AdviceBar intent={run.refusal === 'outOfScope' ? 'info' : 'warning'} advice={refusal} tips={refusal.tips} />;
    }
    case 'failed':
      return <AdviceBar intent="error" advice={ENGINE_FAULTS[run.fault.code]} detail={run.fault.detail} />;
    case 'cancelled':
      return <div className={styles.note}>{WORDS.cancelled}</div>;
  }
}
