import { BAD_FORMAT, GOOD_FORMAT } from './format';
import type { Format } from './syntax';

/** Looks that need no colour word. */
export const PLAIN_LOOKS: Readonly<Record<string, Format>> = {
  BOLD: { bold: true },
  ITALIC: { italic: true },
  UNDERLINE: { underline: true },
  STRIKETHROUGH: { strikethrough: true },
  BORDER: { border: '#000000' },
  BAD: BAD_FORMAT,
  GOOD: GOOD_FORMAT,
};
