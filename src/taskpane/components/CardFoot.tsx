import { Badge, Button, ToggleButton, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { MathFormulaRegular } from '@fluentui/react-icons/svg/math-formula';
import type { ReactElement } from 'react';
import { WORDS, applyLabel } from '../strings';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minHeight: '24px' },
  actions: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, marginInlineStart: 'auto' },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** Props of {@link CardFoot}. */
export interface CardFootProps {
  /** What the rules do, in words. */
  readonly words: string;
  readonly countId: string;
  /** How many cells the rules format, or why that is not known. */
  readonly count: string;
  readonly chosen: boolean;
  readonly applied: boolean;
  readonly edited: boolean;
  /** Whether the rules can be applied now. */
  readonly ready: boolean;
  readonly formulaShown: boolean;
  /** Absent for rules that are no formula: bars, scales and icons. */
  readonly onFormula?: (shown: boolean) => void;
  readonly onReset: () => void;
  readonly onApply: () => void;
}

/** What a card counts and what can be done with it. */
export function CardFoot(props: CardFootProps): ReactElement {
  const styles = useStyles();
  const { chosen, applied, edited, ready, words, countId, count, formulaShown, onFormula, onReset, onApply } = props;
  const tabIndex = chosen ? 0 : -1;
  return (
    <div className={styles.root}>
      <span id={countId} className={styles.count} aria-live="polite">
        {count}
      </span>
      <span className={styles.actions}>
        {applied && (
          <Badge appearance="tint" color="success" icon={<CheckmarkRegular />}>
            {WORDS.onSheet}
          </Badge>
        )}
        {edited && <EditedMark tabIndex={tabIndex} onReset={onReset} />}
        {onFormula !== undefined && <FormulaToggle tabIndex={tabIndex} shown={formulaShown} onFormula={onFormula} />}
        <Button
          size="small"
          appearance={chosen ? 'primary' : 'secondary'}
          disabledFocusable={!ready}
          tabIndex={tabIndex}
          aria-label={applyLabel(words)}
          onClick={onApply}
        >
          {WORDS.apply}
        </Button>
      </span>
    </div>
  );
}

function EditedMark({ tabIndex, onReset }: { readonly tabIndex: number; readonly onReset: () => void }): ReactElement {
  return (
    <>
      <Badge appearance="tint" color="informative">
        {WORDS.edited}
      </Badge>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowResetRegular />}
        tabIndex={tabIndex}
        aria-label={WORDS.reset}
        title={WORDS.resetHint}
        onClick={onReset}
      />
    </>
  );
}

interface FormulaToggleProps {
  readonly tabIndex: number;
  readonly shown: boolean;
  readonly onFormula: (shown: boolean) => void;
}

function FormulaToggle({ tabIndex, shown, onFormula }: FormulaToggleProps): ReactElement {
  return (
    <ToggleButton
      size="small"
      appearance="subtle"
      icon={<MathFormulaRegular />}
      tabIndex={tabIndex}
      checked={shown}
      aria-label={WORDS.formula}
      title={WORDS.formula}
      onClick={() => onFormula(!shown)}
    />
  );
}
