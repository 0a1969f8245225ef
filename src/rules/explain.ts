import type { TableSnapshot } from '../sheet';
import type { Wording } from './constructs/construct';
import { durationWords, expressionWords, isDateLike } from './explainExpression';
import type { ExplanationScope } from './explainExpression';
import { columnWords, listWords } from './explainWords';
import type { Phrase } from './explainWords';
import { explainFormat, explainVisual } from './explainLook';
import { holdsBlanks, phraseOf } from './explainPhrase';
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
    column: (column) => columnWords(column, table),
    holdsBlanks: (expression) => holdsBlanks(expression, scope),
    isDate: (expression) => isDateLike(expression, scope),
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

/** A condition in words: as a sentence, and as what follows its subject. */
interface Words {
  readonly clause: string;
  readonly label: string;
  readonly phrases: readonly Phrase[];
}

function wordsOf(condition: Condition, scope: ExplanationScope): Words {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return joinedWords(condition, scope);
    case 'not':
      return negatedWords(condition.condition, scope);
    default: {
      const phrase = phraseOf(condition, scope);
      return { clause: `${phrase.subject} ${phrase.clause}`, label: phrase.label, phrases: [phrase] };
    }
  }
}

/** A subject that stays the same is said once. */
function joinedWords({ kind, conditions }: Extract<Condition, { kind: 'and' | 'or' }>, scope: ExplanationScope): Words {
  const parts = conditions.map((inner) => ({ inner, words: wordsOf(inner, scope) }));
  const clauses = parts.map(({ inner, words }, index) => {
    const subject = soleSubject(words.phrases);
    const repeated = index > 0 && subject !== undefined && subject === soleSubject(parts[index - 1]?.words.phrases ?? []);
    const clause = repeated && words.clause.startsWith(`${subject} `) ? words.clause.slice(subject.length + 1) : words.clause;
    return bracketed(inner, kind, clause);
  });
  const labels = parts.map(({ inner, words }) => bracketed(inner, kind, words.label));
  return { clause: clauses.join(` ${kind} `), label: labels.join(` ${kind} `), phrases: parts.flatMap(({ words }) => words.phrases) };
}

function bracketed(inner: Condition, outer: 'and' | 'or', words: string): string {
  return (inner.kind === 'and' || inner.kind === 'or') && inner.kind !== outer ? `(${words})` : words;
}

function negatedWords(inner: Condition, scope: ExplanationScope): Words {
  const words = wordsOf(inner, scope);
  const [phrase] = words.phrases;
  const notes = words.phrases.map((each) => ({ ...each, note: undefined }));
  if (inner.kind === 'and' || inner.kind === 'or' || inner.kind === 'not' || phrase === undefined) {
    return { clause: `it is not so that ${words.clause}`, label: `unless ${words.label}`, phrases: notes };
  }
  return { clause: `${phrase.subject} ${negated(phrase.clause)}`, label: `not ${words.label}`, phrases: notes };
}

function negated(clause: string): string {
  const [verb = '', ...rest] = clause.split(' ');
  if (verb === 'is') return rest[0] === 'not' ? `is ${rest.slice(1).join(' ')}` : `is not ${rest.join(' ')}`;
  if (verb === 'does') return rest[0] === 'not' ? `does ${rest.slice(1).join(' ')}` : `does not ${rest.join(' ')}`;
  return `does not ${verb.replace(/s$/, '')} ${rest.join(' ')}`;
}

function aboutOnly(phrases: readonly Phrase[], subject: string): boolean {
  return soleSubject(phrases) === subject;
}

function soleSubject(phrases: readonly Phrase[]): string | undefined {
  const [first] = phrases;
  return phrases.every((phrase) => phrase.subject === first?.subject) ? first?.subject : undefined;
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
