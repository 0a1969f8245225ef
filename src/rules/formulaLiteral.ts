/** Longest text between quotes that an Excel formula takes. */
const MAX_LITERAL = 255;

/** `text` as a formula's text literal: quoted, quotes doubled, longer ones than Excel takes joined with `&`. */
export function stringLiteral(text: string): string {
  if (text.length <= MAX_LITERAL) return quoted(text);
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += MAX_LITERAL) pieces.push(quoted(text.slice(start, start + MAX_LITERAL)));
  return `(${pieces.join('&')})`;
}

/** `text` for SEARCH, where `~` makes `*`, `?` and `~` mean themselves. */
export function withoutWildcards(text: string): string {
  return text.replace(/[~*?]/g, '~$&');
}

/** A finite number as a formula writes it: en-US, at most 17 digits, `1E+21` for large ones; Excel reads the first 15 digits. */
export function numberLiteral(value: number): string {
  return String(value).replace('e', 'E');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
