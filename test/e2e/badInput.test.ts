import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRealWorkbook, REAL_WORKBOOKS } from '../support/realWorkbooks';
import { sampleWorkbook } from '../support/sampleWorkbook';
import type { BrowserSession } from './support/browser';
import { openBrowser } from './support/browser';
import type { Freezes } from './support/freezes';
import { LONGEST_FREEZE_MS, freezesDuring } from './support/freezes';
import { ODD_TEXTS, encryptedWorkbook, longTable, mergedCells, oddTexts, wideTable, workbookOf } from './support/oddWorkbooks';
import { answerOf, cardsOf, describeFormat, modelReady, noticeOf } from './support/pane';
import {
  cellOf,
  openFile,
  openPlayground,
  openWorkbookFile,
  savedFile,
  selectAddress,
  selectCells,
  selectTable,
} from './support/playground';
import type { StaticServer } from './support/server';
import { startServer } from './support/server';

const REQUEST = 'highlight sales above 900 in green';
const measured: Record<string, Freezes> = {};
let server: StaticServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
  process.stdout.write(`Longest tasks: ${JSON.stringify(measured)}\n`);
});

/** Does something on the page, which must not be deaf for long meanwhile. */
async function fluently(session: BrowserSession, name: string, work: () => Promise<void>): Promise<void> {
  const freezes = await freezesDuring(session, work);
  measured[name] = freezes;
  expect(freezes.busyMs).toBeLessThan(LONGEST_FREEZE_MS);
}

/** Chooses the first card, applies and undoes it. */
async function applyAndUndoFirst(session: BrowserSession): Promise<void> {
  const { page } = session;
  await cardsOf(page).first().focus();
  await page
    .getByRole('button', { name: /^Apply: / })
    .first()
    .click();
  await noticeOf(page)
    .filter({ hasText: /^Applied/ })
    .getByRole('button', { name: 'Undo' })
    .click();
  await noticeOf(page)
    .filter({ hasText: /^Removed/ })
    .waitFor();
}

describe('The playground under odd input', () => {
  let session: BrowserSession;

  beforeAll(async () => {
    session = await openBrowser();
    await openPlayground(session.page, server.url);
  });

  afterAll(async () => {
    const { outsideRequests, pageErrors } = session;
    await session.close();
    expect(outsideRequests).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

  /** Opens a workbook, selects all that it holds, and says how the pane names the selection. */
  async function openAndSelect(name: string, content: Uint8Array, selected: string): Promise<void> {
    await openWorkbookFile(session.page, name, content);
    await selectTable(session.page);
    await session.page.getByText(`Data!${selected}`, { exact: true }).waitFor();
  }

  describe('in the description', () => {
    beforeAll(async () => {
      await selectTable(session.page);
    });

    test.each(['', '  \n '])('asks for a description where there is none (%j)', async (text) => {
      await session.page.getByLabel('Describe what should stand out').fill(text);
      await session.page.getByLabel('Describe what should stand out').press('Enter');
      await session.page.getByText('Type what should stand out first.').waitFor();
      expect(await cardsOf(session.page).count()).toBe(0);
    });

    test('reads the first 2,000 of 10,000 characters and keeps them all', async () => {
      const { page } = session;
      const text = `${REQUEST}, please, `.repeat(400).slice(0, 10_000);
      await fluently(session, '10,000 characters', async () => {
        await describeFormat(page, text);
        await answerOf(page);
      });
      await page.getByText('10,000 characters: only the first 2,000 are read. Nothing you typed is lost.').waitFor();
      expect(await page.getByLabel('Describe what should stand out').inputValue()).toBe(text);
    });

    test.each(Object.entries(ODD_TEXTS))('answers %s with suggestions or says why not', async (name, text) => {
      const { page } = session;
      const title = await page.title();
      await fluently(session, `description: ${name}`, async () => {
        await describeFormat(page, text);
        await answerOf(page);
      });
      expect(await page.getByLabel('Describe what should stand out').inputValue()).toBe(text);
      expect(await page.title()).toBe(title);
    });
  });

  describe('in the cells', () => {
    test('shows emoji, right-to-left text, quotes, formula-like text and tags as they are, and saves them so', async () => {
      const { page } = session;
      const content = oddTexts();
      await openAndSelect('odd.xlsx', content, 'A1:C21');
      expect(await cellOf(page, 'C1').textContent()).toBe(ODD_TEXTS['a formula']);
      await selectCells(page, 'A6');
      expect(await page.getByLabel('Content of the active cell').inputValue()).toBe(ODD_TEXTS['a script']);
      await selectTable(page);
      await fluently(session, 'odd cells', async () => {
        await describeFormat(page, REQUEST);
        await answerOf(page);
      });
      expect(await page.locator('a[href], img, iframe').count()).toBe(0);
      expect(Buffer.from((await savedFile(page)).content).equals(Buffer.from(content))).toBe(true);
    });

    test('asks for cells that hold data on an empty sheet', async () => {
      const { page } = session;
      await openWorkbookFile(page, 'empty.xlsx', workbookOf([]));
      await selectTable(page);
      await page.getByText('The selected cells are empty').waitFor();
      await describeFormat(page, REQUEST);
      await page.getByText('Select cells first; your text stays here.').waitFor();
    });

    test.each([
      ['one cell', () => workbookOf([[950]]), 'A1'],
      ['one row', () => workbookOf([['Sales', 950, 120, 1300, 40]]), 'A1:E1'],
      ['merged cells', mergedCells, 'A1:B26'],
    ])('answers on %s', async (name, content, selected) => {
      const { page } = session;
      await openAndSelect(`${name}.xlsx`, content(), selected);
      await fluently(session, name, async () => {
        await describeFormat(page, 'numbers above 900 in green');
        const answer = await answerOf(page);
        if (answer.kind === 'cards') await applyAndUndoFirst(session);
      });
    });

    test.each([
      ['1,000 columns', wideTable, 'A1:ALL31'],
      ['200,000 rows', longTable, 'A1:E200001'],
    ])('stays fluent on %s from opening to saving', async (name, content, selected) => {
      const { page } = session;
      const file = content();
      await fluently(session, `${name}: opening`, () => openWorkbookFile(page, `${name}.xlsx`, file));
      await fluently(session, `${name}: selecting`, async () => {
        await selectTable(page);
        await page.getByText(`Data!${selected}`, { exact: true }).waitFor();
      });
      await fluently(session, `${name}: suggesting`, async () => {
        await describeFormat(page, REQUEST);
        expect(await answerOf(page)).toMatchObject({ kind: 'cards' });
      });
      await fluently(session, `${name}: applying`, () => applyAndUndoFirst(session));
      await fluently(session, `${name}: saving`, async () => {
        await page
          .getByRole('button', { name: /^Apply: / })
          .first()
          .click();
        await noticeOf(page)
          .filter({ hasText: /^Applied/ })
          .waitFor();
        await savedFile(page);
      });
    });
  });

  describe('in the file', () => {
    const refused: readonly (readonly [string, Uint8Array, string])[] = [
      ['cut.xlsx', sampleWorkbook().slice(0, 20_000), 'This file could not be opened'],
      ['empty-file.xlsx', new Uint8Array(), 'This file could not be opened'],
      ['text.xlsx', new TextEncoder().encode('Region,Sales\nNorth,950\n'), 'This file could not be opened'],
      ['encrypted.xlsx', encryptedWorkbook(), 'This file is protected with a password'],
      ...REAL_WORKBOOKS.filter((name) => /passtika|xlsx-corrupted|xmlbomb|XSSFFuzzer/.test(name)).map(
        (name) =>
          [
            name,
            readRealWorkbook(name),
            /passtika/.test(name) ? 'This file is protected with a password' : 'This file could not be opened',
          ] as const,
      ),
    ];

    beforeAll(async () => {
      await session.page.getByRole('button', { name: 'Sample', exact: true }).click();
      await session.page.getByTitle('orders.xlsx', { exact: true }).waitFor();
      await selectAddress(session.page, 'J1:J481');
      await describeFormat(session.page, REQUEST);
      await answerOf(session.page);
    });

    test.each(refused)('%s is refused in words, and what was open stays', async (name, content, title) => {
      const { page } = session;
      const answer = await answerOf(page);
      await fluently(session, name, async () => {
        await openFile(page, name, content);
        await page.getByText(`${name}: ${title}.`).waitFor();
      });
      expect(await page.getByTitle('orders.xlsx', { exact: true }).count()).toBe(1);
      await page.getByText('Orders!J1:J481').waitFor();
      expect(await page.getByLabel('Describe what should stand out').inputValue()).toBe(REQUEST);
      expect(await answerOf(page)).toEqual(answer);
      await page.getByRole('button', { name: 'Dismiss' }).first().click();
    });
  });
});

describe('The playground with a model that does not come', () => {
  const graph = readFileSync(path.resolve(__dirname, '../../dist/model/encoder.onnx'));
  const faults: readonly (readonly [string, string, Buffer | null, string])[] = [
    ['a missing description of the model', '**/model/model.json', null, 'The model could not be fetched'],
    ['a missing file of the model', '**/model/encoder.onnx', null, 'The model could not be fetched'],
    ['a truncated file of the model', '**/model/encoder.onnx', graph.subarray(0, graph.length / 2), 'The model file is incomplete'],
    ['a file of the model with other bytes', '**/model/encoder.onnx', Buffer.alloc(graph.length, 7), 'The model file is incomplete'],
  ];

  test.each(faults)('says so of %s, keeps the text, and tries again', async (name, address, body, title) => {
    const session = await openBrowser();
    const { page } = session;
    await page.route(address, (route) => route.fulfill(body === null ? { status: 404 } : { status: 200, body }));
    await fluently(session, name, async () => {
      await page.goto(server.url);
      await page.locator('.fui-MessageBarTitle', { hasText: title }).waitFor();
    });
    await selectTable(page);
    await describeFormat(page, REQUEST);
    await page.locator('.fui-MessageBarTitle', { hasText: title }).waitFor();
    expect(await page.getByLabel('Describe what should stand out').inputValue()).toBe(REQUEST);
    await page.unroute(address);
    await page.getByRole('button', { name: 'Try again' }).click();
    await modelReady(page);
    await page.getByLabel('Describe what should stand out').press('Enter');
    expect(await answerOf(page)).toMatchObject({ kind: 'cards' });
    // Chromium itself writes to the console of a file that is not there.
    expect(session.pageErrors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
    expect(session.outsideRequests).toEqual([]);
    await session.close();
  });
});
