import { excelScript } from '../support/excel/bundle';
import type { FormatData, InMemoryExcel } from '../support/excel/inMemoryExcel';
import { sampleWorkbook } from '../support/sampleWorkbook';
import type { BrowserSession } from './support/browser';
import { openBrowser } from './support/browser';
import { LONGEST_FREEZE_MS, freezesDuring } from './support/freezes';
import { officeWorkbook } from './support/officeSheets';
import { answerOf, cardNamed, cellCountOf, describeFormat, modelReady, noticeOf } from './support/pane';
import type { StaticServer } from './support/server';
import { startServer } from './support/server';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What the stand-in for Office.js leaves on the page. */
type OfficePage = typeof globalThis & { readonly inMemoryExcel: InMemoryExcel };

describe('The task pane in Excel', () => {
  let server: StaticServer;
  let session: BrowserSession;
  const asked: string[] = [];

  beforeAll(async () => {
    server = await startServer();
    const excel = await excelScript(await officeWorkbook(sampleWorkbook()));
    session = await openBrowser({
      standIns: { [OFFICE_JS]: { contentType: 'text/javascript', body: excel } },
      viewport: { width: 420, height: 900 },
    });
    session.page.on('request', (request) => asked.push(request.url()));
    await session.page.goto(`${server.url}/taskpane.html`);
    await modelReady(session.page);
  });

  afterAll(async () => {
    await session.close();
    await server.close();
  });

  /** The conditional formats on the sheet, once there are so many. */
  async function formatsOnSheet(count: number): Promise<readonly FormatData[]> {
    const formats = (): Promise<readonly FormatData[]> =>
      session.page.evaluate(() => (globalThis as OfficePage).inMemoryExcel.conditionalFormats('Orders')); // put there by the stand-in
    await session.page.waitForFunction(
      (wanted) => (globalThis as OfficePage).inMemoryExcel.conditionalFormats('Orders').length === wanted, // put there by the stand-in
      count,
    );
    return formats();
  }

  test('says which cells are selected, and follows the selection', async () => {
    const { page } = session;
    await page.evaluate(() => (globalThis as OfficePage).inMemoryExcel.select('Staff', 'A1')); // put there by the stand-in
    await page.getByText(/^Staff!/).waitFor();
    await page.evaluate(() => (globalThis as OfficePage).inMemoryExcel.select('Orders', 'A1:L481')); // put there by the stand-in
    await page.getByText('Orders!A1:L481').waitFor();
    await page.getByText('480 rows, 12 columns · headers found').waitFor();
  });

  test('previews, applies, undoes and applies again a suggested format through Office.js', async () => {
    const { page } = session;
    const freezes = await freezesDuring(session, async () => {
      await describeFormat(page, 'highlight sales above 900 in green');
      await answerOf(page);
    });
    expect(freezes.busyMs).toBeLessThan(LONGEST_FREEZE_MS);
    const answer = await answerOf(page);
    const words = (answer.kind === 'cards' ? answer.words : []).find((card) => /^Sales above 900: .*green/.test(card)) ?? '';
    expect(answer.kind === 'cards' ? answer.words : [answer.title]).toContain(words);
    const card = cardNamed(page, words);
    const cells = await cellCountOf(card);
    await card.focus();
    const [previewed] = await formatsOnSheet(1);
    expect(previewed).toMatchObject({ type: 'CellValue', addresses: ['J2:J481'] });
    await page.getByLabel('Describe what should stand out').focus();
    await formatsOnSheet(0);

    const apply = page.getByRole('button', { name: `Apply: ${words}`, exact: true });
    await apply.click();
    await noticeOf(page)
      .filter({ hasText: `Applied to J2:J481, ${cells} cells.` })
      .waitFor();
    await page.getByLabel('Describe what should stand out').hover();
    const [applied] = await formatsOnSheet(1);
    expect(applied).toMatchObject({
      type: 'CellValue',
      addresses: ['J2:J481'],
      stopIfTrue: false,
      properties: { rule: { formula1: '=900', operator: 'GreaterThan' } },
    });
    expect(applied?.look).toHaveProperty('fill/color');
    await noticeOf(page).getByRole('button', { name: 'Undo' }).click();
    await noticeOf(page).filter({ hasText: 'Removed from J2:J481.' }).waitFor();
    await formatsOnSheet(0);
    await apply.click();
    await noticeOf(page).filter({ hasText: 'Applied to J2:J481' }).waitFor();
    await page.getByLabel('Describe what should stand out').hover();
    expect(await formatsOnSheet(1)).toMatchObject([{ ...applied, id: expect.any(String) }]);
  });

  test('asks for the model and everything else at its own origin', () => {
    expect(asked.filter((url) => url !== OFFICE_JS && !url.startsWith(`${server.url}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(session.outsideRequests).toEqual([]);
    expect(session.pageErrors).toEqual([]);
  });
});
