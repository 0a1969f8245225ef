import { Button, Toolbar as FluentToolbar, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { SaveEditRegular } from '@fluentui/react-icons/svg/save-edit';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { Book } from '../hooks/useBook';
import { GRID_WORDS } from '../strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalS,
    minHeight: '40px',
  },
  buttons: { padding: 0 },
  file: {
    ...typographyStyles.body1Strong,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  unsaved: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** Props of {@link Toolbar}. */
export interface ToolbarProps {
  readonly book: Book;
}

/** Open, save, undo, sample, and the name of the open file. */
export function Toolbar({ book }: ToolbarProps): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.root}>
      <FluentToolbar className={styles.buttons} size="small" aria-label={GRID_WORDS.toolbar}>
        <Button appearance="subtle" icon={<FolderOpenRegular />} title={GRID_WORDS.openTitle} onClick={() => input.current?.click()}>
          {GRID_WORDS.open}
        </Button>
        <SaveButtons book={book} />
        <HistoryButtons book={book} />
        <Button appearance="subtle" icon={<TableRegular />} title={GRID_WORDS.sampleTitle} onClick={book.openSample}>
          {GRID_WORDS.sample}
        </Button>
      </FluentToolbar>
      <FileInput book={book} input={input} />
      <span className={styles.file} title={book.open?.fileName}>
        <bdi>{book.open?.fileName}</bdi>
      </span>
      {book.unsaved && <span className={styles.unsaved}>{GRID_WORDS.unsaved}</span>}
    </div>
  );
}

function SaveButtons({ book }: ToolbarProps): ReactElement {
  return (
    <>
      <Button
        appearance="subtle"
        icon={<SaveRegular />}
        title={GRID_WORDS.saveTitle}
        disabledFocusable={book.open === null || book.saving}
        onClick={() => void book.save()}
      >
        {book.saving ? GRID_WORDS.saving : GRID_WORDS.save}
      </Button>
      <Button
        appearance="subtle"
        icon={<SaveEditRegular />}
        title={GRID_WORDS.saveAsTitle}
        disabledFocusable={book.open === null || book.saving}
        onClick={() => void book.saveAs()}
      >
        {GRID_WORDS.saveAs}
      </Button>
    </>
  );
}

function FileInput({ book, input }: ToolbarProps & { readonly input: RefObject<HTMLInputElement> }): ReactElement {
  return (
    <input
      ref={input}
      type="file"
      hidden
      accept=".xlsx,.xlsm"
      aria-label={GRID_WORDS.openTitle}
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file !== undefined) book.openFile(file);
        // The same file may be chosen again.
        event.target.value = '';
      }}
    />
  );
}

function HistoryButtons({ book }: ToolbarProps): ReactElement {
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        title={GRID_WORDS.undoTitle}
        aria-label={GRID_WORDS.undo}
        disabledFocusable={!book.canUndo}
        onClick={book.undo}
      />
      <Button
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        title={GRID_WORDS.redoTitle}
        aria-label={GRID_WORDS.redo}
        disabledFocusable={!book.canRedo}
        onClick={book.redo}
      />
    </>
  );
}
