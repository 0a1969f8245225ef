import { evaluateRule } from '../evaluation';
import { parseRuleSet, validateRuleSet } from '../rules';
import type { Rule } from '../rules';
import { cellAddress } from '../sheet';
import type { TableSnapshot } from '../sheet';
import { readCases } from './cases';
import type { BenchmarkCase, GoldRule } from './cases';

/** The rules that a benchmark's case has in our notation. */
export interface NotedCase {
  readonly id: string;
  readonly rules: string;
  /** For each rule what it must format: cells in A1, `rows` and their numbers, or the column of a visual. */
  readonly formats: readonly string[];
}

/** Whether the rules of a case do what its gold says; `fault` says what they do instead. */
export interface NotationResult {
  readonly id: string;
  readonly fault?: string;
}

/** Reads a file of noted golds: `# id` alone on a line, the rules, and for each rule a line `formats` with what it must format. */
export function readNotation(text: string): readonly NotedCase[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [id = '', ...lines] = block.split('\n').map((line) => line.trim());
      const isFormats = (line: string): boolean => line.startsWith('formats ');
      const formats = lines.filter(isFormats).map((line) => line.slice('formats '.length));
      return {
        id,
        rules: lines
          .filter((line) => !isFormats(line))
          .join('\n')
          .trim(),
        formats,
      };
    });
}

/** Evaluates the noted golds on the tables of a benchmark file; cases that are no conditional formatting are left out. */
export function checkNotation(text: string, file: string): readonly NotationResult[] {
  const noted = new Map(readNotation(text).map((each) => [each.id, each]));
  return readCases(file)
    .filter(({ gold }) => gold.kind !== 'none')
    .map((each) => {
      const fault = faultOf(each, noted.get(each.id));
      return { id: each.id, ...(fault === undefined ? {} : { fault }) };
    });
}

function faultOf(each: BenchmarkCase, noted: NotedCase | undefined): string | undefined {
  if (noted === undefined) return 'not noted';
  const parsed = parseRuleSet(noted.rules, each.table);
  if (!parsed.ok) return parsed.faults.map(({ message }) => message).join(' ');
  const golds = [each.gold, ...each.gold.moreRules];
  if (parsed.value.length !== golds.length) return `${parsed.value.length} rules for ${golds.length} golds`;
  const written = golds.map(formatsOf).join('\n');
  if (written !== noted.formats.join('\n')) return 'the benchmark asks for other cells than the noted ones';
  const [fault] = validateRuleSet(parsed.value, each.table);
  if (fault !== undefined) return fault.message;
  return golds.map((gold, index) => goldFault(gold, parsed.value[index], each)).find((fault) => fault !== undefined);
}

function formatsOf({ kind, rows, matches, column, applies }: GoldRule): string {
  if (kind === 'rows') return `rows ${(rows ?? []).join(' ')}`;
  return kind === 'formula' ? (matches ?? []).join(' ') : (column ?? /^[A-Z]+/.exec(applies ?? '')?.[0] ?? '');
}

function goldFault(gold: GoldRule, rule: Rule | undefined, { table, today }: BenchmarkCase): string | undefined {
  if (rule === undefined) return 'no rule';
  if (rule.kind === 'visual') return visualFault(gold, rule, table);
  const effect = evaluateRule(rule, table, { today });
  if (effect.kind !== 'condition') return 'a visual';
  const cells = effect.mask.columns.flatMap((column, i) =>
    [...(effect.mask.rows[i] ?? [])].flatMap((mark, row) =>
      mark === 1 ? [cellAddress(table.range.rowIndex + row, table.range.columnIndex + column)] : [],
    ),
  );
  if (gold.kind === 'rows') {
    const rows = [...new Set(cells.map((cell) => Number(/\d+$/.exec(cell)?.[0])))];
    return differenceOf(rows.map(String), (gold.rows ?? []).map(String), 'rows');
  }
  return gold.kind === 'formula' ? differenceOf(cells, gold.matches ?? [], 'cells') : `a condition for a ${gold.kind}`;
}

function visualFault(gold: GoldRule, rule: Extract<Rule, { kind: 'visual' }>, table: TableSnapshot): string | undefined {
  if (rule.visual.kind !== gold.kind) return `a ${rule.visual.kind} for ${gold.kind}`;
  const wanted = gold.column ?? /^[A-Z]+/.exec(gold.applies ?? '')?.[0];
  const columns = rule.target.kind === 'columns' ? rule.target.columns : table.columns.map((_, index) => index);
  const [first] = columns.map((column) => cellAddress(0, table.range.columnIndex + column).replace(/\d+$/, ''));
  return wanted === undefined || (columns.length === 1 && first === wanted) ? undefined : `a visual of ${first ?? 'nothing'} for ${wanted}`;
}

function differenceOf(got: readonly string[], wanted: readonly string[], what: string): string | undefined {
  const [more, fewer] = [got.filter((each) => !wanted.includes(each)), wanted.filter((each) => !got.includes(each))];
  return more.length + fewer.length === 0 ? undefined : `${what} too many: ${more.join(' ')}; missing: ${fewer.join(' ')}`;
}
