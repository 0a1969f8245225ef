import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { AppliedEntry, Notice } from '../state';
import { HOST_FAULTS, WORDS, noticeText } from '../strings';

/** Props of {@link NoticeBar}. */
export interface NoticeBarProps {
  readonly notice: Notice;
  readonly busy: boolean;
  readonly onUndo: (entry: AppliedEntry) => void;
  readonly onDismiss: () => void;
}

/** The last word about the sheet, with Undo where there is something to undo. */
export function NoticeBar({ notice, busy, onUndo, onDismiss }: NoticeBarProps): ReactElement {
  return (
    <MessageBar intent={INTENTS[notice.kind]} layout="multiline" title={notice.kind === 'fault' ? notice.fault.detail : undefined}>
      <MessageBarBody>{notice.kind === 'fault' ? HOST_FAULTS[notice.fault.code].body : noticeText(notice.kind, notice.entry)}</MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={WORDS.dismiss} onClick={onDismiss} />}
      >
        {(notice.kind === 'applied' || notice.kind === 'alreadyThere') && (
          <Button size="small" disabledFocusable={busy} onClick={() => onUndo(notice.entry)}>
            {WORDS.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

const INTENTS = { applied: 'success', alreadyThere: 'info', removed: 'info', fault: 'error' } as const;
