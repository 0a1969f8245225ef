/** Rows of a block that are read together; `first` counts from the first row of the block. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/** Up to here every cell is read; making a table of more keeps the pane's thread busy for longer than a blink. */
export const MAX_CELLS = 120_000;
/** About so many cells are read of more than that. */
export const SAMPLE_CELLS = 60_000;
/** One answer of Excel on the web may have 5 MB; a cell with value, type and format is seldom longer than 60 bytes. */
export const CELLS_PER_REQUEST = 30_000;
/** A sample has at least so many rows. */
const MIN_SAMPLE_ROWS = 40;
const SAMPLE_SPANS = 24;

/** The rows to read of a block, in order and apart: all of them, or a sample with both ends whole; `undefined` when even that is too much. */
export function rowsToRead(rowCount: number, columnCount: number): readonly RowSpan[] | undefined {
  if (rowCount * columnCount <= MAX_CELLS) return [{ first: 0, count: rowCount }];
  const rows = Math.max(MIN_SAMPLE_ROWS, Math.floor(SAMPLE_CELLS / columnCount));
  if (rows * columnCount > MAX_CELLS) return undefined;
  if (rows >= rowCount) return [{ first: 0, count: rowCount }];
  return sampleSpans(rowCount, rows);
}

/** `SAMPLE_SPANS` spans of one length, evenly spread, the first at the top and the last at the bottom: few requests, and neighbours stay together. */
function sampleSpans(rowCount: number, rows: number): readonly RowSpan[] {
  const spans = Math.min(SAMPLE_SPANS, Math.floor(rows / 10));
  const count = Math.floor(rows / spans);
  const step = (rowCount - count) / (spans - 1);
  return Array.from({ length: spans }, (_, index) => ({ first: Math.round(index * step), count }));
}

/** Packs spans into requests of at most `CELLS_PER_REQUEST` cells; longer spans are cut, a single row never is. */
export function requestsFor(spans: readonly RowSpan[], columnCount: number): readonly (readonly RowSpan[])[] {
  const rowsPerRequest = Math.max(1, Math.floor(CELLS_PER_REQUEST / columnCount));
  const requests: RowSpan[][] = [];
  let room = 0;
  for (const span of spans.flatMap((whole) => cut(whole, rowsPerRequest))) {
    if (span.count > room || requests.length === 0) {
      requests.push([]);
      room = rowsPerRequest;
    }
    requests.at(-1)?.push(span);
    room -= span.count;
  }
  return requests;
}

function cut({ first, count }: RowSpan, rows: number): readonly RowSpan[] {
  const pieces = Math.ceil(count / rows);
  return Array.from({ length: pieces }, (_, index) => ({ first: first + index * rows, count: Math.min(rows, count - index * rows) }));
}

/** Halves of a span, or `undefined` for a single row. */
export function halves({ first, count }: RowSpan): readonly [RowSpan, RowSpan] | undefined {
  if (count < 2) return undefined;
  const half = Math.floor(count / 2);
  return [
    { first, count: half },
    { first: first + half, count: count - half },
  ];
}
