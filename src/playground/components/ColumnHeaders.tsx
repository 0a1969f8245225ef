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
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
  },
  selected: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground5,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  corner: { position: 'sticky', left: 0, zIndex: 1, width: `${HEADER_WIDTH}px`, backgroundColor: tokens.colorNeutralBackground3 },
});

/** Props of {@link ColumnHeaders}. */
export interface ColumnHeadersProps {
  readonly columns: readonly GridLine[];
  /** Width of the whole sheet with its row numbers, in pixels. */
  readonly width: number;
  /** The selected cells. */
  readonly range: RangeRef;
}

/** The column letters, which stay at the top, and the corner that selects everything. */
export function ColumnHeaders({ columns, width, range }: ColumnHeadersProps): ReactElement {
  const styles = useStyles();
  return (
    <div role="row" aria-rowindex={1} className={styles.root} style={{ width }}>
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label={GRID_WORDS.selectAll}
        data-part="corner"
        className={mergeClasses(styles.head, styles.corner)}
      />
      {columns.map(({ index, start, size }) => {
        const selected = index >= range.columnIndex && index < range.columnIndex + range.columnCount;
        return (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index + 2}
            data-part="columns"
            className={mergeClasses(styles.head, selected && styles.selected)}
            style={{ left: HEADER_WIDTH + start, width: size }}
          >
            {columnLetters(index)}
          </div>
        );
      })}
    </div>
  );
}
