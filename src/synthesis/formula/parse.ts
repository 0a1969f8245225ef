import { MAX_ROWS, parseColumnLetters } from '../../sheet';
import type { BinaryOperator, CellReference, Formula } from './syntax';
import { formulaTokens } from './tokens';
import type { FormulaToken } from './tokens';

/** How tightly an operator binds (Excel's order of operators); a sign binds tighter than all of them. */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** Reads an Excel formula in en-US; `undefined` when it is none that this parser knows. */
export function parseFormula(text: string): Formula | undefined {
  const tokens = formulaTokens(text);
  if (tokens === undefined) return undefined;
  const reader = new Reader(tokens);
  const formula = reader.expression(0);
  return reader.atEnd() ? formula : undefined;
}

/** A Pratt parser over the tokens of one formula. */
class Reader {
  private position = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  expression(minimum: number): Formula | undefined {
    let left = this.signed();
    while (left !== undefined) {
      const operator = operatorOf(this.tokens[this.position]);
      if (operator === undefined || BINDING[operator] <= minimum) return left;
      this.position += 1;
      const right = this.expression(BINDING[operator]);
      left = right && { kind: 'binary', operator, left, right };
    }
    return undefined;
  }

  private signed(): Formula | undefined {
    if (this.takeSymbol('+')) return this.signed();
    if (this.takeSymbol('-')) {
      const operand = this.signed();
      if (operand?.kind === 'number') return { kind: 'number', value: -operand.value };
      return operand && { kind: 'negation', operand };
    }
    let value = this.primary();
    while (value !== undefined && this.takeSymbol('%')) value = percentOf(value);
    return value;
  }

  private primary(): Formula | undefined {
    const token = this.tokens[this.position];
    if (token === undefined) return undefined;
    this.position += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'text':
        return { kind: 'text', value: token.text };
      case 'cell':
        return cellOf(token.text);
      case 'range':
        return rangeOf(token.text);
      case 'name':
        return this.named(token.text.toUpperCase());
      case 'symbol':
        return this.bracketed(token.text);
    }
  }

  private bracketed(symbol: string): Formula | undefined {
    if (symbol === '{') {
      const items = this.list('}');
      return items && { kind: 'array', items };
    }
    if (symbol !== '(') return undefined;
    const inner = this.expression(0);
    return this.takeSymbol(')') ? inner : undefined;
  }

  private named(name: string): Formula | undefined {
    if (!this.takeSymbol('(')) return name === 'TRUE' || name === 'FALSE' ? { kind: 'boolean', value: name === 'TRUE' } : undefined;
    const list = this.list(')');
    if (list === undefined) return undefined;
    if (name === 'TRUE' || name === 'FALSE') return { kind: 'boolean', value: name === 'TRUE' };
    return { kind: 'call', name: name.replace(/^_XLFN\./, ''), arguments: list };
  }

  private list(closing: string): Formula[] | undefined {
    const items: Formula[] = [];
    if (this.takeSymbol(closing)) return items;
    for (;;) {
      const item = this.peekSymbol(',') || this.peekSymbol(closing) ? ({ kind: 'omitted' } as const) : this.expression(0);
      if (item === undefined) return undefined;
      items.push(item);
      if (this.takeSymbol(closing)) return items;
      if (!this.takeSymbol(',') && !this.takeSymbol(';')) return undefined;
    }
  }

  private peekSymbol(symbol: string): boolean {
    const token = this.tokens[this.position];
    return token?.kind === 'symbol' && token.text === symbol;
  }

  private takeSymbol(symbol: string): boolean {
    const found = this.peekSymbol(symbol);
    if (found) this.position += 1;
    return found;
  }
}

function operatorOf(token: FormulaToken | undefined): BinaryOperator | undefined {
  if (token?.kind !== 'symbol') return undefined;
  for (const operator of OPERATORS) if (operator === token.text) return operator;
  return undefined;
}

const OPERATORS = ['=', '<>', '<', '<=', '>', '>=', '&', '+', '-', '*', '/', '^'] as const;

function percentOf(value: Formula): Formula {
  if (value.kind === 'number') return { kind: 'number', value: value.value / 100 };
  return { kind: 'binary', operator: '/', left: value, right: { kind: 'number', value: 100 } };
}

function cellOf(text: string): Formula | undefined {
  const reference = referenceOf(text);
  return reference && { kind: 'reference', reference };
}

function referenceOf(text: string): CellReference | undefined {
  const [, columnMark, letters = '', rowMark, row] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  const column = parseColumnLetters(letters);
  if (column === undefined || row === undefined) return undefined;
  return { column, row: Number(row) - 1, columnAbsolute: columnMark === '$', rowAbsolute: rowMark === '$' };
}

function rangeOf(text: string): Formula | undefined {
  const [first = '', last = ''] = text.split(':');
  const wholeColumns = !/\d/.test(text);
  const from = referenceOf(wholeColumns ? `${first}$1` : first);
  const to = referenceOf(wholeColumns ? `${last}$${MAX_ROWS}` : last);
  return from && to && { kind: 'range', from, to };
}
