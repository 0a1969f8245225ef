import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { HostFault } from '../../hosts/host';
import type { AppliedEntry, Notice } from '../state';
import { HOST_FAULTS, WORDS, noticeText } from '../strings';

const useStyles = makeStyles({
  // One line where it fits; a long list of areas wraps beside the buttons.
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
});

/** Props of {@link NoticeBar}. */
export interface NoticeBarProps {
  readonly notice: Notice;
  readonly busy: boolean;
  readonly onUndo: (entry: AppliedEntry) => void;
  readonly onDismiss: () => void;
}

/** The last word about the sheet, with Undo where there is something to undo. */
export function NoticeBar({ notice, busy, onUndo, onDismiss }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar intent={INTENTS[notice.kind]} layout="singleline" title={notice.kind === 'fault' ? notice.fault.detail : undefined}>
      <MessageBarBody className={styles.body}>
        {notice.kind === 'fault' ? <FaultText fault={notice.fault} /> : noticeText(notice.kind, notice.entry)}
      </MessageBarBody>
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

function FaultText({ fault }: { readonly fault: HostFault }): ReactElement {
  const { title, body } = HOST_FAULTS[fault.code];
  return (
    <>
      <MessageBarTitle>{title}</MessageBarTitle>
      {` ${body}`}
    </>
  );
}
