/** What XML cannot hold (XML 1.0, 2.2), half a surrogate pair included. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Whether a formula or a number format in a workbook's file can hold the text as it is. */
export function fitsInFile(text: string): boolean {
  return !UNWRITABLE.test(text);
}
