import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { explainFormat } from '../../rules';
import type { Rule } from '../../rules';
import { targetLabel } from '../editing/options';
import type { Part } from '../editing/parts';
import type { Editing } from '../hooks/useEditing';
import { WORDS, ruleFaultText } from '../strings';
import { FormatSwatch } from './FormatSwatch';
import { PartChip } from './editing/PartChip';

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start', position: 'relative' },
  words: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  look: { display: 'block', ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  fault: { display: 'block', ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
});

/** Props of {@link RuleLine}. */
export interface RuleLineProps {
  readonly editing: Editing;
  readonly rule: Rule;
  readonly index: number;
  readonly tabIndex: number;
}

/**
 * A rule's look, what it formats in words of which the parts can be changed, and its look in words for those who cannot
 * tell the colours apart.
 */
export function RuleLine({ editing, rule, index, tabIndex }: RuleLineProps): ReactElement {
  const styles = useStyles();
  const part = (kind: Part['kind']): Part | undefined => editing.parts.find((own) => own.kind === kind && own.path[0] === index);
  const target = part('target');
  const look = part('look');
  const faults = [...new Set(editing.faults.filter(({ path }) => path[0] === index).map(ruleFaultText))];
  return (
    <div className={styles.root}>
      <FormatSwatch rule={rule} />
      <div className={styles.words} dir="auto">
        {/* The language of rules is said in English, whatever the pane speaks. */}
        <span lang="en">
          {editing.words[index]?.map(({ text, parts }, position) =>
            parts.length === 0 ? (
              text
            ) : (
              <PartChip key={`${position}.${parts.length}`} editing={editing} parts={parts} said={text} tabIndex={tabIndex} />
            ),
          )}
        </span>
        <span className={styles.look}>
          {rule.kind === 'condition' && look !== undefined && (
            <>
              <PartChip editing={editing} parts={[look]} said={lookWords(rule.format)} tabIndex={tabIndex} />
              {' · '}
            </>
          )}
          {target !== undefined && (
            <PartChip editing={editing} parts={[target]} said={targetLabel(rule.target, editing.table)} tabIndex={tabIndex} />
          )}
        </span>
        {faults.map((fault) => (
          <span key={fault} className={styles.fault} role="alert">
            {fault}
          </span>
        ))}
      </div>
    </div>
  );
}

function lookWords(format: Parameters<typeof explainFormat>[0]): string {
  return explainFormat(format) || WORDS.none;
}
