import type { Locator, Page } from 'playwright-core';

/** Enter starts the model even where it is still being loaded, so that answers may take a while on a slow machine. */
const PATIENCE_MS = 60_000;

/** What the pane answers to a description. */
export type Answer = { readonly kind: 'cards'; readonly words: readonly string[] } | { readonly kind: 'message'; readonly title: string };

const TITLES = /^(I could not make a rule of that|That is not something a format can do|The model (could not|file|stopped))/;

/** Waits until the model is there. */
export async function modelReady(page: Page): Promise<void> {
  await page.getByLabel('Describe what should stand out').waitFor({ timeout: PATIENCE_MS });
  await page.getByText(/^Loading the model/).waitFor({ state: 'detached', timeout: PATIENCE_MS });
}

/** Types a description with the keyboard, key by key where it is short, and sends it. */
export async function describeFormat(page: Page, text: string): Promise<void> {
  const box = page.getByLabel('Describe what should stand out');
  await box.fill('');
  if (text.length <= 100) await box.pressSequentially(text);
  else await box.fill(text);
  await box.press('Enter');
}

/** The cards of the pane, first to last. */
export function cardsOf(page: Page): Locator {
  return page.getByRole('radiogroup', { name: 'Suggestions' }).getByRole('radio');
}

/** Waits for what the pane says to the description that was sent last. */
export async function answerOf(page: Page): Promise<Answer> {
  const cards = cardsOf(page);
  const message = page.getByText(TITLES).and(page.locator('.fui-MessageBarTitle'));
  await cards.first().or(message.first()).waitFor({ timeout: PATIENCE_MS });
  const words = await cards.evaluateAll((radios) => radios.map((radio) => radio.getAttribute('aria-label') ?? ''));
  return words.length > 0 ? { kind: 'cards', words } : { kind: 'message', title: (await message.first().textContent()) ?? '' };
}

/** A card by its words. */
export function cardNamed(page: Page, words: string): Locator {
  return cardsOf(page).and(page.getByLabel(words, { exact: true }));
}

/** "12 of 240 cells" on a card as numbers. */
export async function cellCountOf(card: Locator): Promise<number> {
  const note = await card.evaluate((radio) => document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent ?? '');
  const count = /^([\d,]+) of/.exec(note)?.[1];
  if (count === undefined) throw new Error(`A card says "${note}" of its cells.`);
  return Number(count.replaceAll(',', ''));
}

/** What the pane says about the sheet below the cards. */
export function noticeOf(page: Page): Locator {
  return page.locator('main .fui-MessageBar').filter({ hasText: /^(Applied|Already|Removed)/ });
}

/** What assistive technology hears. */
export function announcementOf(page: Page): Locator {
  return page.locator('main').getByRole('status');
}
