import { areasOf, formulaOf, mapExpressions, subjectOf, targetColumnsOf, validateRuleSet } from '../../../src/rules';
import type { Condition } from '../../../src/rules';
import { cell, column, columns, compare, number, rule, table, text, today } from '../../support/builders';
import { ORDERS } from '../../support/orders';

const contains = (value: string): Condition => ({ kind: 'text', operator: 'contains', value: column(0), text: text(value) });

describe('formulaOf', () => {
  it('is written for the first cell of the asked area', () => {
    const apart = rule(compare(cell, 'greaterThan', number(5)), columns(0, 2, 3));
    expect(areasOf(apart, ORDERS)).toEqual([
      { rowIndex: 1, columnIndex: 0, rowCount: 6, columnCount: 1 },
      { rowIndex: 1, columnIndex: 2, rowCount: 6, columnCount: 2 },
    ]);
    expect(formulaOf(apart, ORDERS)).toBe('=AND(ISNUMBER(A2),A2>5)');
    expect(formulaOf(apart, ORDERS, 1)).toBe('=AND(ISNUMBER(C2),C2>5)');
  });

  it('follows the table wherever it stands', () => {
    const far = table({ A: [1, 2], B: [3, 4] }, { firstCell: { rowIndex: 99, columnIndex: 26 } });
    expect(formulaOf(rule({ kind: 'average', relation: 'above', value: column(1) }, columns(1)), far)).toBe(
      '=AND(ISNUMBER($AB100),$AB100>AVERAGE($AB$100:$AB$101))',
    );
  });

  it('quotes text and never lets it become formula', () => {
    expect(formulaOf(rule(compare(column(0), 'equalTo', text('"&A1&"'))), ORDERS)).toBe('=$A2="""&A1&"""');
  });

  it('joins text that is longer than a literal may be', () => {
    const formula = formulaOf(rule(compare(column(0), 'equalTo', text('x'.repeat(300)))), ORDERS);
    expect(formula).toBe(`=$A2=("${'x'.repeat(255)}"&"${'x'.repeat(45)}")`);
  });

  it('switches wildcards off', () => {
    expect(formulaOf(rule(contains('~a*b?')), ORDERS)).toBe('=ISNUMBER(SEARCH("~~a~*b~?",$A2))');
  });

  it('catches the error of one cell only where other cells could still decide', () => {
    const either = (left: Condition, right: Condition): string => formulaOf(rule({ kind: 'or', conditions: [left, right] }), ORDERS);
    expect(either(compare(column(1), 'equalTo', text('a')), compare(column(1), 'equalTo', text('b')))).toBe('=OR($B2="a",$B2="b")');
    expect(either(compare(column(1), 'equalTo', text('a')), compare(column(0), 'equalTo', text('b')))).toBe(
      '=OR(IFERROR($B2="a",FALSE),IFERROR($A2="b",FALSE))',
    );
  });

  it('writes dates of both systems as DATE, and days before March 1900 as numbers', () => {
    const due = (serial: number, dateSystem: 1900 | 1904): string => {
      const values = table({ Due: [40_000] }, { dateSystem });
      return formulaOf(rule(compare(column(0), 'equalTo', { kind: 'date', serial }), columns(0)), values);
    };
    expect(due(46_082, 1900)).toBe('=$A2=DATE(2026,3,1)');
    expect(due(44_620, 1904)).toBe('=$A2=DATE(2026,3,1)');
    expect(due(60, 1900)).toBe('=$A2=60');
    expect(due(46_082.75, 1900)).toBe('=$A2=DATE(2026,3,1)+TIME(18,0,0)');
  });

  it('knows no volatile function but TODAY, no array constant and no whole column', () => {
    const formulas = [
      formulaOf(rule({ kind: 'occurrence', which: 'later', values: [cell] }), ORDERS),
      formulaOf(rule({ kind: 'dateSpan', direction: 'next', amount: number(3), unit: 'month', value: column(4) }), ORDERS),
      formulaOf(rule(compare(column(4), 'lessThan', today)), ORDERS),
    ];
    for (const formula of formulas) expect(formula).not.toMatch(/NOW\(|RAND|OFFSET|INDIRECT|[{}]|\$?[A-Z]+:\$?[A-Z]+(?!\d)/);
  });

  it('says when Excel would not take the formula', () => {
    const options = Array.from({ length: 1000 }, (_, index) => text(`value ${index}`));
    const long = rule({ kind: 'oneOf', negated: false, value: column(1), options }, columns(1));
    expect(validateRuleSet([long], ORDERS).map((fault) => fault.code)).toEqual(['formulaTooLong']);
  });
});

describe('targetColumnsOf', () => {
  it('is ascending, each column once, without columns that the table lacks', () => {
    expect(targetColumnsOf({ target: columns(3, 1, 3, 99) }, ORDERS)).toEqual([1, 3]);
  });
});

describe('traversal', () => {
  it('finds the subject in reading order', () => {
    expect(
      subjectOf({ kind: 'not', condition: { kind: 'and', conditions: [compare(number(5), 'lessThan', column(2)), contains('x')] } }),
    ).toEqual(column(2));
    expect(subjectOf(compare(number(1), 'equalTo', today))).toBeUndefined();
  });

  it('maps expressions inside expressions', () => {
    const sum = compare({ kind: 'arithmetic', operator: '+', left: column(1), right: number(1) }, 'equalTo', column(2));
    const moved = mapExpressions(sum, (expression) => (expression.kind === 'column' ? column(expression.column + 10) : expression));
    expect(moved).toEqual(compare({ kind: 'arithmetic', operator: '+', left: column(11), right: number(1) }, 'equalTo', column(12)));
  });
});
