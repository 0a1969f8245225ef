import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Candidate } from '../../candidates';
import type { Card } from '../ambiguity';
import type { Pane } from '../hooks/usePane';
import { ruleKey } from '../ruleKey';
import type { Suggestions } from '../state';
import { WORDS } from '../strings';
import { CandidateCard } from './CandidateCard';
import type { CandidateCardProps } from './CandidateCard';
import { CardQuestion } from './CardQuestion';

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
      {suggestions.cards.map((card, position) => (
        <SuggestedCard key={`${suggestions.run}-${position}`} {...{ pane, suggestions, card, position, today }} />
      ))}
    </div>
  );
}

function onCardKey(event: KeyboardEvent, pane: Pane, { cards }: Suggestions, list: HTMLElement | null): void {
  const radios = [...(list?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
  // Keys in a card's buttons, forms or preview are theirs.
  if (!radios.some((radio) => radio === event.target)) return;
  const position = moved(event.key, pane.state.chosen, cards.length);
  if (position === undefined) return;
  event.preventDefault();
  pane.dispatch({ kind: 'cardChosen', position });
  radios[position]?.focus();
}

interface SuggestedCardProps extends SuggestionListProps {
  readonly card: Card;
  readonly position: number;
}

function SuggestedCard({ pane, suggestions, card, position, today }: SuggestedCardProps): ReactElement | null {
  const choice = suggestions.choices[position] ?? 0;
  const candidate = card.candidates[choice];
  if (candidate === undefined) return null;
  const choose = (next: number): void => pane.dispatch({ kind: 'choiceMade', position, choice: next });
  return (
    <CandidateCard {...cardProps(pane, suggestions, candidate, position)} today={today}>
      {card.question !== null && (
        <CardQuestion
          candidates={card.candidates}
          question={card.question}
          table={suggestions.selection.table}
          choice={choice}
          tabIndex={position === pane.state.chosen ? 0 : -1}
          onChoose={choose}
        />
      )}
    </CandidateCard>
  );
}

function cardProps(
  { state, dispatch, previewer, apply }: Pane,
  { selection, edits }: Suggestions,
  candidate: Candidate,
  position: number,
): Omit<CandidateCardProps, 'today' | 'children'> {
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
