import { parse, parseA1Ref, tokenize } from '@borgar/fx';
import type { AstExpression, BinaryExpression, CallExpression, RangeA1, ReferenceIdentifier, UnaryExpression } from '@borgar/fx';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet';
import type { BinaryOperator, CellReference, Formula } from './syntax';

/** Reads an Excel formula in en-US, with or without its `=`; `undefined` when it is none. */
export function parseFormula(text: string): Formula | undefined {
  const source = `=${text.trim().replace(/^=/, '')}`;
  try {
    return formulaOf(parse(tokenize(source)));
  } catch {
    // The parser's only way to say that a text is no formula.
    return undefined;
  }
}

function formulaOf(node: AstExpression | null | undefined): Formula {
  if (node === null || node === undefined) return { kind: 'omitted' };
  switch (node.type) {
    case 'Literal':
      return literalOf(node.value);
    case 'ErrorLiteral':
      return { kind: 'error', code: node.value };
    case 'ReferenceIdentifier':
      return referenceOf(node);
    case 'UnaryExpression':
      return unaryOf(node);
    case 'BinaryExpression':
      return binaryOf(node);
    case 'CallExpression':
      return callOf(node);
    case 'ArrayExpression':
      return { kind: 'array', rows: node.elements.map((row) => row.map(formulaOf)) };
    case 'LambdaExpression':
    case 'LetExpression':
      return { kind: 'foreign', what: 'a function defined in the formula' };
  }
}

function literalOf(value: string | number | boolean): Formula {
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'string' ? { kind: 'text', value } : { kind: 'boolean', value };
}

function unaryOf({ operator, arguments: [only] }: UnaryExpression): Formula {
  const operand = formulaOf(only);
  switch (operator) {
    case '+':
      return operand;
    case '-':
      return operand.kind === 'number' ? { kind: 'number', value: -operand.value } : { kind: 'negation', operand };
    case '%':
      if (operand.kind === 'number') return { kind: 'number', value: operand.value / 100 };
      return { kind: 'binary', operator: '/', left: operand, right: { kind: 'number', value: 100 } };
    default:
      return { kind: 'foreign', what: 'a spilled range' };
  }
}

function binaryOf({ operator, arguments: [left, right] }: BinaryExpression): Formula {
  const known = OPERATORS.find((each) => each === operator);
  if (known === undefined) return { kind: 'foreign', what: 'a range that is put together from others' };
  return { kind: 'binary', operator: known, left: formulaOf(left), right: formulaOf(right) };
}

const OPERATORS: readonly BinaryOperator[] = ['=', '<>', '<', '<=', '>', '>=', '&', '+', '-', '*', '/', '^'];

function callOf({ callee, arguments: parameters }: CallExpression): Formula {
  if (callee.type !== 'Identifier') return { kind: 'foreign', what: 'a function defined in the formula' };
  const name = callee.name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
  if (name === 'TRUE' || name === 'FALSE') return { kind: 'boolean', value: name === 'TRUE' };
  return { kind: 'call', name, arguments: parameters.map(formulaOf) };
}

const FOREIGN = { name: 'a named range', table: 'a reference to a table by name', range: 'another sheet', beam: 'another sheet' } as const;

function referenceOf({ value, kind }: ReferenceIdentifier): Formula {
  if (kind === 'name' && /^(true|false)$/i.test(value)) return { kind: 'boolean', value: value.toUpperCase() === 'TRUE' };
  const read = kind === 'range' || kind === 'beam' ? parseA1Ref(value, { allowNamed: false }) : undefined;
  if (read === undefined || !('range' in read) || (read.context?.length ?? 0) > 0) return { kind: 'foreign', what: FOREIGN[kind] };
  const [from, to] = endsOf(read.range);
  const isCell = kind === 'range' && !value.includes(':');
  return isCell ? { kind: 'reference', reference: from } : { kind: 'range', from, to };
}

/** A whole column has no rows of its own and does not move down, a whole row no columns. */
function endsOf(range: RangeA1): readonly [CellReference, CellReference] {
  const { top, left, bottom, right } = range;
  const from = {
    row: top ?? 0,
    column: left ?? 0,
    rowAbsolute: top === null || range.$top === true,
    columnAbsolute: left === null || range.$left === true,
  };
  const to = {
    row: bottom ?? top ?? MAX_ROWS - 1,
    column: right ?? left ?? MAX_COLUMNS - 1,
    rowAbsolute: bottom === null || range.$bottom === true,
    columnAbsolute: right === null || range.$right === true,
  };
  return [from, to];
}
