import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import type { ReactElement } from 'react';
import type { Selection } from '../../hosts/host';
import type { SelectionState } from '../state';
import { HOST_FAULTS, WORDS, headersNote, sampledNote, selectionAddress, selectionSize } from '../strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    // Excel lays its own menu over the upper right corner of a pane (34 by 32 pixels).
    paddingRight: '36px',
    minHeight: '36px',
  },
  icon: { flexShrink: 0, marginTop: '2px', fontSize: tokens.fontSizeBase500, color: tokens.colorBrandForeground1 },
  lines: { minWidth: 0 },
  address: { ...typographyStyles.body1Strong, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  sampled: { marginTop: tokens.spacingVerticalXXS },
});

/** Props of {@link SelectionLine}. */
export interface SelectionLineProps {
  readonly selection: SelectionState;
}

/** Which cells the pane works on: address, size, headers, and whether only a sample was read. */
export function SelectionLine({ selection }: SelectionLineProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <TableSimpleRegular className={styles.icon} aria-hidden="true" />
      <div className={styles.lines}>{content(selection, styles)}</div>
    </div>
  );
}

function content(state: SelectionState, styles: ReturnType<typeof useStyles>): ReactElement {
  switch (state.kind) {
    case 'reading':
      return <div className={styles.note}>{WORDS.readingSelection}</div>;
    case 'fault':
      return (
        <>
          <div className={styles.address}>{HOST_FAULTS[state.fault.code].title}</div>
          <div className={styles.note}>{HOST_FAULTS[state.fault.code].body}</div>
        </>
      );
    case 'read':
      return <SelectedTable selection={state.selection} />;
  }
}

function SelectedTable({ selection }: { readonly selection: Selection }): ReactElement {
  const styles = useStyles();
  const { worksheet, address, table, hasHeaders } = selection;
  const full = selectionAddress(worksheet, address);
  return (
    <>
      <div className={styles.address} title={full} dir="auto">
        {full}
      </div>
      <div className={styles.note}>
        {selectionSize(table.range.rowCount, table.columns.length)} · {headersNote(hasHeaders)}
      </div>
      {table.sampledRows !== undefined && (
        <div className={mergeClasses(styles.note, styles.sampled)}>{sampledNote(table.sampledRows.length, table.range.rowCount)}</div>
      )}
    </>
  );
}
