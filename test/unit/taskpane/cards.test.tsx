import { act, screen, waitFor, within } from '@testing-library/react';
import { HOST_FAULTS, WORDS } from '../../../src/taskpane/strings';
import { answering, openPane, said, suggest } from '../../support/ui/openPane';
import type { Scene } from '../../support/ui/openPane';
import { ordersSelection } from '../../support/ui/ordersTable';
import { candidateOf, conditionRules, salesAbove } from '../../support/ui/scriptedCandidates';

describe('suggestions', () => {
  test('are announced, counted and drawn on the own rows', async () => {
    const scene = await openPane();
    const cards = await suggest(scene);
    expect(cards).toHaveLength(5);
    expect(said()).toBe('5 suggestions');
    const [first] = await screen.findAllByRole('group', { name: WORDS.previewLabel });
    if (first === undefined) throw new Error('no preview');
    expect(within(first).getByRole('columnheader', { name: 'Sales' })).toBeVisible();
    expect(within(first).getByText('959.50').closest('td')).toHaveStyle({ backgroundColor: '#C6EFCE', color: '#006100' });
    expect(within(first).getByText(/more rows/)).toBeVisible();
  });

  test('draw bars, icons and scales', async () => {
    await suggest(await openPane());
    const previews = await waitFor(() => {
      const found = screen.getAllByRole('group', { name: WORDS.previewLabel });
      expect(found).toHaveLength(5);
      return found;
    });
    expect(previews[2]?.querySelector('[data-bar]')).not.toBeNull();
    expect(previews[3]?.querySelector('svg[aria-label^="icon "]')).not.toBeNull();
  });

  test('are chosen with arrow keys and applied with Enter', async () => {
    const scene = await openPane();
    const cards = await suggest(scene);
    act(() => cards[0]?.focus());
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
    const everything = candidateOf(conditionRules(salesAbove(-1), { bold: true }), table, 204);
    await suggest(
      await openPane(answering({ kind: 'candidates', candidates: [nothing, { ...everything, targetCellCount: everything.cellCount }] })),
    );
    expect(screen.getByText(WORDS.formatsNothing)).toBeVisible();
    expect(screen.getByText(WORDS.formatsEverything)).toBeVisible();
  });

  test('that differ in the column alone are one card with a question', async () => {
    const { table } = ordersSelection(240);
    const format = { fill: '#FF0000' };
    const sales = candidateOf(conditionRules(salesAbove(0.05), format), table);
    const margin = candidateOf(
      conditionRules(
        { kind: 'comparison', operator: 'greaterThan', left: { kind: 'column', column: 5 }, right: { kind: 'number', value: 0.05 } },
        format,
        { kind: 'columns', columns: [5] },
      ),
      table,
    );
    const scene = await openPane(answering({ kind: 'candidates', candidates: [sales, margin] }));
    expect(await suggest(scene)).toHaveLength(1);
    expect(screen.getByText(WORDS.whichColumn)).toBeVisible();
    await scene.user.click(screen.getByRole('button', { name: `Margin, ${margin.cellCount} cells` }));
    expect(screen.getByRole('radio')).toHaveAccessibleName(/^Margin above/);
    await scene.user.click(screen.getByRole('button', { name: /^Apply/ }));
    expect(await screen.findByText(/^Applied to F2:F241/)).toBeVisible();
  });

  test('are previewed on the sheet while looked at, and taken back after', async () => {
    const scene = await openPane();
    const cards = await suggest(scene);
    await scene.user.hover(cards[2] ?? scene.box);
    await waitFor(() => expect(scene.host.previews.at(-1)).toMatchObject([{ kind: 'visual' }]));
    await scene.user.unhover(cards[2] ?? scene.box);
    await waitFor(() => expect(scene.host.previews.at(-1)).toBeNull());
  });

  test('leave no preview on the sheet when the pane goes', async () => {
    const scene = await openPane();
    const cards = await suggest(scene);
    await scene.user.hover(cards[0] ?? scene.box);
    await waitFor(() => expect(scene.host.previews).toHaveLength(1));
    scene.unmount();
    await waitFor(() => expect(scene.host.previews.at(-1)).toBeNull());
  });
});

describe('applying', () => {
  async function applied(): Promise<Scene> {
    const scene = await openPane();
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
    const scene = await openPane();
    await suggest(scene);
    scene.host.nextFault = { code: 'protectedSheet' };
    await scene.user.click(screen.getAllByRole('button', { name: /^Apply/ })[0] ?? scene.box);
    expect(await screen.findByText(HOST_FAULTS.protectedSheet.title)).toBeVisible();
    expect(scene.host.rules).toHaveLength(0);
  });
});
