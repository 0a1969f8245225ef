import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { WORDS } from '../strings';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { maxWidth: '100%' },
  chip: { maxWidth: '100%', fontWeight: tokens.fontWeightRegular, textAlign: 'start', minWidth: 0, overflowWrap: 'anywhere' },
});

/** Props of {@link ExampleChips}. */
export interface ExampleChipsProps {
  readonly examples: readonly string[];
  readonly onChoose: (example: string) => void;
}

/** Descriptions that fit the selected table; choosing one sends it. */
export function ExampleChips({ examples, onChoose }: ExampleChipsProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.root} aria-label={WORDS.examplesLabel}>
      {examples.map((example) => (
        <li key={example} className={styles.item}>
          <Button className={styles.chip} size="small" shape="circular" onClick={() => onChoose(example)}>
            <bdi>{example}</bdi>
          </Button>
        </li>
      ))}
    </ul>
  );
}
