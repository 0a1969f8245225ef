import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { modelReady } from './pane';

/** How the cells that are filled look on the sheet: their addresses, each with its look as CSS. */
export type PaintedSheet = ReadonlyMap<string, string>;

/** Opens the playground with its sample workbook and waits for the model. */
export async function openPlayground(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await sheetInFront(page).waitFor();
  await modelReady(page);
}

/** The grid of the sheet in front. */
export function sheetInFront(page: Page): Locator {
  return page.getByRole('grid', { name: /^Sheet / });
}

/** Opens a workbook through the file chooser of the page, from disk as a person does: the page reads it, nobody hands it bytes. */
export async function openFile(page: Page, name: string, content: Uint8Array): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'formatfusion-open-'));
  try {
    writeFileSync(path.join(folder, name), content);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await (await chooser).setFiles(path.join(folder, name));
    await page.waitForFunction((file) => document.body.textContent?.includes(file) === true, name, { timeout: 60_000 });
    await page.getByText(/^Opening/).waitFor({ state: 'detached', timeout: 60_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a workbook and waits until it is in front. */
export async function openWorkbookFile(page: Page, name: string, content: Uint8Array): Promise<void> {
  await openFile(page, name, content);
  await page.getByTitle(name, { exact: true }).waitFor({ timeout: 60_000 });
}

/** A cell of the sheet in front that is in view. */
export function cellOf(page: Page, address: string): Locator {
  return sheetInFront(page).locator(`[role=gridcell][id$="-${address}"]`);
}

/** Selects a range as a person does: presses on its first cell and, with Shift, on its last; both have to be in view. */
export async function selectCells(page: Page, first: string, last = first): Promise<void> {
  await pressCell(page, first);
  if (last === first) return;
  await page.keyboard.down('Shift');
  await pressCell(page, last);
  await page.keyboard.up('Shift');
}

/** Presses where a cell lies; a merged cell may be drawn over it. */
async function pressCell(page: Page, address: string): Promise<void> {
  const cell = cellOf(page, address);
  await cell.waitFor();
  const box = await cell.boundingBox();
  if (box === null) throw new Error(`${address} is not in view.`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Selects the used cells of the sheet in front: the first cell by mouse, the rest with Ctrl+A. */
export async function selectTable(page: Page): Promise<void> {
  await selectCells(page, 'A1');
  await page.keyboard.press('Control+a');
}

/** Goes to an address through the box above the sheet. */
export async function selectAddress(page: Page, address: string): Promise<void> {
  const box = page.getByLabel('Selected cells');
  await box.fill(address);
  await box.press('Enter');
}

/** The look of every cell of the first `rows` rows, scrolled through from top to bottom; neither focus nor pointer moves. */
export async function paintedSheet(page: Page, rows: number): Promise<PaintedSheet> {
  const looks = await sheetInFront(page).evaluate(async (grid, lastRow) => {
    const found = new Map<string, string>();
    const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
    const read = (): void => {
      for (const cell of grid.querySelectorAll<HTMLElement>('[role=gridcell]')) {
        const { backgroundColor, color, fontWeight, fontStyle, textDecorationLine } = getComputedStyle(cell);
        const drawn = [...cell.querySelectorAll('[data-bar], svg')].map((element) => element.outerHTML).join('');
        found.set(
          /[A-Z]+\d+$/.exec(cell.id)?.[0] ?? '',
          [backgroundColor, color, fontWeight, fontStyle, textDecorationLine, drawn].join(' '),
        );
      }
    };
    const start = grid.scrollTop;
    grid.scrollTop = 0;
    await settled();
    for (read(); !found.has(`A${lastRow}`) && grid.scrollTop < grid.scrollHeight - grid.clientHeight - 1; read()) {
      grid.scrollTop += grid.clientHeight * 0.7;
      await settled();
    }
    grid.scrollTop = start;
    return [...found];
  }, rows);
  return new Map(looks);
}

/** Addresses of the cells that look different from before, sorted. */
export function changedCells(before: PaintedSheet, after: PaintedSheet): readonly string[] {
  return [...after].flatMap(([address, look]) => (before.has(address) && before.get(address) !== look ? [address] : [])).sort();
}

/** Saves the workbook and answers the downloaded file. */
export async function savedFile(page: Page): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const download = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array)); // a stream of bytes
  return { name: download.suggestedFilename(), content: new Uint8Array(Buffer.concat(chunks)) };
}
