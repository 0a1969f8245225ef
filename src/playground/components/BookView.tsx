import { Tab, TabList, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WorkbookHost } from '../../hosts/workbook';
import { selectedRange } from '../gridSelection';
import { useSheet } from '../hooks/useSheet';
import type { SheetInFront } from '../hooks/useSheet';
import { GRID_WORDS, gridLabel } from '../strings';
import { CellLine } from './CellLine';
import { Grid } from './Grid';
import { StatusLine } from './StatusLine';

const useStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, minHeight: '32px' },
  tabs: { minWidth: 0, overflowX: 'auto' },
  chart: { margin: 'auto', ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
});

/** Props of {@link BookView}. */
export interface BookViewProps {
  readonly host: WorkbookHost;
  /** Told what the person should know of an edit. */
  readonly onNotice: (words: string) => void;
}

/** A workbook: the active cell's line, the sheet in front, the tabs of all sheets and the status line. */
export function BookView({ host, onNotice }: BookViewProps): ReactElement {
  const styles = useStyles();
  const sheet = useSheet(host, onNotice);
  return (
    <>
      <SheetView sheet={sheet} />
      <div className={styles.foot}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={GRID_WORDS.sheets}
          selectedValue={sheet.name}
          onTabSelect={(_, { value }) => sheet.bringToFront(String(value))}
        >
          {host.worksheets
            .filter(({ visibility }) => visibility === 'visible')
            .map(({ name }) => (
              <Tab key={name} value={name}>
                <bdi>{name}</bdi>
              </Tab>
            ))}
        </TabList>
        {sheet.model !== null && <StatusLine model={sheet.model} range={selectedRange(sheet.selection, sheet.model.merges)} />}
      </div>
    </>
  );
}

function SheetView({ sheet }: { readonly sheet: SheetInFront }): ReactElement {
  const styles = useStyles();
  const { name, model, selection, select } = sheet;
  if (model === null) return <div className={styles.chart}>{GRID_WORDS.chartSheet}</div>;
  return (
    <>
      <CellLine model={model} selection={selection} onSelect={select} />
      <div className={styles.grid}>
        <Grid key={name} model={model} label={gridLabel(name)} selection={selection} onSelect={select} />
      </div>
    </>
  );
}
