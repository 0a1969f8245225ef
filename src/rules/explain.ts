import type { TableSnapshot } from '../sheet';
import type { Wording } from './constructs/construct';
import { constructOf, expressionConstructOf } from './constructs/registry';
import { columnOf, durationWords, expressionWords, isDateLike } from './explainExpression';
import type { ExplanationScope } from './explainExpression';
import { columnWords, listWords, soleSubject } from './explainWords';
import type { ConditionWords, Phrase } from './explainWords';
import { explainFormat, explainVisual } from './explainLook';
import { contentsReadBy } from './formulaScope';
import { targetColumnsOf } from './formulaTarget';
import { expressionsOf, readsCell } from './traverse';
import type { Condition, ConditionRule, Rule, RuleSet } from './syntax';

/** Every rule of a set in words with its look, one a line, first match first. */
export function explainRuleSet(rules: RuleSet, table: TableSnapshot): string {
  return rules
    .map((rule) => {
      const look = rule.kind === 'condition' ? explainLook(rule) : '';
      return look === '' ? explainRule(rule, table) : `${explainRule(rule, table)}: ${look}`;
    })
    .join('\n');
}

function explainLook({ format, stopIfTrue }: ConditionRule): string {
  return [explainFormat(format), stopIfTrue ? 'no later rule there' : ''].filter((part) => part !== '').join(', ');
}

/** Which cells a rule formats, in plain words without its look: `Rows where Status is Completed or Cancelled`. */
export function explainRule(rule: Rule, table: TableSnapshot): string {
  const scope = explanationScope(table, targetColumnsOf(rule, table));
  switch (rule.kind) {
    case 'condition':
      return capitalised(conditionWords(rule, scope));
    case 'visual':
      return capitalised(explainVisual(rule.visual, rule.target.kind === 'columns' ? columnsWords(scope) : 'the selection'));
  }
}

function explanationScope(table: TableSnapshot, targetColumns: readonly number[]): ExplanationScope {
  const wording: Wording = {
    table,
    targetColumns,
    expression: (expression, beside) => expressionWords(expression, scope, beside),
    condition: (condition) => wordsOf(condition, scope).clause,
    words: (condition) => wordsOf(condition, scope),
    column: (column) => columnWords(column, table),
    columnOf: (expression) => columnOf(expression, scope),
    holdsBlanks: (expression) => table.sampledRows === undefined && contentsReadBy([expression], scope).kinds.has('blank'),
    isDate: (expression) => isDateLike(expression, scope),
    compared: (comparison) => expressionConstructOf(comparison.left).compared?.(comparison.left, comparison, wording),
    comparedWith: (comparison) => expressionConstructOf(comparison.right).comparedWith?.(comparison.right, comparison, wording),
    duration: (amount, unit) => durationWords(amount, unit, scope),
    cells: (columns) => explanationScope(table, columns).wording,
  };
  const scope: ExplanationScope = { table, targetColumns, wording };
  return scope;
}

function conditionWords({ condition, target }: ConditionRule, scope: ExplanationScope): string {
  const words = wordsOf(condition, scope);
  const sentence = `${words.clause}${notesOf(words.phrases)}`;
  if (expressionsOf(condition).some(readsCell) && scope.targetColumns.length > 1) {
    const place = target.kind === 'columns' ? `cells in ${columnsWords(scope)}` : 'cells';
    return aboutOnly(words.phrases, 'the cell') ? `${place} ${words.label}${notesOf(words.phrases)}` : `${place} where ${sentence}`;
  }
  if (target.kind !== 'columns') return `rows where ${sentence}`;
  const place = columnsWords(scope);
  return aboutOnly(words.phrases, place) ? `${place} ${words.label}${notesOf(words.phrases)}` : `${place} where ${sentence}`;
}

function wordsOf(condition: Condition, scope: ExplanationScope): ConditionWords {
  const said = constructOf(condition).phrase(condition, scope.wording);
  return 'phrases' in said ? said : { clause: `${said.subject} ${said.clause}`, label: said.label, phrases: [said] };
}

function aboutOnly(phrases: readonly Phrase[], subject: string): boolean {
  return soleSubject(phrases) === subject;
}

function notesOf(phrases: readonly Phrase[]): string {
  const notes = [...new Set(phrases.flatMap((phrase) => phrase.note ?? []))];
  return notes.length === 1 ? ` (${notes.join('')})` : '';
}

/** The columns of the target; three or more beside each other as `Jan to Mar`. */
function columnsWords({ table, targetColumns }: ExplanationScope): string {
  const names = targetColumns.map((column) => columnWords(column, table));
  const adjacent = targetColumns.every((column, index) => column === (targetColumns[0] ?? 0) + index);
  if (names.length > 2 && adjacent) return `${names[0] ?? ''} to ${names.at(-1) ?? ''}`;
  return listWords(names, 'and');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
