import { DEFAULT_FORMAT, colorOf, validateRuleSet } from '../../rules';
import type { Condition, ConditionRule, Format, Result, Rule, RuleSet, Target } from '../../rules';
import { evaluateRule } from '../../evaluation';
import { cellAddress, parseRangeAddress } from '../../sheet';
import type { RangeRef, TableSnapshot } from '../../sheet';
import { readFormula } from '../../formulas';
import type { Case, CaseRule } from './case';
import { withSpokenTexts, withSpokenUnits } from './durations';
import { durationOfSpan } from './spans';
import type { MarkedRequest } from './spans';
import { visualOfWords } from './visuals';

/** Why a gold cannot be said in the rule language; `cause` is short and the same for the same kind of reason. */
export interface GoldFault {
  readonly cause: string;
  readonly detail: string;
}

/** What the reading of a gold depends on beside the gold. */
export interface GoldContext {
  readonly table: TableSnapshot;
  /** Serial number of today. */
  readonly today: number;
  readonly request: MarkedRequest;
}

/** The rules of a case, each proven to format exactly the cells that the gold names; no rules for a gold of kind `none`. */
export function rulesOfGold({ gold }: Case, context: GoldContext): Result<RuleSet, GoldFault> {
  if (gold.kind === 'none') return { ok: true, value: [] };
  const results = [gold, ...(gold.more_rules ?? [])].map((each) => ruleOfGold(each, context));
  const faults = results.flatMap((result) => (result.ok ? [] : result.faults));
  if (faults.length > 0) return { ok: false, faults };
  const rules = mergeTargets(results.flatMap((result) => (result.ok ? [result.value] : [])));
  return rules.length > 4 ? refused('more than four rules', String(rules.length)) : { ok: true, value: rules };
}

/** One rule of a gold, proven by execution where it has a formula. */
export function ruleOfGold(gold: CaseRule, context: GoldContext): Result<Rule, GoldFault> {
  const applies = parseRangeAddress(gold.applies ?? '');
  if (applies === undefined) return refused('no range', gold.applies ?? '');
  if (gold.kind !== 'formula') return visualRule(gold.kind, applies, context);
  const format = formatOf(gold.format ?? {});
  if (format === undefined) return refused('an unknown colour', JSON.stringify(gold.format));
  const { conditions, cause } = readFormula(gold.formula ?? '', { table: context.table, applies, today: context.today });
  if (conditions.length === 0) return refused(cause, gold.formula ?? '');
  const wanted = new Set(gold.matches ?? []);
  const spoken = context.request.spans.filter((span) => span.kind === 'u').flatMap((span) => durationOfSpan(span) ?? []);
  const fragments = context.request.spans.filter((span) => span.kind === 't').map((span) => span.argument);
  const options = conditions.flatMap((condition) => [
    withSpokenUnits(withSpokenTexts(condition, fragments), spoken),
    withSpokenUnits(condition, spoken),
    condition,
  ]);
  const rules = options.map((condition): ConditionRule => ({
    kind: 'condition',
    target: targetOf(applies, condition, context.table),
    condition,
    format,
    stopIfTrue: false,
  }));
  const proven = rules.find((rule) => formatsExactly(rule, wanted, context));
  return proven === undefined ? refused('other cells', gold.formula ?? '') : { ok: true, value: proven };
}

function refused(cause: string, detail: string): { readonly ok: false; readonly faults: readonly GoldFault[] } {
  return { ok: false, faults: [{ cause, detail }] };
}

/** Whether the rule formats these cells (A1 names) and no others. */
export function formatsExactly(rule: Rule, wanted: ReadonlySet<string>, { table, today }: Pick<GoldContext, 'table' | 'today'>): boolean {
  const effect = evaluateRule(rule, table, { today });
  if (effect.kind !== 'condition' || effect.cells !== wanted.size) return false;
  return effect.mask.columns.every((column, i) => {
    const marks = effect.mask.rows[i] ?? new Uint8Array();
    return marks.every((mark, row) => mark === 0 || wanted.has(cellAddress(table.range.rowIndex + row, table.range.columnIndex + column)));
  });
}

/** The first of the conditions that makes a valid rule and, over an area of the table, formats exactly these cells (A1 names). */
export function provenCondition(
  conditions: readonly Condition[],
  applies: RangeRef,
  wanted: ReadonlySet<string>,
  context: Pick<GoldContext, 'table' | 'today'>,
): Condition | undefined {
  const target: Target = { kind: 'columns', columns: columnsIn(applies, context.table) };
  return conditions.find((condition) => {
    const rule: Rule = { kind: 'condition', target, condition, format: DEFAULT_FORMAT, stopIfTrue: false };
    return validateRuleSet([rule], context.table).length === 0 && formatsExactly(rule, wanted, context);
  });
}

function visualRule(kind: string, applies: RangeRef, { table, request }: GoldContext): Result<Rule, GoldFault> {
  const visual = visualOfWords(kind, request.utterance, request.spans);
  const columns = columnsIn(applies, table);
  if (visual === undefined) return refused('an unknown kind', kind);
  const target: Target = columns.length === table.columns.length ? { kind: 'selection' } : { kind: 'columns', columns };
  return { ok: true, value: { kind: 'visual', target, visual } };
}

function targetOf(applies: RangeRef, condition: Condition, table: TableSnapshot): Target {
  const columns = columnsIn(applies, table);
  if (columns.length < table.columns.length || columns.length === 1) return { kind: 'columns', columns };
  return JSON.stringify(condition).includes('{"kind":"cell"}') ? { kind: 'selection' } : { kind: 'rows' };
}

function columnsIn(applies: RangeRef, table: TableSnapshot): number[] {
  const first = applies.columnIndex - table.range.columnIndex;
  return Array.from({ length: applies.columnCount }, (_, i) => first + i).filter((column) => column >= 0 && column < table.columns.length);
}

/** Rules of one condition and look over several areas are one wish. */
function mergeTargets(rules: readonly Rule[]): readonly Rule[] {
  const merged: Rule[] = [];
  for (const rule of rules) {
    const at = merged.findIndex((other) => isSameWish(other, rule));
    const other = merged[at];
    if (other?.target.kind !== 'columns' || rule.target.kind !== 'columns') merged.push(rule);
    else
      merged[at] = {
        ...other,
        target: { kind: 'columns', columns: [...new Set([...other.target.columns, ...rule.target.columns])].sort((a, b) => a - b) },
      };
  }
  return merged;
}

function isSameWish(a: Rule, b: Rule): boolean {
  if (a.kind !== 'condition' || b.kind !== 'condition') return false;
  return JSON.stringify([a.condition, a.format]) === JSON.stringify([b.condition, b.format]);
}

/** The look that a gold asks for; the default look where it asks for none, `undefined` for a colour without a known name. */
export function formatOf(look: Readonly<Record<string, unknown>>): Format | undefined {
  const colors = (['fill', 'font', 'border'] as const).map((property) => colorValue(look[property]));
  if (colors.includes('unknown')) return undefined;
  const [fill, fontColor, border] = colors;
  const styles = (['bold', 'italic', 'underline', 'strikethrough'] as const).filter((style) => look[style] === true);
  const format: Format = {
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...Object.fromEntries(styles.map((style) => [style, true])),
    ...(border === undefined && look['border'] !== true ? {} : { border: '#000000' }),
  };
  return Object.keys(format).length === 0 ? DEFAULT_FORMAT : format;
}

function colorValue(name: unknown): string | undefined {
  return typeof name === 'string' ? (colorOf(name) ?? 'unknown') : undefined;
}
