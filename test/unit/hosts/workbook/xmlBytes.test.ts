import { finish } from '../../../../src/hosts/steps';
import { indexOfText, readInWindows, utf8Of } from '../../../../src/hosts/workbook/xmlBytes';

const WINDOW = 128 * 1024;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads `;`-separated items, as far as each window goes. */
function itemsOf(text: string): readonly string[] {
  const items: string[] = [];
  const isWhole = finish(
    readInWindows(bytesOf(text), (window, isLast) => {
      const end = isLast ? window.length : window.lastIndexOf(';') + 1;
      items.push(...window.slice(0, end).split(';'));
      if (items.at(-1) === '') items.pop();
      return end;
    }),
  );
  expect(isWhole).toBe(true);
  return items;
}

describe('Text in windows', () => {
  it.each(['a', 'é', '日本', '🙂', 'a🙂é日'])('is whole wherever the windows cut %s', (piece) => {
    const items = Array.from({ length: 60_000 }, (_, index) => `${piece}${index}`);
    expect(itemsOf(items.join(';'))).toEqual(items);
  });

  it('holds items longer than a window', () => {
    const items = ['x', 'y'.repeat(5 * WINDOW), 'z', 'ä'.repeat(3 * WINDOW)];
    expect(itemsOf(items.join(';'))).toEqual(items);
  });

  it('reads one long item in few windows', () => {
    let windows = 0;
    finish(readInWindows(bytesOf('y'.repeat(200 * WINDOW)), (text, isLast) => ((windows += 1), isLast ? text.length : 0)));
    expect(windows).toBeLessThan(12);
  });

  it('ends where the reader gives up', () => {
    expect(finish(readInWindows(bytesOf('abc'), () => undefined))).toBe(false);
  });
});

describe('Looking for text in bytes', () => {
  it.each([0, 1, WINDOW - 5, WINDOW - 1, WINDOW, 3 * WINDOW + 7])('finds it at %d', (at) => {
    const bytes = bytesOf(`${'.'.repeat(at)}</sheetData>${'é'.repeat(10)}</sheetData>`);
    expect(finish(indexOfText(bytes, '</sheetData', 0))).toBe(at);
    expect(finish(indexOfText(bytes, '</sheetData', at + 1))).toBe(at + 12 + 20);
    expect(finish(indexOfText(bytes, '</sheetDatum', 0))).toBe(-1);
  });
});

describe('A part in another encoding', () => {
  it.each([
    ['utf-16le', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'utf16le')],
    ['latin1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')],
  ])('%s becomes UTF-8 and says so', (_, bytes) => {
    const part = utf8Of(new Uint8Array(bytes), 'part');
    expect(part.ok && new TextDecoder().decode(part.value)).toBe('<?xml version="1.0" encoding="UTF-8"?><a>é</a>');
  });
});
