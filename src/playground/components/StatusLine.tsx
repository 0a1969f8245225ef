import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { RangeRef } from '../../sheet';
import type { GridModel } from '../gridModel';
import { summarise } from '../rangeSummary';
import type { RangeSummary } from '../rangeSummary';
import { statusLine } from '../strings';

/** A selection is summed up once it rests for so long. */
const REST_MS = 150;
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    whiteSpace: 'pre',
    paddingInlineEnd: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Props of {@link StatusLine}. */
export interface StatusLineProps {
  readonly model: GridModel;
  /** The selected cells. */
  readonly range: RangeRef;
}

/** Average, count and sum of the selected cells, as under a sheet in Excel; nothing for a single one. */
export function StatusLine({ model, range }: StatusLineProps): ReactElement {
  const styles = useStyles();
  const [summary, setSummary] = useState<RangeSummary | null>(null);
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  useEffect(() => {
    const steps = summarise(model, { rowIndex, columnIndex, rowCount, columnCount });
    const goOn = (): void => {
      const step = steps.next();
      if (step.done === true) setSummary(step.value);
      else timer = setTimeout(goOn, 0);
    };
    let timer = setTimeout(goOn, REST_MS);
    return () => clearTimeout(timer);
  }, [model, rowIndex, columnIndex, rowCount, columnCount]);
  return <div className={styles.root}>{summary !== null && summary.count > 1 && statusLine(wordsOf(summary))}</div>;
}

function wordsOf({ count, numbers, sum }: RangeSummary): { average: string; count: string; sum: string } {
  return { average: numbers === 0 ? '' : NUMBERS.format(sum / numbers), count: NUMBERS.format(count), sum: NUMBERS.format(sum) };
}
