import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons/svg/star';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { RequestMemory } from '../requestMemory';
import { WORDS } from '../strings';

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  request: { flexGrow: 1, minWidth: 0, textAlign: 'start', overflowWrap: 'anywhere' },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** Props of {@link RequestList}. */
export interface RequestListProps {
  readonly memory: RequestMemory;
  readonly onChoose: (request: string) => void;
}

/** Favourites and what was asked before in this workbook; choosing one sends it again. */
export function RequestList({ memory, onChoose }: RequestListProps): ReactElement | null {
  const styles = useStyles();
  const [requests, setRequests] = useState(() => memory.read());
  const { favourites } = requests;
  const recent = requests.recent.filter((request) => !favourites.includes(request));
  const toggle = (request: string): void => {
    memory.toggleFavourite(request);
    setRequests(memory.read());
  };
  const entries = (title: string, own: readonly string[]): ReactElement | null =>
    own.length === 0 ? null : (
      <section aria-label={title}>
        <h2 className={styles.title}>{title}</h2>
        <ul className={styles.list}>
          {own.map((request) => (
            <li key={request} className={styles.item}>
              <Link as="button" className={styles.request} onClick={() => onChoose(request)}>
                <bdi>{request}</bdi>
              </Link>
              <StarButton isFavourite={favourites.includes(request)} onClick={() => toggle(request)} />
            </li>
          ))}
        </ul>
      </section>
    );
  if (favourites.length + recent.length === 0) return null;
  return (
    <>
      {entries(WORDS.favouritesLabel, favourites)}
      {entries(WORDS.historyLabel, recent)}
      {!memory.lasts && <div className={styles.note}>{WORDS.storageDenied}</div>}
    </>
  );
}

function StarButton({ isFavourite, onClick }: { readonly isFavourite: boolean; readonly onClick: () => void }): ReactElement {
  const label = isFavourite ? WORDS.dropFavourite : WORDS.keepFavourite;
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={isFavourite ? <StarFilled /> : <StarRegular />}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );
}
