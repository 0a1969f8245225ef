import { Button, Toolbar as FluentToolbar, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useRef } from 'react';
import type { ReactElement } from 'react';
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
});

/** Props of {@link Toolbar}. */
export interface ToolbarProps {
  readonly book: Book;
}

/** Open, save, sample, and the name of the open file. */
export function Toolbar({ book }: ToolbarProps): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.root}>
      <FluentToolbar className={styles.buttons} size="small" aria-label={GRID_WORDS.toolbar}>
        <Button appearance="subtle" icon={<FolderOpenRegular />} title={GRID_WORDS.openTitle} onClick={() => input.current?.click()}>
          {GRID_WORDS.open}
        </Button>
        <Button
          appearance="subtle"
          icon={<SaveRegular />}
          title={GRID_WORDS.saveTitle}
          disabledFocusable={book.open === null || book.saving}
          onClick={book.save}
        >
          {book.saving ? GRID_WORDS.saving : GRID_WORDS.save}
        </Button>
        <Button appearance="subtle" icon={<TableRegular />} title={GRID_WORDS.sampleTitle} onClick={book.openSample}>
          {GRID_WORDS.sample}
        </Button>
      </FluentToolbar>
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
      <span className={styles.file} title={book.open?.fileName}>
        <bdi>{book.open?.fileName}</bdi>
      </span>
    </div>
  );
}
