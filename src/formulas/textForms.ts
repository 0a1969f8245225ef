import type { Condition, Expression } from '../rules';
import type { Reading } from './place';
import type { Comparison, Formula } from './syntax';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** `TEXT(x,"mmm")="Mar"`, `"dddd"`, `"yyyy"`, and `TEXT(x,"yyyymm")` of two dates: comparisons of parts of a date. */
export function textFormCondition({ operator, left, right }: Comparison, reading: Reading): Condition | undefined {
  const shown = textCall(left);
  const value = shown && reading.expression(shown.value);
  if (shown === undefined || value === undefined || (operator !== '=' && operator !== '<>')) return undefined;
  const other = textCall(right);
  if (other !== undefined) return samePeriod(shown.format, other.format, operator, value, reading.expression(other.value));
  const part = right.kind === 'text' ? partOf(shown.format, right.value.toLowerCase()) : undefined;
  if (part === undefined) return undefined;
  return comparison(operator, { kind: 'function', name: part.name, arguments: [value] }, { kind: 'number', value: part.number });
}

function textCall(formula: Formula): { readonly value: Formula; readonly format: string } | undefined {
  const [value, format] = formula.kind === 'call' && formula.name === 'TEXT' ? formula.arguments : [];
  return value && format?.kind === 'text' ? { value, format: format.value.toLowerCase() } : undefined;
}

function partOf(format: string, text: string): { readonly name: 'MONTH' | 'WEEKDAY' | 'YEAR'; readonly number: number } | undefined {
  const names = format.startsWith('m') ? MONTHS : DAYS;
  if (/^(mmmm?|dddd?)$/.test(format)) {
    const place = names.findIndex((name) => text === (format.length === 3 ? name.slice(0, 3) : name));
    return place < 0 ? undefined : { name: format.startsWith('m') ? 'MONTH' : 'WEEKDAY', number: place + 1 };
  }
  const number = /^\d+$/.test(text) ? Number(text) : undefined;
  if (number === undefined) return undefined;
  if (/^mm?$/.test(format)) return { name: 'MONTH', number };
  return format === 'yyyy' ? { name: 'YEAR', number } : undefined;
}

function samePeriod(format: string, other: string, operator: '=' | '<>', a: Expression, b: Expression | undefined): Condition | undefined {
  if (b === undefined || format !== other || !/^[ymd\-/. ]+$/.test(format)) return undefined;
  const names = [format.includes('y') && 'YEAR', format.includes('m') && 'MONTH', format.includes('d') && 'DAY'] as const;
  const conditions = names
    .filter((name) => name !== false)
    .map((name) => comparison('=', { kind: 'function', name, arguments: [a] }, { kind: 'function', name, arguments: [b] }));
  const same: Condition = { kind: 'and', conditions };
  return operator === '=' ? same : { kind: 'not', condition: same };
}

function comparison(operator: '=' | '<>', left: Expression, right: Expression): Condition {
  return { kind: 'comparison', operator: operator === '=' ? 'equalTo' : 'notEqualTo', left, right };
}
