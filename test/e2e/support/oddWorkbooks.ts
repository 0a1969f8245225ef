import type { CellValue } from '../../../src/sheet';
import { writeWorkbook } from '../../support/writeWorkbook';

const REGIONS = ['North', 'South', 'East', 'West'];

/** Texts that a page could take for something else than text. */
export const ODD_TEXTS = {
  emoji: '💰 sales 🔥 above 900 in 🟢 green 👩‍👩‍👧',
  'right-to-left': 'הדגש מכירות מעל 900 בירוק — أبرز المبيعات',
  quotes: `"sales" above '900' in “green” \\"\\' \`\${1}\``,
  'a formula': '=HYPERLINK("https://outside.example/","highlight sales above 900 in green")',
  'a script': '<img src=x onerror="document.title=1"><script>document.title=2</script> sales above 900',
} as const;

/** A workbook of one sheet. */
export function workbookOf(rows: readonly (readonly CellValue[])[], afterCells = ''): Uint8Array {
  return writeWorkbook([{ name: 'Data', rows, afterCells }]);
}

/** Headers and cells that hold the odd texts, with Sales from 0 to 1,800 beside them. */
export function oddTexts(): Uint8Array {
  const texts = Object.values(ODD_TEXTS);
  const rows = Array.from({ length: 20 }, (_, row) => [texts[row % texts.length] ?? '', row * 95, texts[(row + 1) % texts.length] ?? '']);
  return workbookOf([[ODD_TEXTS['right-to-left'], 'Sales', ODD_TEXTS['a formula']], ...rows]);
}

/** A table with a title and group labels in merged cells. */
export function mergedCells(): Uint8Array {
  const rows = Array.from({ length: 24 }, (_, row) => [row % 4 === 0 ? (REGIONS[row / 4] ?? 'West') : null, row * 80]);
  const groups = Array.from({ length: 6 }, (_, group) => `<mergeCell ref="A${3 + group * 4}:A${6 + group * 4}"/>`);
  return workbookOf(
    [['Report', null], ['Region', 'Sales'], ...rows],
    `<mergeCells><mergeCell ref="A1:B1"/>${groups.join('')}</mergeCells>`,
  );
}

/** A header row and one row of Sales by each of 1,000 days, 30 rows long. */
export function wideTable(): Uint8Array {
  const headers = Array.from({ length: 1000 }, (_, column) => (column === 0 ? 'Sales' : `Day ${column}`));
  const rows = Array.from({ length: 30 }, (_, row) => headers.map((__, column) => (row * 61 + column * 7) % 1801));
  return workbookOf([headers, ...rows]);
}

/** 200,000 rows of orders below their headers. */
export function longTable(): Uint8Array {
  const headers = ['Order', 'Customer', 'Region', 'Sales', 'Cost'];
  const rows = Array.from({ length: 200_000 }, (_, row) => [
    row + 1,
    `Customer ${row % 97}`,
    REGIONS[row % REGIONS.length] ?? '',
    (row * 137) % 1801,
    (row * 59) % 1300,
  ]);
  return workbookOf([headers, ...rows]);
}

/** A compound file as Excel writes it round an encrypted workbook, as far as one looks at it: signature and stream name. */
export function encryptedWorkbook(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...'EncryptedPackage'].forEach((letter, index) => (bytes[1024 + index * 2] = letter.charCodeAt(0)));
  return bytes;
}
