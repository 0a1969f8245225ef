import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Candidate } from '../../candidates';
import { explainRuleSet, formulaOf } from '../../rules';
import type { Rule, RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import { useEditing } from '../hooks/useEditing';
import type { Editing } from '../hooks/useEditing';
import { useEffects } from '../hooks/useEffects';
import type { DrawnRules } from '../hooks/useEffects';
import { useSheetPreview } from '../hooks/useSheetPreview';
import type { SheetPreviewer } from '../previewer';
import { WORDS, cellsNote } from '../strings';
import { CardFoot } from './CardFoot';
import { FormulaView } from './FormulaView';
import { RowsPreview } from './RowsPreview';
import { RuleLine } from './RuleLine';

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
  head: { position: 'relative', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, cursor: 'pointer' },
  // Lies under the words, so that these can hold buttons of their own.
  radio: {
    position: 'absolute',
    inset: 0,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    // Kept clear of the description box that sticks to the top of the pane.
    scrollMarginTop: '140px',
    scrollMarginBottom: '80px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '3px' },
  },
  lines: { position: 'relative', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, pointerEvents: 'none' },
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
  /** As it was suggested. */
  readonly candidate: Candidate;
  /** The rules as the person changed them; absent where nothing was changed. */
  readonly edited: RuleSet | undefined;
  readonly table: TableSnapshot;
  /** Serial number of today. */
  readonly today: number;
  readonly chosen: boolean;
  /** Its rules stand on the sheet through this pane. */
  readonly applied: boolean;
  readonly busy: boolean;
  readonly onChoose: () => void;
  /** The rules as they are now, counted. */
  readonly onApply: (candidate: Candidate) => void;
  readonly onEdit: (rules: RuleSet) => void;
  readonly onReset: () => void;
  /** Shows the rules on the sheet while the pointer is on the card or the focus in it. */
  readonly previewer: SheetPreviewer;
  /** A question about this suggestion. */
  readonly children?: ReactNode;
}

/** One suggestion: its look, what it does in words that can be changed, a preview on the person's rows, the count of cells, and Apply. */
export function CandidateCard(props: CandidateCardProps): ReactElement {
  const styles = useStyles();
  const countId = useId();
  const { candidate, table, chosen, edited } = props;
  const rules = edited ?? candidate.rules;
  const editing = useEditing(rules, table, edited !== undefined, props.onEdit);
  const drawn = useEffects(rules, table, props.today);
  const counted = countedCandidate(candidate, rules, drawn);
  const sound = editing.faults.length === 0;
  const ready = !props.busy && counted !== undefined && sound;
  const apply = (): void => {
    if (ready) props.onApply(counted);
  };
  const [formulaShown, setFormulaShown] = useState(false);
  const look = useSheetPreview(props.previewer, sound ? rules : null, table);
  const words = explainRuleSet(rules, table);
  return (
    <div className={mergeClasses(styles.root, chosen && styles.chosen)} role="presentation" onClick={props.onChoose} {...look}>
      <CardHead {...{ words, chosen, editing }} countId={countId} onEnter={apply} />
      {props.children}
      {counted !== undefined && sound && <CardWarning candidate={counted} />}
      <CardPreview drawn={drawn} />
      {formulaShown && sound && <Formulas rules={rules} table={table} />}
      <CardFoot
        {...props}
        words={words}
        countId={countId}
        count={countText(counted, sound)}
        edited={edited !== undefined}
        ready={ready}
        formulaShown={formulaShown}
        {...(rules.some(isCondition) ? { onFormula: setFormulaShown } : {})}
        onApply={apply}
      />
    </div>
  );
}

interface CardHeadProps {
  readonly words: string;
  readonly chosen: boolean;
  readonly editing: Editing;
  readonly countId: string;
  readonly onEnter: () => void;
}

function CardHead({ words, chosen, editing, countId, onEnter }: CardHeadProps): ReactElement {
  const styles = useStyles();
  const tabIndex = chosen ? 0 : -1;
  return (
    <div className={styles.head}>
      <div
        className={styles.radio}
        role="radio"
        aria-checked={chosen}
        aria-label={words}
        aria-describedby={countId}
        tabIndex={tabIndex}
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
      />
      <div className={styles.lines}>
        {editing.rules.map((rule, index) => (
          <RuleLine key={index} editing={editing} rule={rule} index={index} tabIndex={tabIndex} />
        ))}
      </div>
    </div>
  );
}

function isCondition(rule: Rule): boolean {
  return rule.kind === 'condition';
}

/** Suggestions were counted when they were made, changed rules when they have been drawn. */
function countedCandidate(candidate: Candidate, rules: RuleSet, drawn: DrawnRules | null): Candidate | undefined {
  if (rules === candidate.rules) return candidate;
  if (drawn?.rules !== rules) return undefined;
  return { rules, cellCount: drawn.cellCount, targetCellCount: drawn.targetCellCount, score: candidate.score };
}

function countText(counted: Candidate | undefined, sound: boolean): string {
  if (!sound) return WORDS.faulty;
  return counted === undefined ? WORDS.counting : cellsNote(counted.cellCount, counted.targetCellCount);
}

function Formulas({ rules, table }: { readonly rules: RuleSet; readonly table: TableSnapshot }): ReactElement {
  return (
    <>{rules.map((rule, index) => (rule.kind === 'condition' ? <FormulaView key={index} formula={formulaOf(rule, table)} /> : null))}</>
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
  return cellCount === targetCellCount && rules.every(isCondition) ? WORDS.formatsEverything : null;
}

function CardPreview({ drawn }: { readonly drawn: DrawnRules | null }): ReactElement {
  const styles = useStyles();
  if (drawn === null) return <div className={styles.placeholder} role="img" aria-label={WORDS.noPreview} />;
  return <RowsPreview table={drawn.table} effects={drawn.effects} part={drawn.part} />;
}
