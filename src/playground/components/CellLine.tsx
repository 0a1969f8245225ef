import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { columnLetters, parseRangeAddress, rangeAddress } from '../../sheet';
import type { GridModel } from '../gridModel';
import { selectRange, selectedRange } from '../gridSelection';
import type { GridSelection } from '../gridSelection';
import { GRID_WORDS } from '../strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`,
  },
  name: { width: '132px', flexShrink: 0 },
  content: { flexGrow: 1, minWidth: 0 },
});

/** Props of {@link CellLine}. */
export interface CellLineProps {
  readonly model: GridModel;
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection) => void;
}

/** The line above the sheet: the selected cells, where one may type an address to go to, and what the active cell holds. */
export function CellLine({ model, selection, onSelect }: CellLineProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTyped(null);
    if (event.key !== 'Enter') return;
    const range = parseRangeAddress(typed ?? '');
    if (range !== undefined) onSelect(selectRange(range));
    setTyped(null);
  };
  return (
    <div className={styles.root}>
      <Input
        className={styles.name}
        size="small"
        aria-label={GRID_WORDS.nameBox}
        value={typed ?? selectedAddress(selection, model)}
        onChange={(_, { value }) => setTyped(value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <ContentBox model={model} selection={selection} />
    </div>
  );
}

/** What the active cell holds, to be read and typed anew: Enter or leaving takes it over, Escape does not. */
function ContentBox({ model, selection }: Omit<CellLineProps, 'onSelect'>): ReactElement {
  const styles = useStyles();
  const { row, column } = selection.active;
  const known = model.entryText(row, column);
  const [typed, setTyped] = useState<{ readonly place: string; readonly text: string } | null>(null);
  const place = `${model.name}!${row}:${column}`;
  const text = typed?.place === place ? typed.text : known;
  const take = (): void => {
    if (text !== known) model.enter(row, column, text);
    setTyped(null);
  };
  return (
    <Input
      className={styles.content}
      size="small"
      input={{ dir: 'auto' }}
      aria-label={GRID_WORDS.cellContent}
      value={text}
      onChange={(_, { value }) => setTyped({ place, text: value })}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
        if (key === 'Escape') setTyped(null);
      }}
    />
  );
}

/** As Excel's name box says it: `B2:D17`, `B:D` for whole columns, `2:17` for whole rows. */
function selectedAddress(selection: GridSelection, model: GridModel): string {
  const range = selectedRange(selection, model.merges);
  const lastColumn = columnLetters(range.columnIndex + range.columnCount - 1);
  if (selection.whole === 'columns') return `${columnLetters(range.columnIndex)}:${lastColumn}`;
  if (selection.whole === 'rows') return `${range.rowIndex + 1}:${range.rowIndex + range.rowCount}`;
  return rangeAddress(range);
}
