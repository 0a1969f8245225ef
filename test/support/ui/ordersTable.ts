import type { Selection } from '../../../src/hosts/host';
import type { CellValue, TableColumn, TableSnapshot } from '../../../src/sheet';

const CUSTOMERS = [
  'Alder & Co',
  'Birch Ltd',
  'Cedar GmbH',
  'Dogwood',
  'Elm SA',
  'Fir AB',
  'Ginkgo',
  'Hazel',
  'مكتبة النور',
  'Ivy 🌿',
] as const;
const STATUSES = ['Open', 'Shipped', 'Shipped', 'Cancelled', 'Shipped', 'Open'] as const;
const FIRST_DAY = 46_000;

/** `count` orders: counter, customer, status, date, amount with decimals, margin in percent; each seventh amount is blank, row 11 holds an error. */
export function ordersTable(count: number): TableSnapshot {
  const column = (header: string, numberFormats: string, value: (row: number) => CellValue): TableColumn => ({
    header,
    numberFormats,
    values: Array.from({ length: count }, (_, row) => value(row)),
  });
  return {
    worksheet: 'Orders',
    range: { rowIndex: 1, columnIndex: 0, rowCount: count, columnCount: 6 },
    dateSystem: 1900,
    columns: [
      column('Order', 'General', (row) => 1001 + row),
      column('Customer', 'General', (row) => CUSTOMERS[(row * 7) % CUSTOMERS.length] ?? null),
      column('Status', 'General', (row) => STATUSES[row % STATUSES.length] ?? null),
      column('Due date', 'dd/mm/yyyy', (row) => FIRST_DAY + row),
      column('Sales', '#,##0.00', (row) => (row === 11 ? { error: '#N/A' } : row % 7 === 6 ? null : ((row * 137) % 1500) + 0.5)),
      column('Margin', '0.0%', (row) => ((row * 31) % 40) / 100 - 0.1),
    ],
  };
}

/** That table as it is selected, headers included. */
export function ordersSelection(count: number): Selection {
  return { worksheet: 'Orders', address: `A1:F${count + 1}`, table: ordersTable(count), hasHeaders: true };
}
