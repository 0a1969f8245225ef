import { Spinner, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import type { Engine } from '../../runtime';
import type { DateSystem } from '../../sheet';
import { TaskPane } from '../../taskpane';
import { useBook } from '../hooks/useBook';
import type { Book } from '../hooks/useBook';
import { GRID_WORDS } from '../strings';
import { BookBars } from './BookBars';
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
  usePageKeys(book);
  const [dropping, dropHandlers] = useDrop(book.openFile);
  return (
    <div className={styles.root} {...dropHandlers}>
      <Toolbar book={book} />
      <BookBars book={book} />
      <div className={styles.main}>
        <div className={styles.book}>
          {book.open === null ? (
            book.opening === null && <div className={styles.empty}>{GRID_WORDS.noWorkbook}</div>
          ) : (
            <BookView key={bookKey(book)} host={book.open.host} onNotice={book.notify} />
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
  const key = bookKeys.get(open.host) ?? ++books;
  bookKeys.set(open.host, key);
  return key;
}

/** The keys that work wherever the focus is: save, undo, redo. */
function usePageKeys(book: Book): void {
  const latest = useRef(book);
  latest.current = book;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => onPageKey(event, latest.current);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A text that is being written has its own undo. */
function onPageKey(event: KeyboardEvent, book: Book): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const isText = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && !event.target.readOnly);
  if (key === 's') void book.save();
  else if (isText) return;
  else if (key === 'y' || (key === 'z' && event.shiftKey)) book.redo();
  else if (key === 'z') book.undo();
  else return;
  event.preventDefault();
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
