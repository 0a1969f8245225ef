import { Badge, Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useId } from 'react';
import type { FocusEvent, ReactElement } from 'react';
import type { Candidate } from '../../candidates';
import { explainFormat, explainRule, explainRuleSet } from '../../rules';
import type { Rule } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import { useEffects } from '../hooks/useEffects';
import { WORDS, applyLabel, cellsNote } from '../strings';
import { FormatSwatch } from './FormatSwatch';
import { RowsPreview } from './RowsPreview';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    ':hover': { border: `1px solid ${tokens.colorCompoundBrandStrokeHover}` },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    // Kept clear of the description box that sticks to the top of the pane.
    scrollMarginTop: '140px',
    scrollMarginBottom: '80px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '3px' },
  },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  words: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  look: { display: 'block', ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', flexGrow: 1 },
  warning: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    ...typographyStyles.caption1,
    color: tokens.colorStatusWarningForeground3,
  },
  warningIcon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  placeholder: { height: '139px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
});

/** Props of {@link CandidateCard}. */
export interface CandidateCardProps {
  readonly candidate: Candidate;
  readonly table: TableSnapshot;
  /** Serial number of today. */
  readonly today: number;
  readonly chosen: boolean;
  /** Its rules stand on the sheet through this pane. */
  readonly applied: boolean;
  readonly busy: boolean;
  readonly onChoose: () => void;
  readonly onApply: () => void;
  /** The person looks at this card: the pointer is on it or the focus in it. */
  readonly onLook: () => void;
  readonly onLeave: () => void;
}

/** One suggestion: its look, what it does in words, a preview on the person's rows, the count of cells, and Apply. */
export function CandidateCard(props: CandidateCardProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { candidate, table, chosen } = props;
  const words = explainRuleSet(candidate.rules, table);
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) props.onLeave();
  };
  return (
    <div
      className={mergeClasses(styles.root, chosen && styles.chosen)}
      role="presentation"
      onClick={props.onChoose}
      onPointerEnter={props.onLook}
      onPointerLeave={props.onLeave}
      onFocus={props.onLook}
      onBlur={onBlur}
    >
      <div
        className={styles.head}
        role="radio"
        aria-checked={chosen}
        aria-label={words}
        aria-describedby={`${id}-count`}
        tabIndex={chosen ? 0 : -1}
      >
        {candidate.rules.map((rule, position) => (
          <RuleLine key={position} rule={rule} table={table} />
        ))}
      </div>
      <CardWarning candidate={candidate} />
      <CardPreview candidate={candidate} table={table} today={props.today} />
      <CardFoot {...props} words={words} countId={`${id}-count`} />
    </div>
  );
}

/** A rule's look, what it formats, and its look in words for those who cannot tell the colours apart. */
function RuleLine({ rule, table }: { readonly rule: Rule; readonly table: TableSnapshot }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <FormatSwatch rule={rule} />
      <span className={styles.words} dir="auto">
        {explainRule(rule, table)}
        {rule.kind === 'condition' && <span className={styles.look}>{explainFormat(rule.format)}</span>}
      </span>
    </span>
  );
}

function CardWarning({ candidate }: { readonly candidate: Candidate }): ReactElement | null {
  const styles = useStyles();
  const warning = warningFor(candidate);
  if (warning === null) return null;
  return (
    <div className={styles.warning}>
      <WarningRegular className={styles.warningIcon} aria-hidden="true" />
      {warning}
    </div>
  );
}

/** A scale, bars or icons are meant to draw every cell; a condition that holds everywhere is hardly what was meant. */
function warningFor({ rules, cellCount, targetCellCount }: Candidate): string | null {
  if (cellCount === 0) return WORDS.formatsNothing;
  return cellCount === targetCellCount && rules.every((rule) => rule.kind === 'condition') ? WORDS.formatsEverything : null;
}

function CardPreview({ candidate, table, today }: Pick<CandidateCardProps, 'candidate' | 'table' | 'today'>): ReactElement {
  const styles = useStyles();
  const drawn = useEffects(candidate, table, today);
  if (drawn === null) return <div className={styles.placeholder} role="img" aria-label={WORDS.noPreview} />;
  return <RowsPreview table={table} effects={drawn.effects} part={drawn.part} />;
}

function CardFoot(props: CandidateCardProps & { readonly words: string; readonly countId: string }): ReactElement {
  const styles = useStyles();
  const { candidate, chosen, applied, busy, words, countId, onApply } = props;
  return (
    <div className={styles.foot}>
      <span id={countId} className={styles.count}>
        {cellsNote(candidate.cellCount, candidate.targetCellCount)}
      </span>
      {applied && (
        <Badge appearance="tint" color="success" icon={<CheckmarkRegular />}>
          {WORDS.onSheet}
        </Badge>
      )}
      <Button
        size="small"
        appearance={chosen ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        tabIndex={chosen ? 0 : -1}
        aria-label={applyLabel(words)}
        onClick={onApply}
      >
        {WORDS.apply}
      </Button>
    </div>
  );
}
