import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Candidate } from '../../candidates';
import type { Pane } from '../hooks/usePane';
import { ruleKey } from '../ruleKey';
import type { Suggestions } from '../state';
import { WORDS } from '../strings';
import { CandidateCard } from './CandidateCard';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Props of {@link SuggestionList}. */
export interface SuggestionListProps {
  readonly pane: Pane;
  readonly suggestions: Suggestions;
  /** Serial number of today. */
  readonly today: number;
}

/** The cards, one of them chosen: arrow keys, Home and End choose another, Enter applies it. */
export function SuggestionList({ pane, suggestions, today }: SuggestionListProps): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { state, dispatch, previewer } = pane;
  const { candidates, selection } = suggestions;
  const apply = (candidate: Candidate): void => pane.apply(candidate, selection);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys in a card's button or preview are theirs.
    if (!(event.target instanceof Element) || event.target.role !== 'radio') return;
    const chosen = candidates[state.chosen];
    if (event.key === 'Enter' && chosen !== undefined) apply(chosen);
    const position = moved(event.key, state.chosen, candidates.length);
    if (position === undefined) return;
    event.preventDefault();
    dispatch({ kind: 'cardChosen', position });
    list.current?.querySelectorAll<HTMLElement>('[role=radio]')[position]?.focus();
  };
  return (
    <div
      ref={list}
      className={styles.root}
      role="radiogroup"
      aria-label={WORDS.suggestionsLabel}
      onKeyDown={onKeyDown}
      onPointerEnter={() => dispatch({ kind: 'pointerOnCards', inside: true })}
      onPointerLeave={() => dispatch({ kind: 'pointerOnCards', inside: false })}
    >
      {candidates.map((candidate, position) => (
        <CandidateCard
          key={`${suggestions.run}-${position}`}
          candidate={candidate}
          table={selection.table}
          today={today}
          chosen={position === state.chosen}
          applied={state.applied.some((entry) => entry.key === ruleKey(candidate.rules, selection.table))}
          busy={state.busy !== null}
          onChoose={() => dispatch({ kind: 'cardChosen', position })}
          onApply={() => apply(candidate)}
          onLook={() => previewer.show(candidate.rules, selection.table)}
          onLeave={() => void previewer.clear()}
        />
      ))}
    </div>
  );
}

function moved(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowUp':
    case 'ArrowLeft':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
