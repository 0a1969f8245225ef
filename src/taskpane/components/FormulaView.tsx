import { Button, Textarea, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { WORDS } from '../strings';

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  text: { flexGrow: 1, minWidth: 0, '& textarea': { ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace } },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, minHeight: tokens.lineHeightBase200 },
});

/** Props of {@link FormulaView}. */
export interface FormulaViewProps {
  /** With `=`, as the custom formula of a rule for its first cell. */
  readonly formula: string;
}

/** The custom formula that says the same as a rule, to be read and copied. */
export function FormulaView({ formula }: FormulaViewProps): ReactElement {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState('');
  const copy = async (): Promise<void> => {
    box.current?.select();
    // A pane inside another page may be denied the clipboard; the text is selected for the keyboard then.
    const copied = await navigator.clipboard?.writeText(formula).then(
      () => true,
      () => false,
    );
    setNote(copied === true ? WORDS.copied : WORDS.copyByHand);
  };
  return (
    <div>
      <div className={styles.root}>
        <Textarea
          className={styles.text}
          size="small"
          resize="vertical"
          readOnly
          value={formula}
          textarea={{ ref: box, spellCheck: false, dir: 'ltr', rows: 2 }}
          aria-label={WORDS.formulaLabel}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<CopyRegular />}
          aria-label={WORDS.copy}
          title={WORDS.copy}
          onClick={() => void copy()}
        />
      </div>
      <div className={styles.note} aria-live="polite">
        {note}
      </div>
    </div>
  );
}
