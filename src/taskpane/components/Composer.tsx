import { Button, Field, Textarea, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { StopRegular } from '@fluentui/react-icons/svg/stop';
import type { KeyboardEvent, ReactElement } from 'react';
import { DESCRIPTION_LIMIT } from '../state';
import type { PaneState } from '../state';
import { WORDS, tooLongNote } from '../strings';

const useStyles = makeStyles({
  root: { position: 'relative' },
  textarea: {
    width: '100%',
    '& textarea': {
      minHeight: '60px',
      maxHeight: '132px',
      fieldSizing: 'content',
      // Room for the button in the lower corner.
      paddingInlineEnd: '40px',
      scrollPaddingBlock: tokens.spacingVerticalS,
    },
  },
  button: { position: 'absolute', right: '4px', bottom: '4px' },
  note: { ...typographyStyles.caption1, marginTop: tokens.spacingVerticalXS },
});

/** Props of {@link Composer}. */
export interface ComposerProps {
  readonly text: string;
  readonly missing: PaneState['missing'];
  /** A run that the person asked for goes on long enough to be stopped. */
  readonly stoppable: boolean;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
  readonly onStop: () => void;
}

/** The description box: Enter sends, Shift+Enter starts a new line, Escape stops. Text of any length stays whole. */
export function Composer({ text, missing, stoppable, onChange, onSend, onStop }: ComposerProps): ReactElement {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && stoppable) onStop();
    // Enter that ends the composition of a Japanese or Chinese word is no sending.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
  };
  return (
    <Field {...validation(text, missing)}>
      <div className={styles.root}>
        <Textarea
          className={styles.textarea}
          textarea={{ dir: 'auto' }}
          aria-label={WORDS.descriptionLabel}
          placeholder={WORDS.descriptionPlaceholder}
          value={text}
          resize="none"
          onChange={(_, data) => onChange(data.value)}
          onKeyDown={onKeyDown}
        />
        <span className={styles.button}>
          {stoppable ? (
            <Button appearance="subtle" icon={<StopRegular />} aria-label={WORDS.stop} title={WORDS.stop} onClick={onStop} />
          ) : (
            <Button
              appearance={text.trim() === '' ? 'subtle' : 'primary'}
              icon={<SendRegular />}
              aria-label={WORDS.send}
              title={WORDS.send}
              onClick={onSend}
            />
          )}
        </span>
      </div>
    </Field>
  );
}

function validation(text: string, missing: PaneState['missing']): { validationState?: 'warning' | 'error'; validationMessage?: string } {
  if (missing !== null) return { validationState: 'error', validationMessage: missing === 'text' ? WORDS.noDescription : WORDS.noCells };
  if (text.length <= DESCRIPTION_LIMIT) return {};
  return { validationState: 'warning', validationMessage: tooLongNote(text.length, DESCRIPTION_LIMIT) };
}
