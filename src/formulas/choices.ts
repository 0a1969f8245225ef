import type { Condition } from '../rules';
import { joinedCondition } from './join';
import { replaced } from './blankCases';
import type { Reading } from './place';
import type { Call, Comparison, Formula } from './syntax';

/** A comparison with an IF or IFERROR in it as two: where its test holds, and where not. `undefined` where there is none. */
export function choiceCondition(comparison: Comparison, reading: Reading): Condition | undefined {
  const choice = firstChoice(comparison.left) ?? firstChoice(comparison.right);
  const [first, second, third] = choice?.arguments ?? [];
  if (choice === undefined || first === undefined || second === undefined) return undefined;
  const test: Formula = choice.name === 'IF' ? first : { kind: 'call', name: 'ISERROR', arguments: [first] };
  const [yes, no] = choice.name === 'IF' ? [second, third] : [second, first];
  if (no === undefined) return undefined;
  const otherwise: Formula = { kind: 'call', name: 'NOT', arguments: [test] };
  const cases = [
    [test, yes],
    [otherwise, no],
  ].map(([guard, value]) => guard && value && caseOf(guard, comparison, choice, value, reading));
  const read = cases.filter((condition) => condition !== undefined);
  return read.length === 2 ? joinedCondition('or', read, reading) : undefined;
}

function caseOf(
  test: Formula,
  { operator, left, right }: Comparison,
  choice: Call,
  value: Formula,
  reading: Reading,
): Condition | undefined {
  const [a, b] = [left, right].map((side) => replaced(side, choice, value));
  const condition = a && b && reading.condition({ kind: 'binary', operator, left: a, right: b });
  const guard = reading.condition(test);
  return guard && condition && joinedCondition('and', [guard, condition], reading);
}

function firstChoice(formula: Formula): Call | undefined {
  switch (formula.kind) {
    case 'call':
      if (formula.name === 'IF' || formula.name === 'IFERROR') return formula;
      return formula.name === 'SUMPRODUCT' ? undefined : first(formula.arguments);
    case 'binary':
      return first([formula.left, formula.right]);
    case 'negation':
      return firstChoice(formula.operand);
    default:
      return undefined;
  }
}

function first(formulas: readonly Formula[]): Call | undefined {
  for (const formula of formulas) {
    const found = firstChoice(formula);
    if (found !== undefined) return found;
  }
  return undefined;
}
