import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    minHeight: '100%',
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  body: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Props of {@link PlainMessage}. */
export interface PlainMessageProps {
  readonly title: string;
  readonly body: string;
  readonly link?: { readonly words: string; readonly href: string };
}

/** What the page shows where the pane cannot run: why, and where to go. */
export function PlainMessage({ title, body, link }: PlainMessageProps): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.body}>{body}</p>
      {link !== undefined && <Link href={link.href}>{link.words}</Link>}
    </main>
  );
}
