import { ProgressBar, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { examplesFor } from '../examples';
import { useLasting } from '../hooks/useLasting';
import { usePane } from '../hooks/usePane';
import type { Pane, PanePorts } from '../hooks/usePane';
import { WORDS } from '../strings';
import { Announcer } from './Announcer';
import { Composer } from './Composer';
import { EngineStatus } from './EngineStatus';
import { ExampleChips } from './ExampleChips';
import { NoticeBar } from './NoticeBar';
import { RequestList } from './RequestList';
import { RunStatus } from './RunStatus';
import { SelectionLine } from './SelectionLine';
import { SuggestionList } from './SuggestionList';

/** Work that is over sooner needs no sign. */
const LASTING_MS = 300;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100%',
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    rowGap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // Excel shows the pane's name itself.
  title: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  // The description stays in sight while the cards scroll under it.
  prompt: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // Always as high as the bar, so that nothing moves when it comes.
  progress: { height: '6px', paddingTop: '3px', boxSizing: 'border-box' },
  results: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flexGrow: 1 },
  privacy: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, marginTop: 'auto' },
  notice: {
    position: 'sticky',
    bottom: tokens.spacingVerticalS,
    zIndex: 3,
    boxShadow: tokens.shadow8,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The whole pane: selection, description, suggestions, and what stands on the sheet. */
export function TaskPane(ports: PanePorts): ReactElement {
  const styles = useStyles();
  const pane = usePane(ports);
  const { state, dispatch } = pane;
  return (
    <main className={styles.root} aria-label={WORDS.paneLabel}>
      <h1 className={styles.title}>{WORDS.paneLabel}</h1>
      <SelectionLine selection={state.selection} />
      <div className={styles.prompt}>
        <Prompt pane={pane} />
      </div>
      <div className={styles.results}>
        <Results pane={pane} today={ports.today} memory={ports.memory} />
      </div>
      {state.notice !== null && (
        <div className={styles.notice}>
          <NoticeBar
            notice={state.notice}
            busy={state.busy !== null}
            onUndo={pane.undo}
            onDismiss={() => dispatch({ kind: 'noticeDismissed' })}
          />
        </div>
      )}
      <Announcer state={state} />
    </main>
  );
}

function Prompt({ pane }: { readonly pane: Pane }): ReactElement {
  const styles = useStyles();
  const { state, dispatch, send, cancel } = pane;
  const lasting = useLasting(state.run.kind === 'running' && state.engine.kind === 'ready', LASTING_MS);
  const explicit = state.run.kind === 'running' && state.run.explicit;
  return (
    <>
      <Composer
        text={state.text}
        missing={state.missing}
        stoppable={lasting && explicit}
        onChange={(text) => dispatch({ kind: 'textChanged', text })}
        onSend={() => send(state.text)}
        onStop={cancel}
      />
      <div className={styles.progress}>
        {lasting && state.run.kind === 'running' && <ProgressBar aria-label={WORDS.working} value={state.run.share} />}
      </div>
    </>
  );
}

interface ResultsProps {
  readonly pane: Pane;
  readonly today: PanePorts['today'];
  readonly memory: PanePorts['memory'];
}

function Results({ pane, today, memory }: ResultsProps): ReactElement {
  const styles = useStyles();
  const { state, dispatch, send } = pane;
  const table = state.selection.kind === 'read' ? state.selection.selection.table : null;
  const examples = useMemo(() => (table === null ? [] : examplesFor(table)), [table]);
  const choose = (text: string): void => {
    dispatch({ kind: 'textChanged', text });
    send(text);
  };
  const { suggestions } = state;
  return (
    <>
      <EngineStatus engine={state.engine} awaited={state.run.kind === 'running' && state.run.explicit} onRetry={pane.retry} />
      <RunStatus run={state.run} />
      {suggestions === null && examples.length > 0 && (state.text.trim() === '' || state.run.kind === 'refused') && (
        <ExampleChips examples={examples} onChoose={choose} />
      )}
      {suggestions === null && state.text === '' && memory !== undefined && <RequestList memory={memory} onChoose={choose} />}
      {suggestions === null && state.text === '' && <div className={styles.privacy}>{WORDS.privacy}</div>}
      {suggestions !== null && (
        <SuggestionList pane={pane} suggestions={suggestions} today={today(suggestions.selection.table.dateSystem)} />
      )}
    </>
  );
}
