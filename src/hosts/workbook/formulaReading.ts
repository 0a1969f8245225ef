import type { ComparisonOperator, Condition, DateUnit, Expression } from '../../rules';
import { parseColumnLetters } from '../../sheet';

/** Where a formula stands: the number of its own row, and the looked-at cell as it is written there. */
export interface FormulaPlace {
  readonly row: number;
  readonly cellReference: string;
}

/**
 * Conditions that a formula (without `=`) may have been written from, likelier ones first; none for formulas of another
 * kind. A guess only: the caller writes each anew and compares. Columns count from column A.
 */
export function readFormula(formula: string, place: FormulaPlace): readonly Condition[] {
  const call = callOf(formula);
  if (call?.name === 'IFERROR') return readFormula(call.arguments[0] ?? '', place);
  if (call?.name === 'AND') return readAnd(call.arguments, place);
  if (call?.name === 'OR') return readOr(call.arguments, place);
  if (call?.name === 'NOT') return readFormula(call.arguments[0] ?? '', place).map((condition) => ({ kind: 'not', condition }));
  const read = readPredicate(formula, call, place) ?? readComparison(formula, place);
  return read === undefined ? [] : [read];
}

interface Call {
  readonly name: string;
  readonly arguments: readonly string[];
}

function callOf(formula: string): Call | undefined {
  const match = /^([A-Z.]+)\(/.exec(formula);
  if (match === null || endOfCall(formula, match[0].length) !== formula.length) return undefined;
  return { name: match[1] ?? '', arguments: splitAt(formula.slice(match[0].length, -1), ',') };
}

function endOfCall(formula: string, start: number): number {
  let depth = 1;
  let isText = false;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === '"') isText = !isText;
    else if (!isText && character === '(') depth += 1;
    else if (!isText && character === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}

/** Parts between separators that stand in no brackets and no text. */
function splitAt(text: string, separator: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let isText = false;
  for (const character of text) {
    if (character === '"') isText = !isText;
    else if (!isText && character === '(') depth += 1;
    else if (!isText && character === ')') depth -= 1;
    if (character === separator && depth === 0 && !isText) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}

/** Guards (`ISNUMBER(x)`, `x<>""`, both sides of one type) come from comparisons and are left out of the reading. */
function readAnd(parts: readonly string[], place: FormulaPlace): readonly Condition[] {
  const isGuard = (part: string): boolean => /^ISNUMBER\([^()]*\)(=ISNUMBER\([^()]*\))?$|^[^"]*<>""$/.test(part);
  const read = parts.filter((part) => !isGuard(part)).map((part) => readFormula(part, place)[0]);
  const conditions = read.filter((condition) => condition !== undefined);
  if (conditions.length === 0 || conditions.length < read.length) return [];
  const [only] = conditions;
  const whole: Condition = conditions.length === 1 && only !== undefined ? only : { kind: 'and', conditions };
  return [...betweenOf(conditions, false), whole, ...negatedBetween(only, conditions.length), ...nestedAnds(conditions)];
}

function betweenOf(conditions: readonly Condition[], negated: boolean): readonly Condition[] {
  const [low, high] = conditions;
  if (conditions.length !== 2 || low?.kind !== 'comparison' || high?.kind !== 'comparison') return [];
  return [{ kind: 'between', negated, value: low.left, low: low.right, high: high.right }];
}

function negatedBetween(only: Condition | undefined, count: number): readonly Condition[] {
  return count === 1 && only?.kind === 'or' ? betweenOf(only.conditions, true) : [];
}

/** Two comparisons of three or four may have been a "between" inside an "and". */
function nestedAnds(conditions: readonly Condition[]): readonly Condition[] {
  if (conditions.length < 3) return [];
  return conditions
    .slice(0, -1)
    .flatMap((_, at): readonly Condition[] =>
      betweenOf(conditions.slice(at, at + 2), false).map((between) => ({ kind: 'and', conditions: conditions.toSpliced(at, 2, between) })),
    );
}

function readOr(parts: readonly string[], place: FormulaPlace): readonly Condition[] {
  const read = parts.map((part) => readFormula(part, place)[0]);
  const conditions = read.filter((condition) => condition !== undefined);
  if (conditions.length < read.length) return [];
  const equal = conditions.filter((condition) => condition.kind === 'comparison' && condition.operator === 'equalTo');
  const options = equal
    .map((condition) => (condition.kind === 'comparison' ? condition.right : undefined))
    .filter((option) => option !== undefined);
  const [first] = equal;
  const whole: Condition = { kind: 'or', conditions };
  if (first?.kind !== 'comparison' || equal.length < conditions.length) return [whole];
  return [{ kind: 'oneOf', negated: false, value: first.left, options }, whole];
}

function readPredicate(formula: string, call: Call | undefined, place: FormulaPlace): Condition | undefined {
  const [, blank, sign] = /^LEN\(TRIM\(([^()]*)\)\)(=|>)0$/.exec(formula) ?? [];
  if (blank !== undefined) return propertyOf(sign === '=' ? 'blank' : 'notBlank', blank, place);
  const [argument = ''] = call?.arguments ?? [];
  if (call?.name === 'ISERROR' && !argument.startsWith('SEARCH(')) return propertyOf('error', argument, place);
  if (call?.name === 'ISNUMBER' || call?.name === 'ISERROR') return searchOf(argument, call.name === 'ISNUMBER', place);
  return endOf(formula, place);
}

function propertyOf(property: 'blank' | 'notBlank' | 'error', reference: string, place: FormulaPlace): Condition | undefined {
  const value = expressionOf(reference, place);
  return value === undefined ? undefined : { kind: 'is', property, value };
}

function searchOf(argument: string, isFound: boolean, place: FormulaPlace): Condition | undefined {
  const search = callOf(argument);
  const [needle = '', reference = ''] = search?.name === 'SEARCH' ? search.arguments : [];
  const [text, value] = [expressionOf(needle, place), expressionOf(reference, place)];
  if (text?.kind !== 'text' || value === undefined) return undefined;
  const literal = text.value.replace(/~([*?~])/g, '$1');
  return { kind: 'text', operator: isFound ? 'contains' : 'notContains', value, text: { kind: 'text', value: literal } };
}

function endOf(formula: string, place: FormulaPlace): Condition | undefined {
  const [, side, reference = '', sign, literal = ''] = /^(LEFT|RIGHT)\(([^(),]*),\d+\)(=|<>)(".*")$/.exec(formula) ?? [];
  const [value, text] = [expressionOf(reference, place), expressionOf(literal, place)];
  if (side === undefined || value === undefined || text?.kind !== 'text') return undefined;
  if (side === 'LEFT') return { kind: 'text', operator: sign === '=' ? 'beginsWith' : 'notBeginsWith', value, text };
  return { kind: 'text', operator: sign === '=' ? 'endsWith' : 'notEndsWith', value, text };
}

const OPERATORS: readonly (readonly [sign: string, operator: ComparisonOperator])[] = [
  ['<>', 'notEqualTo'],
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['=', 'equalTo'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
];

function readComparison(formula: string, place: FormulaPlace): Condition | undefined {
  const [, first = '', sign = '', second = ''] = /^([^"<>=]+|"(?:[^"]|"")*")(<>|>=|<=|=|>|<)(.+)$/.exec(formula) ?? [];
  const operator = OPERATORS.find(([candidate]) => candidate === sign)?.[1];
  const [left, right] = [expressionOf(first, place), expressionOf(second, place)];
  return operator === undefined || left === undefined || right === undefined ? undefined : { kind: 'comparison', operator, left, right };
}

function expressionOf(text: string, place: FormulaPlace): Expression | undefined {
  if (/^-?\d+(\.\d+)?(E[+-]?\d+)?$/.test(text)) return { kind: 'number', value: Number(text) };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: 'text', value: text.slice(1, -1).replaceAll('""', '"') };
  if (text === 'TRUE' || text === 'FALSE') return { kind: 'boolean', value: text === 'TRUE' };
  if (text === 'TODAY()') return { kind: 'today' };
  if (text === place.cellReference) return { kind: 'cell' };
  const [, letters, row] = /^\$([A-Z]{1,3})(\d+)$/.exec(text) ?? [];
  const column = letters === undefined ? undefined : parseColumnLetters(letters);
  if (column !== undefined && Number(row) === place.row) return { kind: 'column', column };
  return statisticOf(text) ?? offsetOf(text, place);
}

function statisticOf(text: string): Expression | undefined {
  const [, name, letters = ''] = /^(AVERAGE|MEDIAN|MIN|MAX|SUM)\(\$([A-Z]{1,3})\$\d+:\$\2\$\d+\)$/.exec(text) ?? [];
  const column = parseColumnLetters(letters);
  if (column === undefined) return undefined;
  const known = (['AVERAGE', 'MEDIAN', 'MIN', 'MAX', 'SUM'] as const).find((candidate) => candidate === name);
  return known === undefined ? undefined : { kind: 'statistic', name: known, column };
}

/** `TODAY()+14`, `$C2-7`: days before or after. */
function offsetOf(text: string, place: FormulaPlace): Expression | undefined {
  const [, first = '', sign, amount] = /^(TODAY\(\)|\$?[A-Z]{1,3}\d+)([+-])(\d+)$/.exec(text) ?? [];
  const base = sign === undefined ? undefined : expressionOf(first, place);
  const unit: DateUnit = 'day';
  return base === undefined ? undefined : { kind: 'dateOffset', base, amount: { kind: 'number', value: Number(`${sign}${amount}`) }, unit };
}
