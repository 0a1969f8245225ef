import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { excelScript } from '../support/excel/bundle';
import type { InMemoryExcel } from '../support/excel/inMemoryExcel';
import { sampleWorkbook } from '../support/sampleWorkbook';
import type { BrowserSession } from './support/browser';
import { openBrowser } from './support/browser';
import { officeWorkbook } from './support/officeSheets';
import { answerOf, cardsOf, describeFormat, modelReady, noticeOf } from './support/pane';
import type { StaticServer } from './support/server';
import { startServer } from './support/server';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const GERMAN_OFFICE = `Office.context.displayLanguage = 'de-DE';`;

/** What the stand-in for Office.js and axe leave on the page. */
type TestedPage = typeof globalThis & {
  readonly inMemoryExcel: InMemoryExcel;
  readonly axe: {
    run(
      context: object,
      options: object,
    ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
  };
};

/** What axe has to say against the page as it is, once everything on it has come to rest. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(400);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as TestedPage).axe.run(
      // Fluent's guards of the focus are hidden and hand it on at once.
      { exclude: ['[data-tabster-dummy]'] },
      // A menu or form that is open stands outside all landmarks, where Fluent draws it.
      { rules: { region: { enabled: false } } },
    ); // put there by the test
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** Words that can be changed, in the first card that has them. */
function chip(page: Page, words: string | RegExp): ReturnType<Page['locator']> {
  return page.getByRole('button', { name: typeof words === 'string' ? `Edit “${words}”` : words }).first();
}

/** "12 of 480 cells" of the first card. */
async function firstCount(page: Page): Promise<string> {
  await page.getByText('Counting…').waitFor({ state: 'detached' });
  return (
    (await page
      .getByText(/ of [\d,]+ cells$/)
      .first()
      .textContent()) ?? ''
  );
}

describe('The states of the pane', () => {
  let server: StaticServer;
  let excel: string;
  let session: BrowserSession;

  beforeAll(async () => {
    server = await startServer();
    excel = await excelScript(await officeWorkbook(sampleWorkbook()));
  });

  afterAll(() => server.close());
  afterEach(async () => {
    const { outsideRequests, pageErrors } = session;
    await session.close();
    expect(outsideRequests).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

  async function openPane(colorScheme: 'light' | 'dark', extra = '', width = 320): Promise<Page> {
    const body = `${excel}\n${extra}`;
    session = await openBrowser({
      viewport: { width, height: 900 },
      colorScheme,
      standIns: { [OFFICE_JS]: { contentType: 'text/javascript', body } },
    });
    // The page's policy allows no other script than its own: axe comes in by the debugger's door.
    await session.context.addInitScript(AXE);
    await session.page.goto(`${server.url}/taskpane.html`);
    return session.page;
  }

  async function suggestions(page: Page): Promise<void> {
    await modelReady(page);
    await page.evaluate(() => (globalThis as TestedPage).inMemoryExcel.select('Orders', 'A1:L481')); // put there by the stand-in
    await page.getByText('Orders!A1:L481').waitFor();
    await describeFormat(page, 'highlight sales above 900 in green');
    await answerOf(page);
  }

  test.each([
    ['light', false],
    ['dark', false],
    ['light', true],
  ] as const)('have nothing that assistive technology stumbles over: %s, forced colours %s', async (scheme, forced) => {
    const page = await openPane(scheme);
    if (forced) await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const found: Record<string, readonly string[]> = {};
    await modelReady(page);
    found['empty'] = await violationsOf(page);
    await suggestions(page);
    found['suggestions'] = await violationsOf(page);
    await chip(page, 'above').click();
    found['menu'] = await violationsOf(page);
    await page.getByRole('menuitemradio', { name: 'at most' }).click();
    await chip(page, /fill/).click();
    found['look'] = await violationsOf(page);
    await page.keyboard.press('Escape');
    await chip(page, '900').click();
    found['number'] = await violationsOf(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Formula' }).first().click();
    found['edited'] = await violationsOf(page);
    await chip(page, 'Sales').click();
    await page.getByRole('menuitemradio', { name: 'Status' }).click();
    found['faulty'] = await violationsOf(page);
    await page.getByRole('button', { name: 'Reset' }).click();
    await page
      .getByRole('button', { name: /^Apply: / })
      .first()
      .click();
    await noticeOf(page).waitFor();
    found['applied'] = await violationsOf(page);
    await describeFormat(page, 'write me a poem about autumn');
    await answerOf(page);
    found['refused'] = await violationsOf(page);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
  });

  test('change a rule by keyboard alone, apply just that, and reset it', async () => {
    const page = await openPane('light');
    await suggestions(page);
    const before = await firstCount(page);
    await cardsOf(page).first().focus();
    // Column, operator: the words in the order in which they are read.
    await page.keyboard.press('Tab');
    await expectFocus(page, 'Edit “Sales”');
    await page.keyboard.press('Tab');
    await expectFocus(page, 'Edit “above”');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'equal to' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByText('Edited').waitFor();
    expect(await cardsOf(page).first().getAttribute('aria-label')).toMatch(/^Sales at most 900: /);
    const after = await firstCount(page);
    expect(after).not.toBe(before);
    await expectFocus(page, 'Edit “at most”');
    await page.getByRole('button', { name: /^Apply: Sales at most 900/ }).click();
    await noticeOf(page)
      .filter({ hasText: `Applied to J2:J481, ${after.split(' ')[0] ?? ''} cells.` })
      .waitFor();
    await noticeOf(page).getByRole('button', { name: 'Undo' }).click();
    await noticeOf(page).filter({ hasText: 'Removed from J2:J481.' }).waitFor();
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await firstCount(page)).toBe(before);
  });

  test('stay within a narrow pane at twice the size of text', async () => {
    const page = await openPane('light', '', 320);
    await suggestions(page);
    await page.addStyleTag({ content: '*{font-size:24px !important; line-height:1.3 !important}' });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('speak the language of Excel', async () => {
    const page = await openPane('light', GERMAN_OFFICE);
    await page.getByRole('button', { name: 'Regeln vorschlagen' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de-DE');
  });

  async function expectFocus(page: Page, name: string): Promise<void> {
    await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, name);
  }
});
