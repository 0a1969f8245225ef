import type { ComparisonOperator } from './syntax';

/** Where a row lies from here: `in the row above`, `3 rows below`. */
export function rowWords(rows: number): string {
  const side = rows < 0 ? 'above' : 'below';
  return Math.abs(rows) === 1 ? `in the row ${side}` : `${Math.abs(rows)} rows ${side}`;
}

/** Which cell lies so far down and to the right: `the cell to the left`, `the cell 2 rows above`. */
export function cellWords(rows: number, columns: number): string {
  const [vertical, horizontal] = [rows < 0 ? 'above' : 'below', columns < 0 ? 'to the left' : 'to the right'];
  if (columns === 0) return Math.abs(rows) === 1 ? `the cell ${vertical}` : `the cell ${counted(rows, 'row')} ${vertical}`;
  if (rows === 0) return Math.abs(columns) === 1 ? `the cell ${horizontal}` : `the cell ${counted(columns, 'column')} ${horizontal}`;
  return `the cell ${counted(rows, 'row')} ${vertical} and ${counted(columns, 'column')} ${horizontal}`;
}

function counted(count: number, word: string): string {
  return `${Math.abs(count)} ${word}${Math.abs(count) === 1 ? '' : 's'}`;
}

/** A comparison with another cell; "above" and "below" would be taken for places. */
export function comparedWords(operator: ComparisonOperator, other: string, dates: boolean): string {
  const [more, less, much, little] = dates ? ['later', 'earlier', 'late', 'early'] : ['higher', 'lower', 'high', 'low'];
  switch (operator) {
    case 'equalTo':
      return `the same as ${other}`;
    case 'notEqualTo':
      return `not the same as ${other}`;
    case 'greaterThan':
      return `${more} than ${other}`;
    case 'greaterThanOrEqual':
      return `at least as ${much} as ${other}`;
    case 'lessThan':
      return `${less} than ${other}`;
    case 'lessThanOrEqual':
      return `at least as ${little} as ${other}`;
  }
}
