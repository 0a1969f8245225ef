import { Button, ProgressBar, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EngineState } from '../state';
import { ENGINE_FAULTS, WORDS, loadingNote } from '../strings';
import { AdviceBar } from './AdviceBar';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** Props of {@link EngineStatus}. */
export interface EngineStatusProps {
  readonly engine: EngineState;
  /** The person has sent a description that waits for the model. */
  readonly awaited: boolean;
  readonly onRetry: () => void;
}

/** How far the model's loading is, or why it failed and a way to try again; nothing once it is ready. */
export function EngineStatus({ engine, awaited, onRetry }: EngineStatusProps): ReactElement | null {
  const styles = useStyles();
  switch (engine.kind) {
    case 'ready':
      return null;
    case 'failed': {
      const action = (
        <Button size="small" onClick={onRetry}>
          {WORDS.retry}
        </Button>
      );
      return <AdviceBar intent="error" advice={ENGINE_FAULTS[engine.fault.code]} detail={engine.fault.detail} action={action} />;
    }
    case 'loading': {
      const { loadedBytes, totalBytes } = engine.progress;
      const note = loadingNote(loadedBytes, totalBytes);
      return (
        <div className={styles.root}>
          <ProgressBar aria-label={note} {...(totalBytes > 0 ? { value: loadedBytes / totalBytes } : {})} />
          <div className={styles.note}>{note}</div>
          {awaited && <div className={styles.note}>{WORDS.waitingForModel}</div>}
        </div>
      );
    }
  }
}
