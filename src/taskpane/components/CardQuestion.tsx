import { ToggleButton, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Candidate } from '../../candidates';
import type { TableSnapshot } from '../../sheet';
import type { Question } from '../ambiguity';
import { markedWords, sketchOf } from '../editing/markedWords';
import { partsOf, samePath } from '../editing/parts';
import { WORDS, choiceLabel } from '../strings';

const useStyles = makeStyles({
  label: { ...typographyStyles.caption1Strong },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  choice: { minWidth: 0, fontWeight: tokens.fontWeightRegular, textAlign: 'start', overflowWrap: 'anywhere' },
});

/** Props of {@link CardQuestion}. */
export interface CardQuestionProps {
  readonly candidates: readonly Candidate[];
  readonly question: Question;
  readonly table: TableSnapshot;
  /** Position of the chosen candidate. */
  readonly choice: number;
  readonly tabIndex: number;
  readonly onChoose: (choice: number) => void;
}

/** Asks which column or value was meant, with the number of cells of each. */
export function CardQuestion({ candidates, question, table, choice, tabIndex, onChoose }: CardQuestionProps): ReactElement {
  const styles = useStyles();
  const label = question.kind === 'column' ? WORDS.whichColumn : WORDS.whichValue;
  const names = useMemo(() => {
    const sketch = sketchOf(table);
    return candidates.map((candidate) => nameIn(candidate, question, sketch));
  }, [candidates, question, table]);
  return (
    <div role="group" aria-label={label}>
      <div className={styles.label}>{label}</div>
      <div className={styles.choices}>
        {candidates.map(({ cellCount }, position) => (
          <ToggleButton
            key={position}
            className={styles.choice}
            size="small"
            shape="circular"
            checked={position === choice}
            tabIndex={tabIndex}
            onClick={() => onChoose(position)}
          >
            <bdi>{choiceLabel(names[position] ?? '', cellCount)}</bdi>
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}

/** The words that tell a candidate from the others. */
function nameIn({ rules }: Candidate, { path }: Question, sketch: TableSnapshot): string {
  const words = markedWords(rules, Number(path[0]), partsOf(rules), sketch);
  return words.find(({ parts }) => parts.some((part) => samePath(part.path, path)))?.text ?? '';
}
