import { constructOf, expressionConstructOf, isConstructed, isConstructedExpression } from './constructs/registry';
import { durationWords, expressionWords, isDateLike } from './explainExpression';
import type { ExplanationScope } from './explainExpression';
import { listWords, quoted } from './explainWords';
import type { Phrase } from './explainWords';
import { contentsReadBy } from './formulaScope';
import { windowWords } from './print';
import type { CellProperty, ComparisonOperator, Condition, DateWindow, Expression, TextOperator } from './syntax';

/** The phrase of a condition that joins no others. */
export function phraseOf(condition: Exclude<Condition, { kind: 'and' | 'or' | 'not' }>, scope: ExplanationScope): Phrase {
  if (isConstructed(condition)) return constructOf(condition).phrase(condition, scope.wording);
  switch (condition.kind) {
    case 'comparison':
      return comparisonPhrase(condition, scope);
    case 'between': {
      const bounds = [condition.low, condition.high].map((bound) => expressionWords(bound, scope, condition.value));
      return stated(condition.value, scope, `${condition.negated ? 'not ' : ''}between ${listWords(bounds, 'and')}`);
    }
    case 'text':
      return textPhrase(condition.operator, condition.value, condition.text, scope);
    case 'oneOf':
      return membershipPhrase(condition, scope);
    case 'is':
      return propertyPhrase(condition.property, condition.value, scope);
    case 'dateWindow':
      return stated(condition.value, scope, windowPhrase(condition.window));
    case 'dateSpan':
      return stated(condition.value, scope, `within the ${condition.direction} ${durationWords(condition.amount, condition.unit, scope)}`);
  }
}

const NUMBER_WORDS: Readonly<Record<ComparisonOperator, string>> = {
  equalTo: 'equal to',
  notEqualTo: 'other than',
  greaterThan: 'above',
  greaterThanOrEqual: 'at least',
  lessThan: 'below',
  lessThanOrEqual: 'at most',
};
const DATE_WORDS: Readonly<Record<ComparisonOperator, string>> = {
  equalTo: 'on',
  notEqualTo: 'other than',
  greaterThan: 'after',
  greaterThanOrEqual: 'on or after',
  lessThan: 'before',
  lessThanOrEqual: 'on or before',
};
function stated(value: Expression, scope: ExplanationScope, label: string, note?: string): Phrase {
  return { subject: expressionWords(value, scope), clause: `is ${label}`, label, note };
}

function comparisonPhrase(comparison: Extract<Condition, { kind: 'comparison' }>, scope: ExplanationScope): Phrase {
  const { operator, left, right } = comparison;
  const own = isConstructedExpression(left) ? expressionConstructOf(left).compared?.(left, comparison, scope.wording) : undefined;
  if (own !== undefined) return own;
  const dates = isDateLike(left, scope) && isDateLike(right, scope);
  const other = expressionWords(right, scope, left);
  const note = blankNote(left, right, operator, scope);
  const ownLabel = isConstructedExpression(right)
    ? expressionConstructOf(right).comparedWith?.(right, comparison, scope.wording)
    : undefined;
  if (ownLabel !== undefined) return stated(left, scope, ownLabel, note);
  const label = dates ? dateLabel(operator, right, other) : `${NUMBER_WORDS[operator]} ${other}`;
  const phrase = stated(left, scope, label, note);
  if (dates || right.kind === 'number') return phrase;
  if (operator === 'equalTo')
    return { ...phrase, clause: right.kind === 'column' || right.kind === 'cell' ? `is the same as ${other}` : `is ${other}` };
  return operator === 'notEqualTo' ? { ...phrase, clause: `is not ${other}` } : phrase;
}

/** "after 3 months from today" is no English. */
function dateLabel(operator: ComparisonOperator, right: Expression, other: string): string {
  if (operator === 'equalTo' && right.kind === 'today') return other;
  const distance = right.kind === 'dateOffset' && right.base.kind === 'today' && right.amount.kind === 'number' ? right.amount.value : 0;
  const beyond = (operator === 'greaterThan' && distance > 0) || (operator === 'lessThan' && distance < 0);
  return beyond ? `more than ${other}` : `${DATE_WORDS[operator]} ${other}`;
}

/** Excel's own rule would take a blank for 0; negations hold for blanks. */
function blankNote(left: Expression, right: Expression, operator: ComparisonOperator, scope: ExplanationScope): string | undefined {
  if (!holdsBlanks(left, scope)) return undefined;
  if (operator === 'notEqualTo') return 'blanks included';
  const counts = right.kind === 'number' ? right.value > 0 || (right.value === 0 && operator === 'lessThanOrEqual') : true;
  return (operator === 'lessThan' || operator === 'lessThanOrEqual') && counts ? 'blanks left out' : undefined;
}

/** Whether a cell that the expression reads is blank, as far as is known. */
export function holdsBlanks(expression: Expression, scope: ExplanationScope): boolean {
  return scope.table.sampledRows === undefined && contentsReadBy([expression], scope).kinds.has('blank');
}

const TEXT_PHRASES: Readonly<Record<TextOperator, readonly [clause: string, label: string]>> = {
  contains: ['contains', 'containing'],
  notContains: ['does not contain', 'not containing'],
  beginsWith: ['begins with', 'beginning with'],
  notBeginsWith: ['does not begin with', 'not beginning with'],
  endsWith: ['ends with', 'ending with'],
  notEndsWith: ['does not end with', 'not ending with'],
};

function textPhrase(operator: TextOperator, value: Expression, text: Expression, scope: ExplanationScope): Phrase {
  const part = text.kind === 'text' ? quoted(text.value) : expressionWords(text, scope);
  const [clause, label] = TEXT_PHRASES[operator];
  const note = operator.startsWith('not') && holdsBlanks(value, scope) ? 'blanks included' : undefined;
  return { subject: expressionWords(value, scope), clause: `${clause} ${part}`, label: `${label} ${part}`, note };
}

function membershipPhrase({ value, options, negated }: Extract<Condition, { kind: 'oneOf' }>, scope: ExplanationScope): Phrase {
  const list = listWords(
    options.map((option) => expressionWords(option, scope, value)),
    'or',
  );
  const note = negated && holdsBlanks(value, scope) ? 'blanks included' : undefined;
  const label = negated ? `other than ${list}` : `equal to ${list}`;
  return { subject: expressionWords(value, scope), clause: negated ? `is not ${list}` : `is ${list}`, label, note };
}

const PROPERTY_PHRASES: Readonly<Record<CellProperty, readonly [clause: string, label: string]>> = {
  blank: ['is blank', 'left blank'],
  notBlank: ['is not blank', 'filled in'],
  error: ['is an error', 'with an error'],
  notError: ['is no error', 'without an error'],
  number: ['is a number', 'holding a number'],
  text: ['is text', 'holding text'],
};

function propertyPhrase(property: CellProperty, value: Expression, scope: ExplanationScope): Phrase {
  const [clause, label] = PROPERTY_PHRASES[property];
  return { subject: expressionWords(value, scope), clause, label, note: undefined };
}

function windowPhrase(window: DateWindow): string {
  switch (window) {
    case 'yesterday':
    case 'today':
    case 'tomorrow':
      return window;
    case 'lastSevenDays':
      return 'in the last seven days';
    case 'weekend':
      return 'on a weekend';
    case 'weekday':
      return 'on a weekday';
    case 'lastWeek':
    case 'thisWeek':
    case 'nextWeek':
      return `${windowWords(window)} (from Sunday)`;
    default:
      return windowWords(window);
  }
}
