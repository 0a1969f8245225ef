import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Candidate } from '../../candidates';
import type { Pane } from '../hooks/usePane';
import { ruleKey } from '../ruleKey';
import type { Suggestions } from '../state';
import { WORDS } from '../strings';
import { CandidateCard } from './CandidateCard';
import type { CandidateCardProps } from './CandidateCard';

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
  const { dispatch } = pane;
  const setPointer = (inside: boolean): void => dispatch({ kind: 'pointerOnCards', inside });
  return (
    <div
      ref={list}
      className={styles.root}
      role="radiogroup"
      aria-label={WORDS.suggestionsLabel}
      onKeyDown={(event) => onCardKey(event, pane, suggestions, list.current)}
      onPointerEnter={() => setPointer(true)}
      onPointerLeave={() => setPointer(false)}
    >
      {suggestions.candidates.map((candidate, position) => (
        <CandidateCard key={`${suggestions.run}-${position}`} {...cardProps(pane, suggestions, candidate, position)} today={today} />
      ))}
    </div>
  );
}

function onCardKey(event: KeyboardEvent, pane: Pane, { candidates }: Suggestions, list: HTMLElement | null): void {
  const radios = [...(list?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
  // Keys in a card's buttons, forms or preview are theirs.
  if (!radios.some((radio) => radio === event.target)) return;
  const position = moved(event.key, pane.state.chosen, candidates.length);
  if (position === undefined) return;
  event.preventDefault();
  pane.dispatch({ kind: 'cardChosen', position });
  radios[position]?.focus();
}

function cardProps(
  { state, dispatch, previewer, apply }: Pane,
  { selection, edits }: Suggestions,
  candidate: Candidate,
  position: number,
): Omit<CandidateCardProps, 'today'> {
  const { table } = selection;
  const edited = edits[position];
  const rules = edited ?? candidate.rules;
  return {
    ...{ candidate, edited, table },
    chosen: position === state.chosen,
    applied: state.applied.some((entry) => entry.key === ruleKey(rules, table)),
    busy: state.busy !== null,
    onChoose: () => dispatch({ kind: 'cardChosen', position }),
    onApply: (counted) => apply(counted, selection),
    onEdit: (changed) => dispatch({ kind: 'ruleEdited', position, rules: changed }),
    onReset: () => dispatch({ kind: 'ruleReset', position }),
    previewer,
  };
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
