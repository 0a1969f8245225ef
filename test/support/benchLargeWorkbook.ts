/**
 * What the workbook host takes of a page's thread on a large workbook: `npx tsx test/support/benchLargeWorkbook.ts [rows]
 * [columns]`. Prints JSON; of each piece of work the milliseconds in all and of its longest turn.
 */
import type { HostResult } from '../../src/hosts/host';
import { createWorkbookHost, openWorkbook } from '../../src/hosts/workbook';
import type { WorkbookHost } from '../../src/hosts/workbook';
import type { Condition, Rule, Target, Visual } from '../../src/rules';
import type { TableSnapshot } from '../../src/sheet';
import { cell, column, compare, number } from './builders';
import { largeWorkbook } from './largeWorkbook';
import { turnsOf } from './turns';
import type { Turns } from './turns';

const rows = Number(process.argv[2] ?? 200_000);
const columns = Number(process.argv[3] ?? 20);

const ruleOf = (condition: Condition, target: Target): Rule => ({
  kind: 'condition',
  target,
  condition,
  format: { fill: '#C6EFCE' },
  stopIfTrue: false,
});
const drawn = (visual: Visual): Rule => ({ kind: 'visual', target: ALL, visual });
const ALL: Target = { kind: 'selection' };
const duplicates: Condition = { kind: 'occurrence', which: 'duplicate', values: [cell] };

const RULES: Readonly<Record<string, Rule>> = {
  'a comparison in one column': ruleOf(compare(cell, 'greaterThan', number(900)), { kind: 'columns', columns: [3] }),
  'a comparison in every cell': ruleOf(compare(cell, 'greaterThan', number(900)), ALL),
  'whole rows': ruleOf(compare(column(3), 'greaterThan', number(900)), { kind: 'rows' }),
  'duplicates in one column': ruleOf(duplicates, { kind: 'columns', columns: [3] }),
  'duplicates in every cell': ruleOf(duplicates, ALL),
  'top ten of every cell': ruleOf({ kind: 'rank', direction: 'top', count: number(10), percent: false, value: cell }, ALL),
  'bars in every cell': drawn({ kind: 'dataBar', color: '#638EC6' }),
  'a scale over every cell': drawn({
    kind: 'colorScale',
    stops: [
      { point: { kind: 'lowestValue' }, color: '#F8696B' },
      { point: { kind: 'percentile', value: 50 }, color: '#FFEB84' },
      { point: { kind: 'highestValue' }, color: '#63BE7B' },
    ],
  }),
};

const measured: Record<string, Turns> = {};

async function measure<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { turns, value } = await turnsOf(work);
  measured[name] = turns;
  return value;
}

function valueOf<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail ?? ''}`);
  return result.value;
}

/** Done when all three conditional formats of the file are there. */
function ownRulesDrawn(host: WorkbookHost): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => (host.effectsOf('Data').length === 3 ? resolve() : undefined);
    host.subscribe(look);
    look();
  });
}

async function measureRule(name: string, rule: Rule, host: WorkbookHost, table: TableSnapshot): Promise<void> {
  await measure(`preview: ${name}`, () => host.previewRules([rule], table));
  const applied = valueOf(await measure(`apply: ${name}`, () => host.applyRules([rule], table)));
  if (host.effectsOf('Data')[0]?.effect.cells === 0) throw new Error(`${name} formats nothing.`);
  valueOf(await host.removeRules(applied));
}

async function main(): Promise<void> {
  const bytes = largeWorkbook(rows, columns);
  const workbook = valueOf(await measure('open', () => openWorkbook(bytes)));
  const host = createWorkbookHost(workbook, { today: 46_351 });
  await measure('draw the rules of the file', () => ownRulesDrawn(host));
  valueOf(await measure('read round one cell', () => host.readSelection()));
  host.select('Data', workbook.worksheets[0]?.usedRange ?? { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 });
  const { table } = valueOf(await measure('read all', () => host.readSelection()));
  for (const [name, rule] of Object.entries(RULES)) await measureRule(name, rule, host, table);
  valueOf(await host.applyRules(Object.values(RULES).slice(0, 1), table));
  const saved = await measure('save', () => host.save());
  const again = valueOf(await openWorkbook(saved)).worksheets[0];
  const isKept = again?.rules.length === 4 && again.cells.get(7)?.values.join() === workbook.worksheets[0]?.cells.get(7)?.values.join();
  process.stdout.write(`${JSON.stringify({ rows, columns, bytes: bytes.length, savedBytes: saved.length, isKept, measured }, null, 2)}\n`);
}

void main();
