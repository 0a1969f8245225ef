import type { Condition, Rule, Target } from '../../src/rules';
import { columns, rule } from '../support/builders';
import type { ColumnName } from './tables';

/** A rule and the columns of the table that it is timed on. */
export interface TimedRule {
  readonly name: string;
  readonly columns: readonly ColumnName[];
  /** `tall` has a row for each timed cell, `wide` a tenth of them and ten columns. */
  readonly shape: 'tall' | 'wide';
  readonly rule: Rule;
  /** Whether LibreOffice is timed on it too. */
  readonly isJudged?: boolean;
}

/** A rule for the first column alone, whose cells are all that is counted. */
export function tall(name: string, names: readonly ColumnName[], condition: Condition, isJudged = false): TimedRule {
  return { name, columns: names, shape: 'tall', rule: rule(condition, columns(0)), isJudged };
}

/** A rule for ten columns of a tenth of the rows, all of them unless a target is given. */
export function wide(name: string, names: readonly ColumnName[], condition: Condition, target: Target = { kind: 'selection' }): TimedRule {
  return { name, columns: names, shape: 'wide', rule: rule(condition, target) };
}
