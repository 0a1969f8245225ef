import type { TableSnapshot } from '../sheet';
import { parseCondition, parseStatement } from './parseCondition';
import { parseColumn, parseExpression, parseNumber, parsePrimary, takeUnit } from './parseExpression';
import { parseLooks } from './parseLook';
import { nameOf, readerOf } from './parseReader';
import type { Reader, ReaderParts } from './parseReader';
import { textTokensOf } from './parseTokens';
import type { ParseFault } from './parseTokens';
import { parseVisual } from './parseVisual';
import type { Result, Rule, RuleSet, Target } from './syntax';

/**
 * Reads the text form of a rule set (rules parted by `;`) against the headers of `table`. Keywords in any case, colours also
 * by name. Says the first fault with its offset; validation of the rules is another step.
 */
export function parseRuleSet(source: string, table: TableSnapshot): Result<RuleSet, ParseFault> {
  const tokens = textTokensOf(source);
  if ('code' in tokens) return { ok: false, faults: [tokens] };
  const reader = readerOf(tokens, table, PARTS);
  const rules = parseRules(reader);
  const fault = reader.fault();
  if (fault !== undefined || rules === undefined) return { ok: false, faults: fault === undefined ? [] : [fault] };
  return { ok: true, value: rules };
}

const PARTS: ReaderParts = {
  ...{ condition: parseCondition, statement: parseStatement, expression: parseExpression, primary: parsePrimary },
  ...{ column: parseColumn, number: parseNumber, unit: takeUnit },
};

function parseRules(reader: Reader): RuleSet | undefined {
  const rules: Rule[] = [];
  while (reader.peek().kind !== 'end') {
    const rule = parseRule(reader);
    if (rule === undefined) return undefined;
    rules.push(rule);
    if (!reader.take(';') && reader.peek().kind !== 'end') {
      return reader.fail('unexpected', `Expected ";" or the end but met ${nameOf(reader.peek())}.`);
    }
  }
  return rules;
}

function parseRule(reader: Reader): Rule | undefined {
  const visual = parseVisual(reader);
  if (visual !== undefined || reader.fault() !== undefined) {
    const target = visual === undefined ? undefined : parseTarget(reader);
    return visual === undefined || target === undefined ? undefined : { kind: 'visual', target, visual };
  }
  const condition = parseCondition(reader);
  const target = condition === undefined ? undefined : parseTarget(reader);
  if (condition === undefined || target === undefined || !reader.expect(':')) return undefined;
  const looks = parseLooks(reader);
  return looks === undefined ? undefined : { kind: 'condition', target, condition, ...looks };
}

function parseTarget(reader: Reader): Target | undefined {
  if (!reader.expect('=>')) return undefined;
  if (reader.take('rows')) return { kind: 'rows' };
  if (reader.take('selection')) return { kind: 'selection' };
  if (reader.take('no', 'columns')) return { kind: 'columns', columns: [] };
  const columns: number[] = [];
  do {
    const column = parseColumn(reader);
    if (column === undefined) return undefined;
    columns.push(column);
  } while (reader.take(','));
  return { kind: 'columns', columns };
}
