import type { Candidate } from '../candidates';
import { evaluateRule } from '../evaluation';
import type { RuleEffect } from '../evaluation';
import { areasOf, formulaOf, nativeRuleOf } from '../rules';
import type { Format, Rule } from '../rules';
import { cellAddress, rangeAddress } from '../sheet';
import type { TableSnapshot } from '../sheet';

/** A rule of a prediction, in the form of benchmarks/README.md. */
export interface PredictedRule {
  readonly kind: 'formula' | 'colorScale' | 'dataBar' | 'iconSet';
  /** Areas in A1, joined by commas. */
  readonly appliesTo: string;
  readonly formula?: string;
  readonly native: string;
  readonly matches: readonly string[];
  readonly format: Readonly<Record<string, string | boolean | null>>;
}

/** A line of a prediction file; no candidates says that it is no request for conditional formatting. */
export interface Prediction {
  readonly id: string;
  readonly candidates: readonly { readonly rules: readonly PredictedRule[] }[];
  readonly latencyMs: number;
}

/** A candidate as a prediction file holds it. */
export function predictedRules({ rules }: Candidate, table: TableSnapshot, today: number): PredictedRule[] {
  return rules.map((rule) => predictedRule(rule, table, today));
}

function predictedRule(rule: Rule, table: TableSnapshot, today: number): PredictedRule {
  const appliesTo = areasOf(rule, table).map(rangeAddress).join(',');
  const native = nativeRuleOf(rule, table).type;
  const matches = cellsOf(evaluateRule(rule, table, { today }), table);
  if (rule.kind === 'visual') return { kind: rule.visual.kind, appliesTo, native, matches, format: formatOf({}) };
  return { kind: 'formula', appliesTo, formula: formulaOf(rule, table), native, matches, format: formatOf(rule.format) };
}

function cellsOf(effect: RuleEffect, { range }: TableSnapshot): string[] {
  const columns = effect.kind === 'condition' ? effect.mask.columns : effect.columns;
  const cells: string[] = [];
  for (let row = 0; row < range.rowCount; row++) {
    columns.forEach((column, i) => {
      const isFormatted = effect.kind === 'condition' ? effect.mask.rows[i]?.[row] === 1 : effect.drawn[i]?.[row] != null;
      if (isFormatted) cells.push(cellAddress(range.rowIndex + row, range.columnIndex + column));
    });
  }
  return cells;
}

function formatOf(format: Format): PredictedRule['format'] {
  const { fill = null, fontColor = null, bold = false, italic = false, underline = false, strikethrough = false } = format;
  return { fill, font: fontColor, bold, italic, underline, strikethrough };
}
