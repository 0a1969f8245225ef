/** A piece of a text that is to become another one; `start` equals `end` where something is put in. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made. Edits inside a longer removal are swallowed by it. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  const pieces: string[] = [];
  for (const edit of ordered) {
    if (edit.start < at) continue;
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...pieces, text.slice(at)].join('');
}
