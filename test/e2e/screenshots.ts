/**
 * `npm run screenshots -- [--panes FOLDER]`: draws docs/images/playground.png anew, and on request the task pane in Excel,
 * 320 and 420 pixels wide, light and dark, in its states.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { excelScript } from '../support/excel/bundle';
import type { InMemoryExcel } from '../support/excel/inMemoryExcel';
import { sampleWorkbook } from '../support/sampleWorkbook';
import { openBrowser } from './support/browser';
import build from './support/build';
import { officeWorkbook } from './support/officeSheets';
import { answerOf, cardsOf, describeFormat, modelReady, noticeOf } from './support/pane';
import { openPlayground, selectTable, sheetInFront } from './support/playground';
import { startServer } from './support/server';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const REQUEST = 'highlight sales above 900 in green';
const README_PICTURE = 'docs/images/playground.png';
const DARK_OFFICE = `Office.context.officeTheme = {
  bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF', controlBackgroundColor: '#363636', controlForegroundColor: '#FFFFFF', isDarkTheme: true,
};`;

/** The playground with suggestions and the first one previewed on the sheet. */
async function drawPlayground(url: string): Promise<void> {
  const { page, close } = await openBrowser();
  await openPlayground(page, url);
  await selectTable(page);
  await page.getByText('Orders!A1:L481').waitFor();
  await describeFormat(page, REQUEST);
  await answerOf(page);
  await cardsOf(page).first().focus();
  // Sales stands at the edge of the page: the first column makes room for it.
  await sheetInFront(page).evaluate((grid) => grid.scrollTo({ left: 77 }));
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: README_PICTURE });
  await close();
}

async function drawPane(url: string, excel: string, width: number, colorScheme: 'light' | 'dark', folder: string): Promise<void> {
  const body = colorScheme === 'dark' ? `${excel}\n${DARK_OFFICE}` : excel;
  const standIns = { [OFFICE_JS]: { contentType: 'text/javascript', body } };
  const { page, close } = await openBrowser({ viewport: { width, height: 900 }, colorScheme, standIns });
  const draw = async (state: string): Promise<void> => {
    await page.waitForTimeout(600);
    await page.screenshot({ path: path.join(folder, `${state}-${width}-${colorScheme}.png`) });
  };
  await page.goto(`${url}/taskpane.html`);
  await modelReady(page);
  await select(page, 'A1:L481');
  await page.getByText('Orders!A1:L481').waitFor();
  await draw('start');
  await describeFormat(page, REQUEST);
  await answerOf(page);
  await draw('cards');
  await page
    .getByRole('button', { name: /^Apply: / })
    .first()
    .click();
  await noticeOf(page).waitFor();
  await draw('applied');
  await describeFormat(page, 'write me a poem about autumn');
  await answerOf(page);
  await draw('other');
  await select(page, 'Z900');
  await page.getByText('The selected cells are empty').waitFor();
  await page.getByLabel('Describe what should stand out').press('Enter');
  await draw('no-cells');
  await page.route('**/model/*', (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await page.getByText('The model could not be fetched').first().waitFor();
  await draw('no-model');
  await close();
}

async function select(page: Page, address: string): Promise<void> {
  await page.evaluate(async (cells) => {
    const { inMemoryExcel } = globalThis as typeof globalThis & { readonly inMemoryExcel: InMemoryExcel }; // put there by the stand-in
    await inMemoryExcel.select('Orders', cells);
  }, address);
}

async function draw(): Promise<void> {
  const { values } = parseArgs({ options: { panes: { type: 'string' } } });
  build();
  const server = await startServer();
  try {
    mkdirSync(path.dirname(README_PICTURE), { recursive: true });
    await drawPlayground(server.url);
    if (values.panes === undefined) return;
    mkdirSync(values.panes, { recursive: true });
    const excel = await excelScript(await officeWorkbook(sampleWorkbook()));
    for (const width of [320, 420]) {
      for (const scheme of ['light', 'dark'] as const) await drawPane(server.url, excel, width, scheme, values.panes);
    }
  } finally {
    await server.close();
  }
}

void draw();
