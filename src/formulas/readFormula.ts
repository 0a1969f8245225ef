import type { Condition, Expression } from '../rules';
import { columnByColumn, withinRows } from './areas';
import { conditionOf } from './conditions';
import { expressionOf } from './expressions';
import type { FormulaPlace, Reading, ReadingStyle } from './place';
import { parseFormula } from './parse';
import type { Formula } from './syntax';

/** What a formula says: the readings that may hold, plainest first, or the cause why there is none. */
export interface FormulaReading {
  readonly conditions: readonly Condition[];
  /** Those among them that also say what Excel does with blanks and text. */
  readonly exact: readonly Condition[];
  readonly cause: string;
}

const STYLES: readonly ReadingStyle[] = [
  { guards: 'dropAll', loose: true, exact: false },
  { guards: 'dropImplied', loose: true, exact: false },
  { guards: 'keep', loose: true, exact: false },
  { guards: 'dropAll', loose: false, exact: false },
  { guards: 'dropImplied', loose: false, exact: false },
  { guards: 'keep', loose: false, exact: false },
  { guards: 'dropImplied', loose: false, exact: true },
];

/**
 * Reads a conditional-format formula as conditions of the rule language, plainest first. Guards that the language has
 * built in (a blank is never below 5) are dropped in the plainer ones, so only execution tells which is faithful.
 */
export function readFormula(text: string, place: FormulaPlace): FormulaReading {
  const formula = parseFormula(text);
  return formula === undefined ? { conditions: [], exact: [], cause: 'no formula that can be parsed' } : readParsed(formula, place);
}

/** `readFormula` of a formula that has been parsed. */
export function readParsed(formula: Formula, place: FormulaPlace): FormulaReading {
  const causes: string[] = [];
  const refuse = (cause: string): void => void causes.push(cause);
  const exact = STYLES.filter((style) => style.exact).flatMap((style) => readIn(style, formula, place, () => undefined));
  const whole = STYLES.flatMap((style) => readIn(style, formula, place, refuse));
  const columns = STYLES.flatMap((style) => columnByColumn(formula, place, (each, at) => readIn(style, each, at, refuse)[0]) ?? []);
  const read = [...whole, ...columns];
  const conditions = [...read, ...read.flatMap((condition) => withinRows(condition, place) ?? [])];
  const written = new Set<string>();
  const distinct = conditions.filter((condition) => !written.has(JSON.stringify(condition)) && written.add(JSON.stringify(condition)));
  return { conditions: distinct, exact: exact.map((condition) => withinRows(condition, place) ?? condition), cause: causes.at(-1) ?? '' };
}

function readIn(style: ReadingStyle, formula: Formula, place: FormulaPlace, onCause: (cause: string) => void): readonly Condition[] {
  const causes: string[] = [];
  const moving = new Set<Expression>();
  const create = (eachRow: boolean): Reading => {
    const reading: Reading = {
      ...style,
      place,
      moving,
      eachRow,
      refuse: (cause) => void causes.push(cause),
      expression: (part) => expressionOf(part, reading),
      condition: (part) => conditionOf(part, reading),
      ofRows: () => create(true),
    };
    return reading;
  };
  const condition = conditionOf(formula, create(false));
  if (condition !== undefined && !usesAny(condition, moving)) return [condition];
  onCause(condition === undefined ? (causes[0] ?? 'no condition') : 'a date that moves with today');
  return [];
}

/** Whether one of these very expressions is still in the tree. */
function usesAny(node: unknown, expressions: ReadonlySet<unknown>): boolean {
  if (expressions.has(node)) return true;
  return typeof node === 'object' && node !== null && Object.values(node).some((child) => usesAny(child, expressions));
}
