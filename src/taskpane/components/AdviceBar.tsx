import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Advice } from '../strings';

const useStyles = makeStyles({
  tips: { margin: 0, marginTop: tokens.spacingVerticalXXS, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Props of {@link AdviceBar}. */
export interface AdviceBarProps {
  readonly intent: 'info' | 'warning' | 'error';
  readonly advice: Advice;
  readonly tips?: readonly string[];
  /** The system's own word, shown on hover. */
  readonly detail?: string | undefined;
  readonly action?: ReactElement;
}

/** A message that says what happened and what to do about it. */
export function AdviceBar({ intent, advice, tips = [], detail, action }: AdviceBarProps): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" title={detail}>
      <MessageBarBody>
        <MessageBarTitle>{advice.title}</MessageBarTitle>
        <br />
        {advice.body}
        {tips.length > 0 && (
          <ul className={styles.tips}>
            {tips.map((tip) => (
              <li key={tip}>{tip}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      {action !== undefined && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
