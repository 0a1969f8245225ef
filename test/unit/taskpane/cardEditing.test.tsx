import { act, screen, waitFor } from '@testing-library/react';
import { WORDS, editLabel } from '../../../src/taskpane/strings';
import { openPane, suggest } from '../../support/ui/openPane';
import type { Scene } from '../../support/ui/openPane';

async function chooseInMenu({ user, box }: Scene, said: string, option: string): Promise<void> {
  await user.click(screen.getAllByRole('button', { name: editLabel(said) })[0] ?? box);
  await user.click(await screen.findByRole('menuitemradio', { name: option }));
}

/** The first card's count once it is known. */
async function firstCount(): Promise<string> {
  await waitFor(() => expect(screen.queryByText(WORDS.counting)).toBeNull());
  return screen.getAllByText(/ of .* cells$/)[0]?.textContent ?? '';
}

describe('a card', () => {
  test('takes another operator from its words, counts anew and applies what it says', async () => {
    const scene = await openPane();
    await suggest(scene);
    const before = await firstCount();
    await chooseInMenu(scene, 'above', 'at most');
    expect(await screen.findByText(WORDS.edited)).toBeVisible();
    expect(screen.getAllByRole('radio')[0]).toHaveAccessibleName(/^Sales at most 900/);
    const after = await firstCount();
    expect(after).not.toBe(before);
    await scene.user.click(screen.getAllByRole('button', { name: /^Apply/ })[0] ?? scene.box);
    const cells = after.split(' ')[0] ?? '';
    expect(await screen.findByText(`Applied to E2:E241, ${cells} cells.`)).toBeVisible();
  });

  test('says what is wrong with a change, applies nothing, and can be reset', async () => {
    const scene = await openPane();
    await suggest(scene);
    await chooseInMenu(scene, 'Sales', 'Status');
    expect(await screen.findByRole('alert')).toHaveTextContent(/different kinds/);
    expect(screen.getByText(WORDS.faulty)).toBeVisible();
    await scene.user.click(screen.getAllByRole('button', { name: /^Apply/ })[0] ?? scene.box);
    expect(scene.host.rules).toHaveLength(0);
    await scene.user.click(screen.getByRole('button', { name: WORDS.reset }));
    expect(screen.queryByText(WORDS.edited)).toBeNull();
    expect(screen.getAllByRole('radio')[0]).toHaveAccessibleName(/^Sales above 900/);
  });

  test('takes a number as it is typed, and says when it is none', async () => {
    const scene = await openPane();
    await suggest(scene);
    await scene.user.click(screen.getAllByRole('button', { name: editLabel('900') })[0] ?? scene.box);
    const field = await screen.findByRole('textbox', { name: WORDS.numberLabel });
    await scene.user.clear(field);
    expect(screen.getByText(WORDS.numberNeeded)).toBeVisible();
    await scene.user.type(field, '1200');
    await waitFor(() =>
      expect(screen.getAllByRole('radio', { hidden: true })[0]).toHaveAttribute('aria-label', expect.stringMatching(/1200/)),
    );
  });

  test('shows a changed rule on the sheet while it is looked at', async () => {
    const scene = await openPane();
    const cards = await suggest(scene);
    act(() => cards[0]?.focus());
    await waitFor(() => expect(scene.host.previews.at(-1)).toMatchObject([{ condition: { operator: 'greaterThan' } }]));
    await chooseInMenu(scene, 'above', 'at most');
    await waitFor(() => expect(scene.host.previews.at(-1)).toMatchObject([{ condition: { operator: 'lessThanOrEqual' } }]));
  });

  test('shows its formula', async () => {
    const scene = await openPane();
    await suggest(scene);
    await scene.user.click(screen.getAllByRole('button', { name: WORDS.formula })[0] ?? scene.box);
    expect(screen.getByRole('textbox', { name: WORDS.formulaLabel })).toHaveValue('=AND(ISNUMBER($E2),$E2>900)');
  });
});
