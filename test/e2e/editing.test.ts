import { cellValueAt } from '../../src/hosts/workbook';
import { opened } from '../support/openedWorkbook';
import { writeWorkbook } from '../support/writeWorkbook';
import type { BrowserSession } from './support/browser';
import { openBrowser } from './support/browser';
import { cellOf, openPlayground, openWorkbookFile, savedFile, selectCells, sheetInFront } from './support/playground';
import type { StaticServer } from './support/server';
import { startServer } from './support/server';

const HIGH =
  '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>10</formula></cfRule></conditionalFormatting>';
const BOOK = writeWorkbook(
  [
    {
      name: 'Data',
      rows: [
        ['Name', 'Sales', 'Twice'],
        ['Ann', 5, { formula: 'B2*2', value: 10 }],
        ['Ben', 12],
      ],
      afterCells: HIGH,
    },
  ],
  { dxfs: ['<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>'] },
);
const RED = 'rgb(255, 199, 206)';

describe('Cells of a workbook are edited on the page', () => {
  let server: StaticServer;
  let session: BrowserSession;

  beforeAll(async () => {
    server = await startServer();
    session = await openBrowser();
    await openPlayground(session.page, server.url);
    await openWorkbookFile(session.page, 'small.xlsx', BOOK);
  });

  afterAll(async () => {
    const { outsideRequests, pageErrors } = session;
    await session.close();
    await server.close();
    expect(outsideRequests).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

  test('typed by keyboard, followed by rules, undone, redone and saved', async () => {
    const { page } = session;
    const fill = (address: string): Promise<string> => cellOf(page, address).evaluate((cell) => getComputedStyle(cell).backgroundColor);
    await selectCells(page, 'B2');
    await page.keyboard.type('30');
    await page.getByLabel('Edit B2').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('Selected cells').inputValue()).toBe('C2');
    expect([await cellOf(page, 'B2').textContent(), await fill('B2')]).toEqual(['30', RED]);
    await page.getByText(/Formulas are not worked out here/).waitFor();
    await cellOf(page, 'B3').dblclick();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('3/14/2026');
    await page.keyboard.press('Enter');
    expect(await cellOf(page, 'B3').textContent()).toBe('3/14/2026');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect([await cellOf(page, 'B2').textContent(), await fill('B2'), await fill('B3')]).toEqual(['5', 'rgb(255, 255, 255)', RED]);
    await page.getByRole('button', { name: 'Redo change' }).click();
    await page.getByText('Not saved yet').waitFor();
    const saved = await savedFile(page);
    await page.getByText('Not saved yet').waitFor({ state: 'detached' });
    const [sheet] = (await opened(saved.content)).worksheets;
    expect(sheet && [cellValueAt(sheet, 1, 1), cellValueAt(sheet, 2, 1), cellValueAt(sheet, 1, 2)]).toEqual([30, 12, 10]);
  });

  test('saved under another name by the browser, and in place from then on', async () => {
    const { page } = session;
    // The dialog of the operating system cannot be driven; the file that it would give is real.
    await page.evaluate(() => {
      Object.assign(window, {
        showSaveFilePicker: async () => (await navigator.storage.getDirectory()).getFileHandle('other.xlsx', { create: true }),
      });
    });
    await page.getByRole('button', { name: 'Save as' }).click();
    await page.getByTitle('other.xlsx', { exact: true }).waitFor();
    await selectCells(page, 'A3');
    await page.keyboard.type('Bob');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page.getByText('Not saved yet').waitFor({ state: 'detached' });
    const bytes = await page.evaluate(async () => {
      const file = await (await (await navigator.storage.getDirectory()).getFileHandle('other.xlsx')).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    });
    const [sheet] = (await opened(Uint8Array.from(bytes))).worksheets;
    expect(sheet && cellValueAt(sheet, 2, 0)).toBe('Bob');
    await sheetInFront(page).waitFor();
  });
});
