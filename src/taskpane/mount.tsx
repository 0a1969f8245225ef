import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { ReactElement, ReactNode } from 'react';
import { TaskPane } from './components/TaskPane';
import { useAppearance } from './hooks/useAppearance';
import type { PanePorts } from './hooks/usePane';
import { THEMES, systemAppearance } from './theme';
import type { AppearanceSource } from './theme';

/** What a mounted task pane is made of; without `appearance` it follows the system's preference for light or dark. */
export interface TaskPaneOptions extends PanePorts {
  readonly appearance?: AppearanceSource;
}

/** Shows the task pane in `element`; the returned function takes it away, with what it previews on the sheet. */
export function mountTaskPane(element: Element, { appearance, ...ports }: TaskPaneOptions): () => void {
  return mountThemed(element, <TaskPane {...ports} />, appearance);
}

/** Shows anything in the product's theme; the returned function takes it away. */
export function mountThemed(element: Element, content: ReactNode, appearance = systemAppearance(window)): () => void {
  const root = createRoot(element);
  root.render(<Themed appearance={appearance}>{content}</Themed>);
  return () => root.unmount();
}

/** Its children in the product's theme, light or dark as `appearance` says. */
export function Themed({ appearance, children }: { readonly appearance: AppearanceSource; readonly children: ReactNode }): ReactElement {
  return (
    <FluentProvider theme={THEMES[useAppearance(appearance)]} style={{ height: '100%' }}>
      {children}
    </FluentProvider>
  );
}
