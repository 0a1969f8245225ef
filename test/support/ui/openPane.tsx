import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { Proposal } from '../../../src/candidates';
import type { HostResult, Selection } from '../../../src/hosts/host';
import { TaskPane } from '../../../src/taskpane';
import { WORDS } from '../../../src/taskpane/strings';
import { FakeEngine } from './fakeEngine';
import type { EngineScript } from './fakeEngine';
import { FakeHost } from './fakeHost';
import { ordersSelection } from './ordersTable';
import { SCRIPT_TODAY, fiveCandidates } from './scriptedCandidates';

// What is only said to assistive technology is looked for by its role.
configure({ defaultIgnore: 'script, style, [role=status]', asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

/** An open pane, its ports, and the person in front of it. */
export interface Scene {
  readonly user: UserEvent;
  readonly host: FakeHost;
  readonly engine: FakeEngine;
  readonly box: HTMLTextAreaElement;
  readonly unmount: () => void;
}

/** An engine that always has the same five suggestions. */
export const fiveSuggestions: EngineScript = { answer: ({ table }) => ({ ok: true, value: fiveCandidates(table) }) };
/** 240 orders, selected. */
export const orders: HostResult<Selection> = { ok: true, value: ordersSelection(240) };

/** Opens the pane and waits until it knows the selection. */
export async function openPane(script: EngineScript = fiveSuggestions, selection = orders): Promise<Scene> {
  const host = new FakeHost(selection);
  const engine = new FakeEngine(script);
  const { unmount } = render(
    <FluentProvider theme={webLightTheme}>
      <TaskPane host={host} engine={engine} today={() => SCRIPT_TODAY} />
    </FluentProvider>,
  );
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: WORDS.descriptionLabel });
  await waitFor(() => expect(screen.queryByText(WORDS.readingSelection)).toBeNull());
  return { user: userEvent.setup({ delay: null }), host, engine, box, unmount };
}

/** An engine that always answers the same. */
export function answering(value: Proposal): EngineScript {
  return { answer: () => ({ ok: true, value }) };
}

/** What was last said to assistive technology. */
export function said(): string {
  return screen.getByRole('status').textContent ?? '';
}

/** Puts text into the box at once, so that no pause falls between two letters on a busy machine. */
export async function write(user: UserEvent, box: HTMLElement, text: string): Promise<void> {
  await user.click(box);
  await user.paste(text);
}

/** Sends a description and waits for the cards. */
export async function suggest(scene: Scene, text = 'sales above 900 in green'): Promise<readonly HTMLElement[]> {
  await write(scene.user, scene.box, text);
  await scene.user.keyboard('{Enter}');
  await screen.findByRole('radiogroup');
  return screen.getAllByRole('radio');
}
