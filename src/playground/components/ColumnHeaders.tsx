import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { columnLetters } from '../../sheet';
import type { RangeRef } from '../../sheet';
import { HEADER_HEIGHT, HEADER_WIDTH } from '../hooks/useGridGeometry';
import type { GridLine } from '../hooks/useGridGeometry';
import { GRID_WORDS } from '../strings';

const useStyles = makeStyles({
  root: { position: 'sticky', top: 0, zIndex: 5, height: `${HEADER_HEIGHT}px`, backgroundColor: tokens.colorNeutralBackground3 },
  head: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground3,
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorNeutralStroke2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
  },
  selected: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground5,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  fixed: { position: 'sticky', insetInlineStart: 0, zIndex: 1, width: 0, height: '100%' },
  corner: { insetInlineStart: 0, width: `${HEADER_WIDTH}px`, backgroundColor: tokens.colorNeutralBackground3 },
  frozen: { backgroundColor: tokens.colorNeutralBackground3 },
});

/** Props of {@link ColumnHeaders}. */
export interface ColumnHeadersProps {
  readonly frozenColumns: readonly GridLine[];
  readonly columns: readonly GridLine[];
  /** Width of the whole sheet with its row numbers, in pixels. */
  readonly width: number;
  /** The selected cells. */
  readonly range: RangeRef;
}

/** The column letters, which stay at the top, and the corner that selects everything. */
export function ColumnHeaders({ frozenColumns, columns, width, range }: ColumnHeadersProps): ReactElement {
  const styles = useStyles();
  const head = (line: GridLine): ReactElement => <ColumnHeader key={line.index} line={line} range={range} />;
  return (
    <div role="row" aria-rowindex={1} className={styles.root} style={{ width }}>
      <div role="presentation" className={styles.fixed}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-label={GRID_WORDS.selectAll}
          data-part="corner"
          className={mergeClasses(styles.head, styles.corner)}
        />
        {frozenColumns.map(head)}
      </div>
      {columns.map(head)}
    </div>
  );
}

function ColumnHeader({ line, range }: { readonly line: GridLine; readonly range: RangeRef }): ReactElement {
  const styles = useStyles();
  const { index, start, size } = line;
  const selected = index >= range.columnIndex && index < range.columnIndex + range.columnCount;
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      data-part="columns"
      className={mergeClasses(styles.head, styles.frozen, selected && styles.selected)}
      style={{ insetInlineStart: HEADER_WIDTH + start, width: size }}
    >
      {columnLetters(index)}
    </div>
  );
}
