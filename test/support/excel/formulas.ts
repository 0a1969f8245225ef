import { MAX_COLUMNS, MAX_ROWS, columnLetters, parseColumnLetters } from '../../../src/sheet';

/** A string literal, a quoted sheet name, or a cell reference that is no part of a longer name or a function call. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(])/g;

function shifted(index: number, by: number, limit: number): number {
  return (((index + by) % limit) + limit) % limit;
}

/** Moves the relative references of an A1 formula, wrapping at the sheet's edges as Excel does. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECES, (piece: string, fixColumn?: string, letters?: string, fixRow?: string, digits?: string) => {
    const column = letters === undefined ? undefined : parseColumnLetters(letters);
    const row = Number(digits) - 1;
    if (column === undefined || row < 0 || row >= MAX_ROWS) return piece;
    const toColumn = fixColumn === '$' ? column : shifted(column, columns, MAX_COLUMNS);
    const toRow = fixRow === '$' ? row : shifted(row, rows, MAX_ROWS);
    return `${fixColumn ?? ''}${columnLetters(toColumn)}${fixRow ?? ''}${toRow + 1}`;
  });
}

function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const character of formula) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether a conditional format takes the formula: no array constant, structured or spill reference, other workbook; brackets closed. */
export function isAcceptedFormula(formula: string): boolean {
  if (formula.replace(/^=/, '').trim() === '' || formula.length > 8192) return false;
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if ((code.match(/"/g) ?? []).length % 2 !== 0) return false;
  return !/[{}[\];]|\d#/.test(code) && isBalanced(code);
}
