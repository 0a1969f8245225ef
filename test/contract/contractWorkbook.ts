import type { Host, HostResult } from '../../src/hosts/host';
import type { CellValue } from '../../src/sheet';

/** A formula, with `=`, and the value that it gives. */
export interface ContractFormula {
  readonly formula: string;
  readonly value: CellValue;
}

/** One worksheet of a contract workbook; `rows[0][0]` stands in A1. */
export interface ContractSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | ContractFormula)[])[];
  /** Number format codes by column; absent ones are General. They hold for every row. */
  readonly numberFormats?: readonly string[];
  /** Protected without the right to format cells. */
  readonly isProtected?: boolean;
}

/** A host over a workbook, and the hands of the person who works in it. */
export interface HostHarness {
  readonly host: Host;
  /** Selects `address` (A1, or `C:D` for whole columns) on `worksheet`. */
  select(worksheet: string, address: string): Promise<void>;
}

/** Opens a fresh workbook with these sheets; nothing is selected yet but A1 of the first one. */
export type MakeHost = (sheets: readonly ContractSheet[]) => Promise<HostHarness>;

/** Number format of the dates. */
export const DATE_FORMAT = 'yyyy-mm-dd';

const ORDERS: ContractSheet = {
  name: 'Orders',
  rows: [
    ['Order', 'Region', 'Due', 'Sales'],
    [1001, 'North', 46000, 1200],
    [1002, 'South', 46010, 300],
    [1003, 'North', 46020, null],
    [1004, 'West', 46030, 950.5],
    [1005, 'East', null, { error: '#N/A' }],
  ],
  numberFormats: ['General', 'General', DATE_FORMAT, '#,##0.00'],
};

/** A plan in A1:E4 with days for headers, and cells beside it. */
const PLAN: ContractSheet = {
  name: 'Plan',
  rows: [
    ['Task', 'Hours', 'Twice', 46000, 46007, null, 'Limit', 40],
    ['Dig', 5, { formula: '=B2*2', value: 10 }, 'x', null],
    ['Fill', 8, { formula: '=B3*2', value: 16 }, null, 'x'],
    ['Plant', 3, 6, 'x', 'x'],
    [],
    [null, null, null, null, null, null, '=text, no formula', { error: '#N/A' }],
  ],
  numberFormats: ['General', 'General', 'General', DATE_FORMAT, DATE_FORMAT],
};

/** The workbook of the contract. */
export const SHEETS: readonly ContractSheet[] = [
  ORDERS,
  PLAN,
  { name: 'Empty', rows: [] },
  { name: 'Locked', rows: ORDERS.rows, isProtected: true },
];

/** The value of a result that must be one; its fault is the failure message. */
export function valueOf<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`unexpected fault ${result.fault.code}: ${result.fault.detail ?? ''}`);
  return result.value;
}
