import { hasProperty } from '../../../src/evaluation/property';
import { prepareExact } from '../../../src/evaluation/exact';
import { constantOperand } from '../../../src/evaluation/operand';
import { prepareText } from '../../../src/evaluation/text';
import { fileFormulaOf, formulaOf, validateRuleSet } from '../../../src/rules';
import type { CellProperty, TextOperator } from '../../../src/rules';
import type { CellValue } from '../../../src/sheet';
import { rule, tableOfColumns } from '../../support/builders';
import { cellsWhere } from '../../support/effects';

const NA: CellValue = { error: '#N/A' };

describe('What a cell is', () => {
  it.each<[Exclude<CellProperty, 'formula'>, readonly CellValue[], readonly CellValue[]]>([
    ['boolean', [true, false], ['TRUE', 1, null, NA]],
    ['wholeNumber', [0, -3, 12, 1e20], [0.5, -1.5, '12', true, null, NA]],
    ['containsDigit', ['A1', '٣4', 12, -0.5], ['A', '٣', true, null, '', NA]],
    [
      'numberAsText',
      ['12', ' 12 ', '-1.5', '+.5', '5.', '12%', '0012'],
      ['', ' ', '-', '%', '1,234', '1e3', '1-2', '5-', '%5', '1 2', '3/1/2026', '£5', 12, NA],
    ],
    ['email', ['a@b.c', 'x.y@z.co.uk', 'a@b..c'], ['a@b', '@b.c', 'a@.c', 'a@b.', 'a@@b.c', 'a b@c.d', 'a@b.c ', 'ab.c', '', 5, null, NA]],
    ['untrimmed', [' a', 'a ', 'a  b', '  '], ['a', 'a b', '', 'a\u00a0', 5, null, NA]],
    ['upperCase', ['ABC', 'A1', 'É'], ['Abc', 'abc', '12', '', '日本', 5, null, true, NA]],
    ['lowerCase', ['abc', 'a1', 'é'], ['Abc', 'ABC', '12', '', 5, null, false, NA]],
  ])('%s', (property, holds, fails) => {
    expect(holds.filter((value) => !hasProperty(property, value))).toEqual([]);
    expect(fails.filter((value) => hasProperty(property, value))).toEqual([]);
  });
});

describe('Holding a formula', () => {
  const column = { header: 'Total', values: [1, null, { error: '#N/A' }], numberFormats: 'General' } as const;
  const condition = { kind: 'is', property: 'formula', value: { kind: 'cell' } } as const;

  it('is what the table says of a cell, whatever its value', () => {
    expect(cellsWhere(condition, tableOfColumns([{ ...column, formulas: [true, false, true] }]))).toEqual(['A2', 'A4']);
    expect(cellsWhere(condition, tableOfColumns([{ ...column, formulas: true }]))).toEqual(['A2', 'A3', 'A4']);
  });

  it('holds nowhere, and is at fault, where that is not known', () => {
    const unknown = tableOfColumns([column]);
    expect(cellsWhere(condition, unknown)).toEqual([]);
    expect(validateRuleSet([rule(condition)], unknown)).toMatchObject([{ code: 'unknownFormulas', path: [0, 'condition', 'value'] }]);
  });

  it('is asked by ISFORMULA, which files know as a later function', () => {
    const known = tableOfColumns([{ ...column, formulas: true }]);
    expect(validateRuleSet([rule(condition)], known)).toEqual([]);
    expect(formulaOf(rule(condition), known)).toBe('=ISFORMULA($A2)');
    expect(fileFormulaOf('=ISFORMULA($A2)')).toBe('_xlfn.ISFORMULA($A2)');
  });
});

describe('The case of a text', () => {
  const exactly = (left: CellValue, right: CellValue, negated = false): boolean =>
    prepareExact(constantOperand(left), constantOperand(right), negated).bind(0)(0);

  it('counts in "exactly", which converts nothing', () => {
    expect(exactly('Ab', 'Ab')).toBe(true);
    expect(exactly('Ab', 'AB')).toBe(false);
    expect(exactly('12', 12)).toBe(false);
    expect(exactly(0.1 + 0.2, 0.3)).toBe(true);
    expect(exactly('', null)).toBe(true);
  });

  it('makes "not exactly" hold for blanks and never for errors', () => {
    expect(exactly(null, 'Ab', true)).toBe(true);
    expect(exactly('AB', 'Ab', true)).toBe(true);
    expect(exactly(NA, 'Ab', true)).toBe(false);
    expect(exactly(NA, 'Ab')).toBe(false);
  });

  it.each<[TextOperator, string, boolean]>([
    ['contains', 'xAbx', true],
    ['contains', 'xabx', false],
    ['notContains', 'xabx', true],
    ['beginsWith', 'Abx', true],
    ['beginsWith', 'abx', false],
    ['notEndsWith', 'xab', true],
    ['endsWith', 'xAb', true],
  ])('counts in %s %s where it is asked for', (operator, cell, holds) => {
    const text = { kind: 'text', value: 'Ab' } as const;
    const condition = { kind: 'text', operator, value: { kind: 'cell' }, text, matchCase: true } as const;
    expect(prepareText(condition, constantOperand(cell), constantOperand('Ab')).bind(0)(0)).toBe(holds);
  });
});
