import type { RangeRef } from '../../sheet';
import { MAX_COLUMNS, MAX_ROWS, parseRangeAddress } from '../../sheet';
import type { Steps } from '../steps';
import { intersection } from './ranges';
import type { Workbook } from './workbook';
import { partBytes, partTree } from './xlsxPackage';
import { readInWindows } from './xmlBytes';
import { decodeEntities } from './xmlScan';
import { childOf, childrenOf } from './xmlTree';

/** Cells that formulas look at, by lower-case worksheet name; `everywhere` where some formula may look at any cell. */
export interface FormulaUse {
  readonly everywhere: boolean;
  readonly ranges: ReadonlyMap<string, readonly RangeRef[]>;
}

/**
 * Finds the cells that formulas of the file look at, in steps. Rather too many than too few: a shared formula looks at all that any of
 * its cells looks at, a name at all that any name means, and a table's formula at everything.
 */
export function* formulaUseOf(workbook: Workbook): Steps<FormulaUse> {
  const use = new CollectedUse();
  for (const sheet of workbook.worksheets) {
    const part = yield* partBytes(workbook.package, sheet.partName);
    if (part.ok) yield* readInWindows(part.value, (text) => readFormulas(text, sheet.name, use));
  }
  if (use.hasNames) for (const { sheet, formula } of definedNames(workbook)) use.add(formula, sheet);
  return use;
}

/** Whether a formula looks at one of the cells of a range. */
export function isUsed({ everywhere, ranges }: FormulaUse, worksheet: string, range: RangeRef): boolean {
  return everywhere || (ranges.get(worksheet.toLowerCase()) ?? []).some((used) => intersection(used, range) !== undefined);
}

/** More ranges of a sheet than this are taken for the one round all of them. */
const MOST_RANGES = 2_000;

class CollectedUse implements FormulaUse {
  readonly ranges = new Map<string, RangeRef[]>();
  everywhere = false;
  hasNames = false;
  private readonly known = new Set<string>();

  /** Takes in the references of a formula; `spread` is how far it is shared, in rows and columns. */
  add(formula: string, sheet: string, spread = { rows: 0, columns: 0 }): void {
    const code = formula.replace(/"[^"]*"/g, '""');
    if (/\[/.test(code)) this.everywhere = true;
    const rest = code.replace(REFERENCE, (whole, quoted?: string, bare?: string, address = '') => {
      const range = rangeOf(address);
      if (range === undefined) return whole;
      this.addRange((quoted?.replaceAll("''", "'") ?? bare ?? sheet).toLowerCase(), spreadOver(range, spread));
      return '0';
    });
    if (/[\p{L}_\\][\p{L}\p{N}_.\\]*(?!\s*[\p{L}\p{N}_.(])/u.test(rest.replace(/\b(TRUE|FALSE)\b/gi, '0'))) this.hasNames = true;
  }

  private addRange(sheet: string, range: RangeRef): void {
    const key = `${sheet}!${Object.values(range).join()}`;
    if (this.known.has(key)) return;
    const ranges = this.ranges.get(sheet) ?? [];
    ranges.push(range);
    this.ranges.set(sheet, ranges.length < MOST_RANGES ? ranges : [ranges.reduce(union)]);
    if (this.known.size < 10 * MOST_RANGES) this.known.add(key);
  }
}

/** A sheet's name, quoted or not, and the address of a cell, a range, whole columns or whole rows. */
const REFERENCE =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(])/giu;

function rangeOf(address: string): RangeRef | undefined {
  const plain = address.replaceAll('$', '');
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(plain);
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (columns !== null) return parseRangeAddress(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  if (rows !== null)
    return { rowIndex: Number(rows[1]) - 1, rowCount: Number(rows[2]) - Number(rows[1]) + 1, columnIndex: 0, columnCount: MAX_COLUMNS };
  return parseRangeAddress(plain);
}

function spreadOver(range: RangeRef, { rows, columns }: { readonly rows: number; readonly columns: number }): RangeRef {
  return { ...range, rowCount: range.rowCount + rows, columnCount: range.columnCount + columns };
}

function union(left: RangeRef, right: RangeRef): RangeRef {
  const rowIndex = Math.min(left.rowIndex, right.rowIndex);
  const columnIndex = Math.min(left.columnIndex, right.columnIndex);
  const rowCount = Math.max(left.rowIndex + left.rowCount, right.rowIndex + right.rowCount) - rowIndex;
  return {
    rowIndex,
    columnIndex,
    rowCount,
    columnCount: Math.max(left.columnIndex + left.columnCount, right.columnIndex + right.columnCount) - columnIndex,
  };
}

const FORMULA = /<(?:\w+:)?f(\s[^>]*)?>([^<]*)</g;

/** Reads all formulas that end in the text; tells up to where it was read. */
function readFormulas(text: string, sheet: string, use: CollectedUse): number {
  let understood = 0;
  for (const match of text.matchAll(FORMULA)) {
    understood = match.index + match[0].length;
    const [, attributes = '', formula = ''] = match;
    if (!attributes.endsWith('/')) use.add(decodeEntities(formula), sheet, spreadOf(attributes));
  }
  // What may be the beginning of one comes again.
  return Math.max(understood, text.lastIndexOf('<', text.length - 1) < 0 ? text.length : lastFormulaStart(text));
}

function lastFormulaStart(text: string): number {
  const open = /<(?:\w+:)?f(\s[^>]*)?>[^<]*$|<[^>]*$/.exec(text.slice(-40_000));
  return open === null ? text.length : Math.max(0, text.length - 40_000) + open.index;
}

function spreadOf(attributes: string): { readonly rows: number; readonly columns: number } {
  const shared = /\st\s*=\s*["']shared/.test(attributes) ? /\sref\s*=\s*["']([^"']*)/.exec(attributes)?.[1] : undefined;
  const range = shared === undefined ? undefined : parseRangeAddress(shared);
  return range === undefined ? { rows: 0, columns: 0 } : { rows: range.rowCount - 1, columns: range.columnCount - 1 };
}

function definedNames(workbook: Workbook): readonly { readonly sheet: string; readonly formula: string }[] {
  const tree = partTree(workbook.package, workbook.package.workbookPart);
  const names = tree.ok ? childrenOf(childOf(tree.value, 'definedNames'), 'definedName') : [];
  return names.map(({ text }) => ({ sheet: workbook.worksheets[0]?.name ?? '', formula: text }));
}
