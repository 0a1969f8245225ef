import { act, screen, waitFor } from '@testing-library/react';
import type { Proposal } from '../../../src/candidates';
import type { HostFault } from '../../../src/hosts/host';
import type { EngineFault, EngineResult } from '../../../src/runtime';
import { ENGINE_FAULTS, HOST_FAULTS, REFUSALS, WORDS } from '../../../src/taskpane/strings';
import { answering, fiveSuggestions, openPane, said, write } from '../../support/ui/openPane';
import { ordersSelection } from '../../support/ui/ordersTable';
import { SCRIPT_TODAY, fiveCandidates } from '../../support/ui/scriptedCandidates';

describe('the selection', () => {
  test('is shown with its size and headers', async () => {
    await openPane();
    expect(screen.getByText('Orders!A1:F241')).toBeVisible();
    expect(screen.getByText('240 rows, 6 columns · headers found')).toBeVisible();
  });

  test('says when only a sample was read', async () => {
    const selection = ordersSelection(240);
    const table = {
      ...selection.table,
      range: { ...selection.table.range, rowCount: 200_000 },
      sampledRows: selection.table.columns[0]?.values.map((_, row) => row * 800) ?? [],
    };
    await openPane(fiveSuggestions, { ok: true, value: { ...selection, table } });
    expect(screen.getByText(/sample of 240 of 200,000 rows/)).toBeVisible();
  });

  test.each<HostFault['code']>(['noSelection', 'emptySelection', 'multipleAreas', 'tooLarge', 'hostError'])(
    '%s says what to do',
    async (code) => {
      await openPane(fiveSuggestions, { ok: false, fault: { code } });
      expect(screen.getByText(HOST_FAULTS[code].title)).toBeVisible();
      expect(screen.getByText(HOST_FAULTS[code].body)).toBeVisible();
    },
  );

  test('is followed, and the text stays', async () => {
    const { user, host, box } = await openPane();
    await write(user, box, 'sales');
    host.select({ ok: true, value: { ...ordersSelection(5), address: 'A1:F6' } });
    expect(await screen.findByText('Orders!A1:F6')).toBeVisible();
    expect(box).toHaveValue('sales');
  });

  test('that is missing is asked for when something is sent', async () => {
    const { user, box, engine } = await openPane(fiveSuggestions, { ok: false, fault: { code: 'noSelection' } });
    await write(user, box, 'sales');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(WORDS.noCells)).toBeVisible();
    expect(engine.requests).toHaveLength(0);
    expect(box).toHaveValue('sales');
  });
});

describe('the description', () => {
  test('is sent with Enter, and Shift+Enter starts a new line', async () => {
    const { user, box, engine } = await openPane();
    await user.type(box, 'sales{Shift>}{Enter}{/Shift}above 900{Enter}');
    await screen.findByRole('radiogroup');
    expect(engine.requests[0]).toMatchObject({ utterance: 'sales\nabove 900', today: SCRIPT_TODAY });
    expect(box).toHaveValue('sales\nabove 900');
  });

  test('is asked for when it is missing', async () => {
    const { user, engine } = await openPane();
    await user.click(screen.getByRole('button', { name: WORDS.send }));
    expect(await screen.findByText(WORDS.noDescription)).toBeVisible();
    expect(engine.requests).toHaveLength(0);
  });

  test('of 10,000 characters stays whole, and its first 2,000 are read', async () => {
    const { user, box, engine } = await openPane();
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
    const { user, box, engine } = await openPane();
    await user.click(box);
    await user.paste('لون المبيعات 🔴 =HYPERLINK("x")');
    await user.keyboard('{Enter}');
    await screen.findByRole('radiogroup');
    expect(engine.requests[0]?.utterance).toBe('لون المبيعات 🔴 =HYPERLINK("x")');
    expect(box).toHaveAttribute('dir', 'auto');
  });

  test('can be an example that fits the selection', async () => {
    const { user, box, engine } = await openPane();
    await user.click(screen.getByRole('button', { name: 'Grey out rows where Status is Cancelled' }));
    await screen.findByRole('radiogroup');
    expect(box).toHaveValue('Grey out rows where Status is Cancelled');
    expect(engine.requests).toHaveLength(1);
  });

  test('gives suggestions after a pause in typing, once', async () => {
    const { user, box, engine } = await openPane();
    await write(user, box, 'sales above 900');
    await screen.findByRole('radiogroup');
    expect(engine.requests.map((request) => request.utterance)).toEqual(['sales above 900']);
  });

  test('that changes makes a running request stale', async () => {
    const answers: ((answer: EngineResult<Proposal>) => void)[] = [];
    const scene = await openPane({ answer: () => new Promise((resolve) => answers.push(resolve)) });
    await write(scene.user, scene.box, 'sales');
    await scene.user.keyboard('{Enter}');
    await waitFor(() => expect(answers).toHaveLength(1));
    await write(scene.user, scene.box, ' above');
    expect(scene.engine.cancelled).toBeGreaterThan(0);
    await act(async () => {
      answers[0]?.({ ok: true, value: fiveCandidates(ordersSelection(240).table) });
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });
});

describe('no suggestions', () => {
  test.each(['notUnderstood', 'outOfScope'] as const)('%s comes with what helps', async (refusal) => {
    const { user, box } = await openPane(answering({ kind: 'refusal', refusal }));
    await write(user, box, 'sort this');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(REFUSALS[refusal].tips[0] ?? '')).toBeVisible();
    expect(said()).toBe(REFUSALS[refusal].title);
    expect(box).toHaveValue('sort this');
  });

  test('because the engine failed says so and keeps the text', async () => {
    const { user, box } = await openPane({ answer: () => ({ ok: false, fault: { code: 'workerFailed' } }) });
    await write(user, box, 'sales');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(ENGINE_FAULTS.workerFailed.body)).toBeVisible();
    expect(box).toHaveValue('sales');
  });
});

describe('the model', () => {
  test('shows how far its loading is', async () => {
    await openPane({
      ...fiveSuggestions,
      loads: [new Promise(() => undefined)],
      progress: { loadedBytes: 4_200_000, totalBytes: 11_800_000 },
    });
    expect(await screen.findByText('Loading the model, 4.2 of 11.8 MB')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow');
  });

  test('answers what was sent while it loaded', async () => {
    let finish = (_: EngineResult<null>): void => undefined;
    const loading = new Promise<EngineResult<null>>((resolve) => {
      finish = resolve;
    });
    const { user, box } = await openPane({ ...fiveSuggestions, loads: [loading] });
    await write(user, box, 'sales');
    await user.keyboard('{Enter}');
    expect(screen.getByText(WORDS.waitingForModel)).toBeVisible();
    finish({ ok: true, value: null });
    expect(await screen.findByRole('radiogroup')).toBeVisible();
  });

  test.each<EngineFault['code']>(['modelMissing', 'modelDamaged', 'runtimeFailed', 'workerFailed'])(
    '%s can be tried again',
    async (code) => {
      const { user } = await openPane({
        ...fiveSuggestions,
        loads: [
          { ok: false, fault: { code } },
          { ok: true, value: null },
        ],
      });
      expect(await screen.findByText(ENGINE_FAULTS[code].title)).toBeVisible();
      await user.click(screen.getByRole('button', { name: WORDS.retry }));
      await waitFor(() => expect(screen.queryByRole('button', { name: WORDS.retry })).toBeNull());
    },
  );
});
