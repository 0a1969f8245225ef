import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { Book } from '../hooks/useBook';
import { GRID_WORDS, unsavedQuestion } from '../strings';

// The sheet gives way, not what is said.
const useStyles = makeStyles({ root: { flexShrink: 0 } });

/** Props of {@link BookBars}. */
export interface BookBarsProps {
  readonly book: Book;
}

/** What is to be said of the workbook as a whole: why a file could not be opened, what is not saved, what an edit leaves undone. */
export function BookBars({ book }: BookBarsProps): ReactElement {
  return (
    <>
      {book.isWaiting && <UnsavedBar book={book} />}
      {book.fault !== null && <PlainBar intent="error" words={book.fault} onDismiss={book.dismissFault} />}
      {book.notice !== null && <PlainBar intent="warning" words={book.notice} onDismiss={book.dismissNotice} />}
    </>
  );
}

/** Another workbook was asked for while this one has changes. */
function UnsavedBar({ book }: BookBarsProps): ReactElement {
  const saveFirst = async (): Promise<void> => {
    if (await book.save()) book.decide(true);
  };
  return (
    <MessageBar className={useStyles().root} intent="warning" layout="multiline">
      <MessageBarBody>{unsavedQuestion(book.open?.fileName ?? '')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void saveFirst()}>{GRID_WORDS.saveFirst}</Button>
        <Button onClick={() => book.decide(true)}>{GRID_WORDS.openAnyway}</Button>
        <Button onClick={() => book.decide(false)}>{GRID_WORDS.stay}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface PlainBarProps {
  readonly intent: 'error' | 'warning';
  readonly words: string;
  readonly onDismiss: () => void;
}

function PlainBar({ intent, words, onDismiss }: PlainBarProps): ReactElement {
  return (
    <MessageBar className={useStyles().root} intent={intent} layout="multiline">
      <MessageBarBody>{words}</MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={GRID_WORDS.dismiss} onClick={onDismiss} />}
      />
    </MessageBar>
  );
}
