import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { Proposal } from '../../../src/candidates';
import type { HostFault, HostResult, Selection } from '../../../src/hosts/host';
import type { EngineFault, EngineResult } from '../../../src/runtime';
import { TaskPane } from '../../../src/taskpane/components/TaskPane';
import { ENGINE_FAULTS, HOST_FAULTS, REFUSALS, WORDS } from '../../../src/taskpane/strings';
import { FakeEngine } from '../../support/ui/fakeEngine';
import type { EngineScript } from '../../support/ui/fakeEngine';
import { FakeHost } from '../../support/ui/fakeHost';
import { ordersSelection } from '../../support/ui/ordersTable';
import { SCRIPT_TODAY, candidateOf, conditionRules, fiveCandidates, salesAbove } from '../../support/ui/scriptedCandidates';

// What is only said to assistive technology is looked for by its role.
configure({ defaultIgnore: 'script, style, [role=status]', asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);

interface Scene {
  readonly user: UserEvent;
  readonly host: FakeHost;
  readonly engine: FakeEngine;
  readonly box: HTMLTextAreaElement;
  readonly unmount: () => void;
}

const five: EngineScript = { answer: ({ table }) => ({ ok: true, value: fiveCandidates(table) }) };
const orders: HostResult<Selection> = { ok: true, value: ordersSelection(240) };

async function open(script: EngineScript = five, selection = orders): Promise<Scene> {
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

function answering(value: Proposal): EngineScript {
  return { answer: () => ({ ok: true, value }) };
}

function said(): string {
  return screen.getByRole('status').textContent ?? '';
}

async function suggest(scene: Scene, text = 'sales above 900 in green'): Promise<readonly HTMLElement[]> {
  await scene.user.click(scene.box);
  await scene.user.paste(text);
  await scene.user.keyboard('{Enter}');
  await screen.findByRole('radiogroup');
  return screen.getAllByRole('radio');
}

describe('the selection', () => {
  test('is shown with its size and headers', async () => {
    await open();
    expect(screen.getByText('Orders!A1:F241')).toBeVisible();
    expect(screen.getByText('240 rows, 6 columns · headers found')).toBeVisible();
  });

  test('says when only a sample was read', async () => {
    const selection = ordersSelection(240);
    const table = { ...selection.table, range: { ...selection.table.range, rowCount: 200_000 }, sampledRows: selection.table.columns[0]?.values.map((_, row) => row * 800) ?? [] };
    await open(five, { ok: true, value: { ...selection, table } });
    expect(screen.getByText(/sample of 240 of 200,000 rows/)).toBeVisible();
  });

  test.each<HostFault['code']>(['noSelection', 'emptySelection', 'multipleAreas', 'tooLarge', 'hostError'])('%s says what to do', async (code) => {
    await open(five, { ok: false, fault: { code } });
    expect(screen.getByText(HOST_FAULTS[code].title)).toBeVisible();
    expect(screen.getByText(HOST_FAULTS[code].body)).toBeVisible();
  });

  test('is followed, and the text stays', async () => {
    const { user, host, box } = await open();
    await user.type(box, 'sales');
    host.select({ ok: true, value: { ...ordersSelection(5), address: 'A1:F6' } });
    expect(await screen.findByText('Orders!A1:F6')).toBeVisible();
    expect(box).toHaveValue('sales');
  });

  test('that is missing is asked for when something is sent', async () => {
    const { user, box, engine } = await open(five, { ok: false, fault: { code: 'noSelection' } });
    await user.type(box, 'sales{Enter}');
    expect(await screen.findByText(WORDS.noCells)).toBeVisible();
    expect(engine.requests).toHaveLength(0);
    expect(box).toHaveValue('sales');
  });
});

describe('the description', () => {
  test('is sent with Enter, and Shift+Enter starts a new line', async () => {
    const { user, box, engine } = await open();
    await user.type(box, 'sales{Shift>}{Enter}{/Shift}above 900{Enter}');
    await screen.findByRole('radiogroup');
    expect(engine.requests[0]).toMatchObject({ utterance: 'sales\nabove 900', today: SCRIPT_TODAY });
    expect(box).toHaveValue('sales\nabove 900');
  });

  test('is asked for when it is missing', async () => {
    const { user, engine } = await open();
    await user.click(screen.getByRole('button', { name: WORDS.send }));
    expect(await screen.findByText(WORDS.noDescription)).toBeVisible();
    expect(engine.requests).toHaveLength(0);
  });

  test('of 10,000 characters stays whole, and its first 2,000 are read', async () => {
    const { user, box, engine } = await open();
    const long = 'red if above 5 '.repeat(700).slice(0, 10_000);
    await user.click(box);
    await user.paste(long);
    expect(box.value).toHaveLength(10_000);
    expect(screen.getByText(/10,000 characters: only the first 2,000 are read/)).toBeVisible();
    await user.keyboard('{Enter}');
    await screen.findByRole('radiogroup');
    expect(engine.requests[0]?.utterance.length).toBeLessThanOrEqual(2_000);
    expect(box.value).toHaveLength(10_000);
  });

  test('takes right-to-left text, emoji and formulas as they are', async () => {
    const { user, box, engine } = await open();
    await user.click(box);
    await user.paste('لون المبيعات 🔴 =HYPERLINK("x")');
    await user.keyboard('{Enter}');
    await screen.findByRole('radiogroup');
    expect(engine.requests[0]?.utterance).toBe('لون المبيعات 🔴 =HYPERLINK("x")');
    expect(box).toHaveAttribute('dir', 'auto');
  });

  test('can be an example that fits the selection', async () => {
    const { user, box, engine } = await open();
    await user.click(screen.getByRole('button', { name: 'Grey out rows where Status is Cancelled' }));
    await screen.findByRole('radiogroup');
    expect(box).toHaveValue('Grey out rows where Status is Cancelled');
    expect(engine.requests).toHaveLength(1);
  });

  test('gives suggestions after a pause in typing, once', async () => {
    const { user, box, engine } = await open();
    await user.type(box, 'sales above 900');
    await screen.findByRole('radiogroup');
    expect(engine.requests.map((request) => request.utterance)).toEqual(['sales above 900']);
  });

  test('that changes makes a running request stale', async () => {
    const answers: ((answer: EngineResult<Proposal>) => void)[] = [];
    const scene = await open({ answer: () => new Promise((resolve) => answers.push(resolve)) });
    await scene.user.type(scene.box, 'sales{Enter}');
    await waitFor(() => expect(answers).toHaveLength(1));
    await scene.user.type(scene.box, ' above');
    expect(scene.engine.cancelled).toBeGreaterThan(0);
    await act(async () => {
      answers[0]?.({ ok: true, value: fiveCandidates(ordersSelection(240).table) });
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });
});

describe('suggestions', () => {
  test('are announced, counted and drawn on the own rows', async () => {
    const scene = await open();
    const cards = await suggest(scene);
    expect(cards).toHaveLength(5);
    expect(said()).toBe('5 suggestions');
    const [first] = await screen.findAllByRole('region', { name: WORDS.previewLabel });
    if (first === undefined) throw new Error('no preview');
    expect(within(first).getByRole('columnheader', { name: 'Sales' })).toBeVisible();
    expect(within(first).getByText('959.50').closest('td')).toHaveStyle({ backgroundColor: '#C6EFCE', color: '#006100' });
    expect(within(first).getByText(/more rows/)).toBeVisible();
  });

  test('draw bars, icons and scales', async () => {
    await suggest(await open());
    const previews = await screen.findAllByRole('region', { name: WORDS.previewLabel });
    await waitFor(() => expect(previews).toHaveLength(5));
    expect(previews[2]?.querySelector('[data-bar]')).not.toBeNull();
    expect(previews[3]?.querySelector('svg[aria-label^="icon "]')).not.toBeNull();
  });

  test('are chosen with arrow keys and applied with Enter', async () => {
    const scene = await open();
    const cards = await suggest(scene);
    cards[0]?.focus();
    await scene.user.keyboard('{ArrowDown}');
    expect(cards[1]).toHaveFocus();
    expect(cards[1]).toBeChecked();
    await scene.user.keyboard('{Enter}');
    expect(await screen.findByText(/^Applied to A2:F241/)).toBeVisible();
    expect(scene.host.rules).toHaveLength(1);
  });

  test('warn where they format nothing or everything', async () => {
    const { table } = ordersSelection(240);
    const format = { fill: '#FF0000' };
    const nothing = candidateOf(conditionRules(salesAbove(1e9), format), table);
    const everything = candidateOf(conditionRules(salesAbove(-1), format), table, 204);
    await suggest(await open(answering({ kind: 'candidates', candidates: [nothing, { ...everything, targetCellCount: everything.cellCount }] })));
    expect(screen.getByText(WORDS.formatsNothing)).toBeVisible();
    expect(screen.getByText(WORDS.formatsEverything)).toBeVisible();
  });

  test('are previewed on the sheet while looked at, and taken back after', async () => {
    const scene = await open();
    const cards = await suggest(scene);
    await scene.user.hover(cards[2] ?? scene.box);
    await waitFor(() => expect(scene.host.previews.at(-1)).toMatchObject([{ kind: 'visual' }]));
    await scene.user.unhover(cards[2] ?? scene.box);
    await waitFor(() => expect(scene.host.previews.at(-1)).toBeNull());
  });

  test('leave no preview on the sheet when the pane goes', async () => {
    const scene = await open();
    const cards = await suggest(scene);
    await scene.user.hover(cards[0] ?? scene.box);
    await waitFor(() => expect(scene.host.previews).toHaveLength(1));
    scene.unmount();
    await waitFor(() => expect(scene.host.previews.at(-1)).toBeNull());
  });
});

describe('applying', () => {
  async function applied(): Promise<Scene> {
    const scene = await open();
    await suggest(scene);
    await scene.user.click(screen.getAllByRole('button', { name: /^Apply/ })[0] ?? scene.box);
    await screen.findByText(/^Applied to E2:E241, \d+ cells\.$/);
    return scene;
  }

  test('writes the rule, takes the preview back first, and says where', async () => {
    const { host } = await applied();
    expect(host.rules).toHaveLength(1);
    expect(host.previews.at(-1) ?? null).toBeNull();
    expect(said()).toMatch(/^Applied to E2:E241/);
    expect(screen.getByText(WORDS.onSheet)).toBeVisible();
  });

  test('can be undone, exactly', async () => {
    const { user, host } = await applied();
    host.rules = [...host.rules, { id: 'other', worksheet: 'Orders', addresses: ['A1'], priority: 1, type: 'custom', stopIfTrue: false }];
    await user.click(screen.getByRole('button', { name: WORDS.undo }));
    expect(await screen.findByText('Removed from E2:E241.')).toBeVisible();
    expect(host.rules.map((rule) => rule.id)).toEqual(['other']);
  });

  test('the same again says that it is there, and writes nothing', async () => {
    const { user, host } = await applied();
    await user.click(screen.getAllByRole('button', { name: /^Apply/ })[0] ?? document.body);
    expect(await screen.findByText(/^Already there/)).toBeVisible();
    expect(host.rules).toHaveLength(1);
  });

  test('the same again writes it anew where someone removed it on the sheet', async () => {
    const { user, host } = await applied();
    host.rules = [];
    await user.click(screen.getAllByRole('button', { name: /^Apply/ })[0] ?? document.body);
    await waitFor(() => expect(host.rules).toHaveLength(1));
    expect(screen.getByText(/^Applied to/)).toBeVisible();
  });

  test('after undo works again', async () => {
    const { user, host } = await applied();
    await user.click(screen.getByRole('button', { name: WORDS.undo }));
    await screen.findByText(/^Removed/);
    await user.click(screen.getAllByRole('button', { name: /^Apply/ })[0] ?? document.body);
    await screen.findByText(/^Applied to/);
    expect(host.rules).toHaveLength(1);
  });

  test('that the host refuses says what to do', async () => {
    const scene = await open();
    await suggest(scene);
    scene.host.nextFault = { code: 'protectedSheet' };
    await scene.user.click(screen.getAllByRole('button', { name: /^Apply/ })[0] ?? scene.box);
    expect(await screen.findByText(HOST_FAULTS.protectedSheet.title)).toBeVisible();
    expect(scene.host.rules).toHaveLength(0);
  });
});

describe('no suggestions', () => {
  test.each(['notUnderstood', 'outOfScope'] as const)('%s comes with what helps', async (refusal) => {
    const { user, box } = await open(answering({ kind: 'refusal', refusal }));
    await user.type(box, 'sort this{Enter}');
    expect(await screen.findByText(REFUSALS[refusal].tips[0] ?? '')).toBeVisible();
    expect(said()).toBe(REFUSALS[refusal].title);
    expect(box).toHaveValue('sort this');
  });

  test('because the engine failed says so and keeps the text', async () => {
    const { user, box } = await open({ answer: () => ({ ok: false, fault: { code: 'workerFailed' } }) });
    await user.type(box, 'sales{Enter}');
    expect(await screen.findByText(ENGINE_FAULTS.workerFailed.body)).toBeVisible();
    expect(box).toHaveValue('sales');
  });
});

describe('the model', () => {
  test('shows how far its loading is', async () => {
    await open({ ...five, loads: [new Promise(() => undefined)], progress: { loadedBytes: 4_200_000, totalBytes: 11_800_000 } });
    expect(await screen.findByText('Loading the model, 4.2 of 11.8 MB')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow');
  });

  test('answers what was sent while it loaded', async () => {
    let finish = (_: EngineResult<null>): void => undefined;
    const loading = new Promise<EngineResult<null>>((resolve) => {
      finish = resolve;
    });
    const { user, box } = await open({ ...five, loads: [loading] });
    await user.type(box, 'sales{Enter}');
    expect(screen.getByText(WORDS.waitingForModel)).toBeVisible();
    finish({ ok: true, value: null });
    expect(await screen.findByRole('radiogroup')).toBeVisible();
  });

  test.each<EngineFault['code']>(['modelMissing', 'modelDamaged', 'runtimeFailed', 'workerFailed'])('%s can be tried again', async (code) => {
    const { user } = await open({ ...five, loads: [{ ok: false, fault: { code } }, { ok: true, value: null }] });
    expect(await screen.findByText(ENGINE_FAULTS[code].title)).toBeVisible();
    await user.click(screen.getByRole('button', { name: WORDS.retry }));
    await waitFor(() => expect(screen.queryByRole('button', { name: WORDS.retry })).toBeNull());
  });
});
