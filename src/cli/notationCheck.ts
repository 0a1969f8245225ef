import { evaluateRule } from '../evaluation';
import { parseRuleSet } from '../rules';
import type { Rule } from '../rules';
import { cellAddress } from '../sheet';
import type { TableSnapshot } from '../sheet';
import { readCases } from './cases';
import type { BenchmarkCase, GoldRule } from './cases';

/** The rules that a benchmark's case has in our notation. */
export interface NotedCase {
  readonly id: string;
  readonly rules: string;
  /** Why the language cannot say the gold, in words; such a case counts as wrong. */
  readonly unsaid?: string;
}

/** Whether the rules of a case do what its gold says; `fault` says what they do instead. */
export interface NotationResult {
  readonly id: string;
  readonly fault?: string;
}

/** Reads a file of noted golds: `# id` alone on a line, then the rules, or `unsaid: why`; a blank line after each. */
export function readNotation(text: string): readonly NotedCase[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [id = '', ...lines] = block.split('\n');
      const rules = lines.join('\n').trim();
      const unsaid = /^unsaid: (.*)$/s.exec(rules)?.[1];
      return { id: id.trim(), rules, ...(unsaid === undefined ? {} : { unsaid }) };
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
  if (noted.unsaid !== undefined) return `cannot be said: ${noted.unsaid}`;
  const parsed = parseRuleSet(noted.rules, each.table);
  if (!parsed.ok) return parsed.faults.map(({ message }) => message).join(' ');
  const golds = [each.gold, ...each.gold.moreRules];
  if (parsed.value.length !== golds.length) return `${parsed.value.length} rules for ${golds.length} golds`;
  return golds.map((gold, index) => goldFault(gold, parsed.value[index], each)).find((fault) => fault !== undefined);
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
