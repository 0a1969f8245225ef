import { columnLetters } from '../../src/sheet';
import { libreOfficeWorkbook, renderWithLibreOffice } from '../support/libreOffice';
import type { BrowserSession } from './support/browser';
import { openBrowser } from './support/browser';
import type { Freezes } from './support/freezes';
import { LONGEST_FREEZE_MS, freezesDuring } from './support/freezes';
import { answerOf, announcementOf, cardNamed, cellCountOf, describeFormat, noticeOf } from './support/pane';
import { changedCells, openPlayground, openWorkbookFile, paintedSheet, savedFile, selectCells, selectTable } from './support/playground';
import type { StaticServer } from './support/server';
import { startServer } from './support/server';

const REQUEST = 'highlight sales above 900 in green';
/** The sample's Sales. */
const SALES = 'J';

/** Addresses of the cells below the header row that LibreOffice fills. */
function filledCells(workbook: Uint8Array): readonly string[] {
  const [sheet = []] = renderWithLibreOffice(workbook);
  return sheet
    .flatMap((row, rowIndex) =>
      row.flatMap(({ fill }, column) => (rowIndex > 0 && fill !== undefined ? [`${columnLetters(column)}${rowIndex + 1}`] : [])),
    )
    .sort();
}

/** Words of the card that answers the request; there has to be one. */
async function wantedCard({ page }: BrowserSession): Promise<string> {
  const answer = await answerOf(page);
  const words = answer.kind === 'cards' ? answer.words : [answer.title];
  expect(words).toContainEqual(expect.stringMatching(/^Sales above 900: .*green/));
  return words.find((word) => /^Sales above 900: .*green/.test(word)) ?? '';
}

/** Chooses the card by keyboard, so that the preview stays while the sheet is scrolled through; answers the cells that it paints. */
async function previewedCells({ page }: BrowserSession, words: string, rows: number): Promise<readonly string[]> {
  const before = await paintedSheet(page, rows);
  const card = cardNamed(page, words);
  await card.focus();
  await page.waitForTimeout(500);
  const painted = changedCells(before, await paintedSheet(page, rows));
  expect(painted).toHaveLength(await cellCountOf(card));
  return painted;
}

/** Applies, undoes and applies again; the sheet follows each time. */
async function applyUndoApply({ page }: BrowserSession, words: string, cells: number): Promise<void> {
  const apply = page.getByRole('button', { name: `Apply: ${words}`, exact: true });
  const said = new RegExp(`^Applied to ${SALES}2:${SALES}\\d+, ${cells} cells\\.`);
  await apply.click();
  await noticeOf(page).filter({ hasText: said }).waitFor();
  expect(await announcementOf(page).textContent()).toMatch(said);
  await page.getByText('On the sheet').waitFor();
  await noticeOf(page).getByRole('button', { name: 'Undo' }).click();
  await noticeOf(page)
    .filter({ hasText: /^Removed from/ })
    .waitFor();
  expect(await page.getByText('On the sheet').count()).toBe(0);
  await apply.click();
  await noticeOf(page).filter({ hasText: said }).waitFor();
}

describe('The main job in the playground', () => {
  let server: StaticServer;
  let session: BrowserSession;
  const measured: Record<string, Freezes> = {};

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(async () => {
    await server.close();
    process.stdout.write(`Longest tasks: ${JSON.stringify(measured)}\n`);
  });

  beforeEach(async () => {
    session = await openBrowser({ viewport: { width: 1800, height: 1400 } });
    await openPlayground(session.page, server.url);
  });

  afterEach(async () => {
    const { outsideRequests, pageErrors } = session;
    await session.close();
    expect(outsideRequests).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

  test('goes from a description of the sample to a saved file that LibreOffice formats as previewed', async () => {
    const { page } = session;
    await selectTable(page);
    await page.getByText('Orders!A1:L481').waitFor();
    const freezes = await freezesDuring(session, async () => {
      await describeFormat(page, REQUEST);
      await answerOf(page);
    });
    measured['suggesting'] = freezes;
    expect(freezes.busyMs).toBeLessThan(LONGEST_FREEZE_MS);
    const words = await wantedCard(session);
    const painted = await previewedCells(session, words, 481);
    expect(painted.length).toBeGreaterThan(0);
    expect(painted.every((address) => address.startsWith(SALES))).toBe(true);
    await applyUndoApply(session, words, painted.length);
    const saved = await savedFile(page);
    expect(saved.name).toBe('orders.xlsx');
    expect(filledCells(saved.content)).toEqual(painted);
  });

  test('does the same with a workbook that LibreOffice wrote', async () => {
    const { page } = session;
    const rows = Array.from({ length: 60 }, (_, index) => [`Region ${index % 7}`, (index * 137) % 1801, (index * 59) % 1300]);
    const csv = ['Region,Sales,Cost', ...rows.map((row) => row.join(','))].join('\n');
    await openWorkbookFile(page, 'from-libreoffice.xlsx', libreOfficeWorkbook(csv));
    await selectCells(page, 'A1', 'C40');
    await page.keyboard.press('Control+a');
    await page.getByText(/![A]1:C61$/).waitFor();
    await describeFormat(page, REQUEST);
    const words = await wantedCard(session);
    const painted = await previewedCells(session, words, 61);
    const expected = rows.flatMap(([, sales], index) => (Number(sales) > 900 ? [`B${index + 2}`] : [])).sort();
    expect(painted).toEqual(expected);
    await page.getByRole('button', { name: `Apply: ${words}`, exact: true }).click();
    await noticeOf(page)
      .filter({ hasText: `${expected.length} cells` })
      .waitFor();
    expect(filledCells((await savedFile(page)).content)).toEqual(expected);
  });
});
