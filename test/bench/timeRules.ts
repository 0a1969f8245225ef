/**
 * Times one rule over a million cells, on one thread; `evaluation.ts` bundles and starts this. A table on stderr, JSON on stdout.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { evaluateRule } from '../../src/evaluation';
import type { TableSnapshot } from '../../src/sheet';
import { day } from '../support/builders';
import { showWithLibreOffice, withRule, workbookOf } from './libreOfficeTime';
import { seededTable } from './tables';
import { TIMED_RULES } from './timedRules';
import type { TimedRule } from './timedRule';

const { values: options } = parseArgs({
  options: {
    cells: { type: 'string', default: '1000000' },
    repetitions: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    libreoffice: { type: 'string', default: '50000' },
  },
});
const CONTEXT = { today: day('2026-03-11') };
const SEED = 20_260_311;

interface Timing {
  /** Medians: on a table that nothing has looked at yet, and on the same table again. */
  readonly coldMs: number;
  readonly warmMs: number;
  /** Of all evaluations. */
  readonly leastMs: number;
  readonly slowestMs: number;
  /** Cells that the rule formats. */
  readonly formatted: number;
}

function timed(candidate: TimedRule, source: TableSnapshot, repetitions: number): Timing {
  let formatted = 0;
  const evaluate = (table: TableSnapshot): number => {
    const start = performance.now();
    formatted = evaluateRule(candidate.rule, table, CONTEXT).cells;
    return performance.now() - start;
  };
  evaluate(source);
  const times = Array.from({ length: repetitions }, () => {
    // Cloning makes new arrays and texts, as they come out of a host's answer.
    const table = structuredClone(source);
    return { cold: evaluate(table), warm: evaluate(table) };
  });
  const cold = times.map((time) => time.cold);
  const warm = times.map((time) => time.warm);
  const all = [...cold, ...warm];
  const [leastMs, slowestMs] = [rounded(Math.min(...all)), rounded(Math.max(...all))];
  return { coldMs: median(cold), warmMs: median(warm), leastMs, slowestMs, formatted };
}

interface Comparison {
  readonly rows: number;
  readonly evaluationMs: number;
  /** Processor time for the file with the rule less that for the file without, of each the least. */
  readonly libreOfficeMs: number;
  /** By how much the times for the file without the rule differ: a smaller difference says nothing. */
  readonly noiseMs: number;
}

const STARTS = 3;
/** So long a start, in milliseconds, is not repeated. */
const LONG_START = 15_000;

function startsOf(workbook: Uint8Array): readonly number[] {
  const times = [showWithLibreOffice(workbook)];
  while (times.length < STARTS && Math.max(...times) < LONG_START) times.push(showWithLibreOffice(workbook));
  return times;
}

async function compared(candidate: TimedRule, rows: number): Promise<Comparison> {
  const table = seededTable(candidate.columns, rows, SEED);
  const plain = workbookOf(table);
  const without = startsOf(plain);
  const ruled = startsOf(await withRule(plain, candidate.rule, table, CONTEXT.today));
  return {
    rows,
    evaluationMs: timed(candidate, table, 9).coldMs,
    libreOfficeMs: Math.round(Math.min(...ruled) - Math.min(...without)),
    noiseMs: Math.round(Math.max(...without) - Math.min(...without)),
  };
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((left, right) => left - right);
  return rounded(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

function say(name: string, ...cells: readonly (string | number)[]): void {
  process.stderr.write(`${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(13)).join('')}\n`);
}

async function bench(): Promise<void> {
  const chosen = TIMED_RULES.filter(({ name }) => name.includes(options.only));
  const cells = Number(options.cells);
  say(`ms over ${cells} cells`, 'cold', 'warm', 'least', 'slowest', 'formatted');
  const rules = chosen.map((candidate) => {
    const rows = candidate.shape === 'tall' ? cells : Math.ceil(cells / candidate.columns.length);
    const timing = timed(candidate, seededTable(candidate.columns, rows, SEED), Number(options.repetitions));
    say(candidate.name, timing.coldMs, timing.warmMs, timing.leastMs, timing.slowestMs, timing.formatted);
    return { name: candidate.name, ...timing };
  });
  const comparisons: (Comparison & { readonly name: string })[] = [];
  const rows = Number(options.libreoffice);
  if (rows > 0) say(`ms over ${rows} rows`, 'evaluation', 'LibreOffice', 'noise', 'ratio');
  for (const candidate of rows > 0 ? chosen.filter(({ isJudged }) => isJudged) : []) {
    const comparison = await compared(candidate, rows);
    const { evaluationMs, libreOfficeMs, noiseMs } = comparison;
    say(candidate.name, evaluationMs, libreOfficeMs, noiseMs, libreOfficeMs > noiseMs ? Math.round(libreOfficeMs / evaluationMs) : '-');
    comparisons.push({ name: candidate.name, ...comparison });
  }
  const report = { cells, repetitions: Number(options.repetitions), processor: cpus()[0]?.model.trim() ?? 'unknown', rules, comparisons };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

void bench();
