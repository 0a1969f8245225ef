import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import type { Engine } from '../../runtime';
import type { DateSystem } from '../../sheet';
import { TaskPane } from '../../taskpane';
import { useBook } from '../hooks/useBook';
import type { Book } from '../hooks/useBook';
import { GRID_WORDS } from '../strings';
import { BookView } from './BookView';
import { ResizableAside } from './ResizableAside';
import { Toolbar } from './Toolbar';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground3 },
  main: { display: 'flex', flexGrow: 1, minHeight: 0 },
  book: { position: 'relative', display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  empty: { margin: 'auto', ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  cover: {
    position: 'absolute',
    inset: 0,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  drop: {
    ...typographyStyles.subtitle2,
    color: tokens.colorNeutralForegroundOnBrand,
    outline: `2px dashed ${tokens.colorNeutralForegroundOnBrand}`,
    outlineOffset: '-12px',
  },
  busy: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
});

/** Props of {@link Playground}. */
export interface PlaygroundProps {
  readonly engine: Engine;
  /** Serial number of today. */
  readonly today: (dateSystem: DateSystem) => number;
}

/** The page: a workbook on the left, the task pane beside it. It opens with the sample. */
export function Playground({ engine, today }: PlaygroundProps): ReactElement {
  const styles = useStyles();
  const book = useBook(today);
  const { openSample } = book;
  useEffect(openSample, [openSample]);
  const [dropping, dropHandlers] = useDrop(book.openFile);
  return (
    <div className={styles.root} {...dropHandlers}>
      <Toolbar book={book} />
      <FaultBar book={book} />
      <div className={styles.main}>
        <div className={styles.book}>
          {book.open === null ? (
            book.opening === null && <div className={styles.empty}>{GRID_WORDS.noWorkbook}</div>
          ) : (
            <BookView key={bookKey(book)} host={book.open.host} />
          )}
          {book.opening !== null && (
            <div className={styles.cover}>
              <Spinner className={styles.busy} label={book.opening} />
            </div>
          )}
          {dropping && <div className={mergeClasses(styles.cover, styles.drop)}>{GRID_WORDS.dropHere}</div>}
        </div>
        <ResizableAside>{book.open !== null && <TaskPane host={book.open.host} engine={engine} today={today} />}</ResizableAside>
      </div>
    </div>
  );
}

const bookKeys = new WeakMap<object, number>();
let books = 0;

/** A fresh view for each workbook: scroll position and selections are the old one's. */
function bookKey({ open }: Book): number {
  if (open === null) return 0;
  const key = bookKeys.get(open) ?? ++books;
  bookKeys.set(open, key);
  return key;
}

function FaultBar({ book }: { readonly book: Book }): ReactElement | null {
  if (book.fault === null) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{book.fault}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={GRID_WORDS.dismiss} onClick={book.dismissFault} />
        }
      />
    </MessageBar>
  );
}

interface DropHandlers {
  onDragOver(event: DragEvent): void;
  onDragLeave(event: DragEvent): void;
  onDrop(event: DragEvent): void;
}

function useDrop(onFile: (file: File) => void): readonly [boolean, DropHandlers] {
  const [dropping, setDropping] = useState(false);
  return [
    dropping,
    {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave: (event) => {
        const { relatedTarget, currentTarget } = event;
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDropping(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setDropping(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      },
    },
  ];
}
