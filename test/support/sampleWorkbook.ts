import { createRandom } from '../../src/synthesis';
import type { Random } from '../../src/synthesis';
import type { CellValue } from '../../src/sheet';
import type { WrittenFormula, WrittenSheet } from './writeWorkbook';
import { writeWorkbook } from './writeWorkbook';

type Row = readonly (CellValue | WrittenFormula)[];

const SEED = 20_261_125;
/** Serial number of 2026-11-25; the data lead up to it. */
const NOW = 46_351;
const ORDERS = 480;
const DATE = 'yyyy-mm-dd';
const MONEY = '#,##0.00';
const WHOLE = '#,##0';

const CUSTOMERS = [
  'Alder & Finch',
  'Bluewater Foods',
  'Castellan Ltd',
  'Dovetail Joinery',
  'Eastgate Clinic',
  'Fern Hill School',
  'Granite Works',
  'Harbour Hotel',
  'Ivy Lane Books',
  'Juniper Studio',
  'Kestrel Logistics',
  'Larkspur Farm',
  'Meridian Labs',
  'Northwind Traders',
  'Orchard Grocers',
  'Pinecrest Dental',
  'Quayside Events',
  'Redwood Outfitters',
  'Silverline Media',
  'Thornbury Council',
];
const REGIONS = ['North', 'South', 'East', 'West'];
const PRODUCTS = [
  { name: 'Desk lamp', price: 39.9, cost: 21.5 },
  { name: 'Office chair', price: 189, cost: 118 },
  { name: 'Standing desk', price: 459, cost: 310 },
  { name: 'Monitor arm', price: 84.5, cost: 47.25 },
  { name: 'Whiteboard', price: 129, cost: 70 },
  { name: 'Filing cabinet', price: 214, cost: 150.5 },
  { name: 'Paper, box', price: 27.4, cost: 19.8 },
  { name: 'Headset', price: 74.9, cost: 52 },
] as const;

/** The workbook that the playground opens: orders, staff and projects, the same bytes each time. */
export function sampleWorkbook(): Uint8Array {
  const random = createRandom(SEED);
  return writeWorkbook([ordersSheet(random), staffSheet(random), projectsSheet(random)]);
}

function ordersSheet(random: Random): WrittenSheet {
  const headers = [
    'Order ID',
    'Customer',
    'Region',
    'Product',
    'Order Date',
    'Due Date',
    'Quantity',
    'Unit Price',
    'Unit Cost',
    'Sales',
    'Margin',
    'Status',
  ];
  return {
    name: 'Orders',
    hasHeaderStyle: true,
    rows: [headers, ...Array.from({ length: ORDERS }, (_, index) => orderRow(random, index))],
    numberFormats: ['General', 'General', 'General', 'General', DATE, DATE, WHOLE, MONEY, MONEY, MONEY, '0.0%', 'General'],
    widths: [11, 22, 9, 16, 12, 12, 10, 11, 11, 12, 9, 12],
  };
}

function orderRow(random: Random, index: number): Row {
  const row = index + 2;
  const product = random.pick(PRODUCTS);
  const ordered = NOW - 200 + Math.floor((index / ORDERS) * 198) + random.int(3);
  const due = ordered + 7 + random.int(35);
  const quantity = random.chance(0.015) ? 0 : 1 + Math.floor(random.next() ** 2 * 24);
  const id = `SO-${10_001 + (random.chance(0.025) ? Math.max(0, index - 1 - random.int(8)) : index)}`;
  const unknownPrice = random.chance(0.01);
  return [
    id,
    random.pick(CUSTOMERS),
    random.chance(0.02) ? null : random.pick(REGIONS),
    product.name,
    ordered,
    random.chance(0.03) ? null : due,
    random.chance(0.02) && quantity > 0 ? String(quantity) : quantity,
    unknownPrice ? { formula: 'NA()', value: { error: '#N/A' } } : product.price,
    product.cost,
    { formula: `G${row}*H${row}`, value: unknownPrice ? { error: '#N/A' } : round(quantity * product.price) },
    { formula: `(J${row}-G${row}*I${row})/J${row}`, value: marginOf(quantity, product, unknownPrice) },
    orderStatus(random, due),
  ];
}

function marginOf(quantity: number, { price, cost }: (typeof PRODUCTS)[number], unknownPrice: boolean): CellValue {
  if (unknownPrice) return { error: '#N/A' };
  return quantity === 0 ? { error: '#DIV/0!' } : (quantity * price - quantity * cost) / (quantity * price);
}

function orderStatus(random: Random, due: number): string | null {
  if (random.chance(0.04)) return null;
  if (random.chance(0.06)) return 'Cancelled';
  if (due < NOW - 30) return random.chance(0.93) ? 'Completed' : 'Pending';
  if (due < NOW) return random.pick(['Completed', 'Shipped', 'Shipped', 'Pending']);
  return random.pick(['Pending', 'Processing', 'Processing', 'Shipped', 'On hold']);
}

const FIRST_NAMES = [
  'Ada',
  'Ben',
  'Chloe',
  'Dev',
  'Elif',
  'Farid',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Kiri',
  'Liam',
  'Mei',
  'Noor',
  'Olga',
  'Pablo',
];
const LAST_NAMES = [
  'Abbott',
  'Berg',
  'Costa',
  'Doyle',
  'Ekström',
  'Fischer',
  'Garcia',
  'Hassan',
  'Ito',
  'Jansen',
  'Kowalski',
  'Lopez',
  'Müller',
  'Novak',
];
const TITLES = [
  ['Sales', 'Account manager'],
  ['Sales', 'Sales lead'],
  ['Support', 'Support agent'],
  ['Finance', 'Accountant'],
  ['Warehouse', 'Picker'],
  ['Warehouse', 'Shift lead'],
  ['IT', 'Developer'],
] as const;

function staffSheet(random: Random): WrittenSheet {
  const headers = ['Employee ID', 'Name', 'Department', 'Title', 'Hire Date', 'Birthday', 'Salary', 'Rating', 'Remote', 'Email'];
  return {
    name: 'Staff',
    hasHeaderStyle: true,
    rows: [headers, ...Array.from({ length: 64 }, (_, index) => staffRow(random, index))],
    numberFormats: ['General', 'General', 'General', 'General', DATE, DATE, WHOLE, '0.0', 'General', 'General'],
    widths: [13, 20, 13, 18, 12, 12, 10, 8, 9, 32],
  };
}

function staffRow(random: Random, index: number): Row {
  const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  const [department, title] = random.pick(TITLES);
  const email = `${first}.${last}@example.com`.toLowerCase();
  return [
    101 + index,
    `${first} ${last}`,
    department,
    title,
    NOW - 60 - random.int(4200),
    NOW - 365 * 22 - random.int(365 * 40),
    26_000 + 500 * random.int(120),
    random.chance(0.06) ? null : 1 + random.int(9) / 2,
    random.chance(0.4),
    random.chance(0.05) ? null : email,
  ];
}

const PROJECTS = [
  'Website relaunch',
  'Warehouse move',
  'Price list 2027',
  'Returns portal',
  'Fleet leasing',
  'Payroll change',
  'Catalogue print',
  'Supplier audit',
  'Loyalty scheme',
  'Office refit',
  'Data clean-up',
  'Phone system',
  'Safety training',
  'Export licence',
  'Trade fair',
  'Backup site',
  'Card terminals',
  'New forklift',
  'Brand survey',
  'Helpdesk bot',
  'Stock scanners',
  'Solar roof',
  'Intranet',
  'Recruitment drive',
];

function projectsSheet(random: Random): WrittenSheet {
  const headers = ['Project', 'Owner', 'Start', 'Deadline', 'Budget', 'Spent', 'Progress', 'Priority', 'Status'];
  return {
    name: 'Projects',
    hasHeaderStyle: true,
    rows: [headers, ...PROJECTS.map((project) => projectRow(random, project))],
    numberFormats: ['General', 'General', DATE, DATE, WHOLE, WHOLE, '0%', 'General', 'General'],
    widths: [20, 18, 12, 12, 10, 10, 10, 10, 14],
  };
}

function projectRow(random: Random, project: string): Row {
  const start = NOW - 150 + random.int(170);
  const budget = 5000 + 1000 * random.int(60);
  const progress = start > NOW ? 0 : Math.min(1, Math.round(random.next() * 22) / 20);
  return [
    project,
    random.chance(0.1) ? null : `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
    start,
    start + 20 + random.int(160),
    budget,
    Math.round(budget * progress * (0.6 + random.next() * 0.7)),
    progress,
    random.pick(['High', 'Medium', 'Medium', 'Low']),
    progress === 1 ? 'Done' : progress === 0 ? 'Not started' : random.pick(['In progress', 'In progress', 'Blocked', 'At risk']),
  ];
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
