import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import { lookOfCell } from '../../evaluation';
import type { RuleEffect } from '../../evaluation';
import { columnLetters } from '../../sheet';
import type { TableColumn, TableSnapshot } from '../../sheet';
import { displayCell, numberFormatAt } from '../display';
import { PAPER, formatStyle } from '../paper';
import type { PreviewPart } from '../preview';
import { WORDS, moreRows } from '../strings';
import { CellContent } from './CellContent';

const useStyles = makeStyles({
  root: {
    maxHeight: '141px',
    overflow: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: PAPER.background,
    color: PAPER.text,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '3px 6px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rowNumber: {
    padding: '3px 4px',
    textAlign: 'right',
    verticalAlign: 'middle',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    position: 'relative',
    padding: '3px 6px',
    overflow: 'hidden',
    borderBottom: `1px solid ${PAPER.line}`,
    borderRight: `1px solid ${PAPER.line}`,
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: PAPER.background,
    color: PAPER.text,
    // The colours of cells are what the preview is about.
    forcedColorAdjust: 'none',
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  gap: { borderBottom: `2px dotted ${PAPER.bandLine}` },
  more: { padding: '3px 6px', fontSize: tokens.fontSizeBase200, color: '#616161' },
});

/** Props of {@link RowsPreview}. */
export interface RowsPreviewProps {
  readonly table: TableSnapshot;
  readonly effects: readonly RuleEffect[];
  readonly part: PreviewPart;
}

/** The person's own rows as they would look, in a small sheet that scrolls inside itself. */
export function RowsPreview({ table, effects, part }: RowsPreviewProps): ReactElement {
  const styles = useStyles();
  return (
    // What scrolls must be reachable by keyboard; no region, since all cards have one.
    <div className={styles.root} role="group" aria-label={WORDS.previewLabel} tabIndex={0}>
      <table className={styles.table}>
        <colgroup>
          <col style={{ width: `${rowNumberDigits(table, part) + 2}ch` }} />
          {part.columns.map((column) => (
            <col key={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <RowNumberHead />
            {part.columns.map((column) => (
              <HeadCell key={column} table={table} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row, position) => {
            const next = part.rows[position + 1];
            return (
              <PreviewRow
                key={row}
                table={table}
                effects={effects}
                columns={part.columns}
                row={row}
                gapBelow={next !== undefined && next > row + 1}
              />
            );
          })}
        </tbody>
      </table>
      {part.remaining > 0 && <div className={styles.more}>{moreRows(part.remaining)}</div>}
    </div>
  );
}

function RowNumberHead(): ReactElement {
  const styles = useStyles();
  return (
    <th className={styles.head}>
      <span className={styles.heard}>{WORDS.rowNumber}</span>
    </th>
  );
}

function HeadCell({ table, column }: { readonly table: TableSnapshot; readonly column: number }): ReactElement {
  const styles = useStyles();
  const data = table.columns[column];
  const name = data?.header ?? columnLetters(table.range.columnIndex + column);
  const value = data?.values.find((candidate) => candidate !== null) ?? null;
  const { align } = displayCell(value, 'General', table.dateSystem);
  return (
    <th className={styles.head} scope="col" title={name} style={{ textAlign: align }}>
      <bdi>{name}</bdi>
    </th>
  );
}

interface PreviewRowProps {
  readonly table: TableSnapshot;
  readonly effects: readonly RuleEffect[];
  readonly columns: readonly number[];
  readonly row: number;
  readonly gapBelow: boolean;
}

function PreviewRow({ table, effects, columns, row, gapBelow }: PreviewRowProps): ReactElement {
  const styles = useStyles();
  const line = gapBelow ? ` ${styles.gap}` : '';
  return (
    <tr>
      <th className={styles.rowNumber + line} scope="row">
        {sheetRow(table, row) + 1}
      </th>
      {columns.map((column) => {
        const data = table.columns[column];
        const look = lookOfCell(effects, column, row);
        const cell = displayCell(data?.values[row] ?? null, look.format.numberFormat ?? formatOf(data, row), table.dateSystem);
        return (
          <td key={column} className={styles.cell + line} title={cell.text} style={cellStyle(cell.color, look)}>
            <CellContent cell={cell} look={look} />
          </td>
        );
      })}
    </tr>
  );
}

function formatOf(column: TableColumn | undefined, row: number): string {
  return column === undefined ? 'General' : numberFormatAt(column, row);
}

function cellStyle(formatColor: string | undefined, look: ReturnType<typeof lookOfCell>): CSSProperties {
  return {
    ...(formatColor === undefined ? {} : { color: formatColor }),
    ...(look.color === undefined ? {} : { backgroundColor: look.color }),
    ...formatStyle(look.format),
  };
}

/** Zero-based sheet row of a data row; of a sampled table, the row that it was taken from. */
function sheetRow(table: TableSnapshot, row: number): number {
  return table.range.rowIndex + (table.sampledRows?.[row] ?? row);
}

function rowNumberDigits(table: TableSnapshot, part: PreviewPart): number {
  return String(sheetRow(table, part.rows.at(-1) ?? 0) + 1).length;
}
