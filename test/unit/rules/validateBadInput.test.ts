import fc from 'fast-check';
import { MAX_FORMULA_LENGTH, formulaOf, parseRuleSet, validateRuleSet } from '../../../src/rules';
import type { Condition, Expression, RuleSet, Target } from '../../../src/rules';
import type { TableSnapshot } from '../../../src/sheet';
import { arbitraryConditionRule, arbitraryTable } from '../../support/arbitraries';
import { cell, column, columns, compare, number, rule, table, text } from '../../support/builders';
import { ORDERS } from '../../support/orders';

const ROWS: Target = { kind: 'rows' };
const NO_COLUMN = 9;

interface Refusal {
  readonly code: string;
  readonly path: string;
}

function refusalsOf(rules: RuleSet, on: TableSnapshot = ORDERS): readonly Refusal[] {
  return validateRuleSet(rules, on).map(({ code, path, message }) => {
    expect(message).toMatch(/^[A-Z].*\.$/);
    return { code, path: path.join('/') };
  });
}

function refusals(condition: Condition, target = ROWS): readonly Refusal[] {
  return refusalsOf([rule(condition, target)]);
}

function refusalsOfText(source: string): readonly Refusal[] {
  const parsed = parseRuleSet(source, ORDERS);
  if (!parsed.ok) throw new Error(parsed.faults[0]?.message);
  return refusalsOf(parsed.value);
}

describe('Columns that are not there', () => {
  const missing: Expression = { kind: 'column', column: NO_COLUMN };
  const where: Condition = compare(column(2), 'greaterThan', { kind: 'own', column: NO_COLUMN });

  it.each<readonly [string, Condition, string]>([
    ['compared', compare(missing, 'greaterThan', number(5)), 'left/column'],
    [
      'of a function',
      compare({ kind: 'function', name: 'LEN', arguments: [missing] }, 'greaterThan', number(5)),
      'left/arguments/0/column',
    ],
    ['of a statistic', compare(column(2), 'greaterThan', { kind: 'statistic', name: 'SUM', column: NO_COLUMN }), 'right/column'],
    ['of a key', compare({ kind: 'countRows', by: [NO_COLUMN] }, 'greaterThan', number(1)), 'left/by/0'],
    ['of other rows', compare({ kind: 'countRows', where }, 'greaterThan', number(1)), 'left/where/right/column'],
    ['of the row above', compare(column(2), 'equalTo', { kind: 'neighbour', column: NO_COLUMN, rows: -1 }), 'right/column'],
    ['of a list', { kind: 'memberOf', negated: false, value: column(0), list: { column: NO_COLUMN } }, 'list/column'],
    ['counted', { kind: 'occurrence', which: 'duplicate', values: [column(0), missing] }, 'values/1/column'],
  ])('are refused where they are %s', (_, condition, path) => {
    expect(refusals(condition)).toContainEqual({ code: 'columnOutOfRange', path: `0/condition/${path}` });
  });

  it('are refused as a target, of visuals too', () => {
    const bar = { kind: 'visual' as const, target: columns(NO_COLUMN), visual: { kind: 'dataBar' as const, color: '#638EC6' } };
    expect(refusalsOf([bar])).toContainEqual({ code: 'columnOutOfRange', path: '0/target/columns/0' });
    expect(refusals(compare(column(2), 'greaterThan', number(5)), columns(2, NO_COLUMN))).toEqual([
      { code: 'columnOutOfRange', path: '0/target/columns/1' },
    ]);
  });
});

describe('Texts that a workbook cannot hold', () => {
  it.each(['\ud83d', 'x\udc00', '\u0000', 'a\u001fb', '\uffff', '\ufffe'])('are refused: %j', (value) => {
    expect(refusals(compare(column(1), 'equalTo', text(value)))).toEqual([{ code: 'malformedText', path: '0/condition/right' }]);
    expect(refusals({ kind: 'text', operator: 'contains', value: column(1), text: text(value) })).toEqual([
      { code: 'malformedText', path: '0/condition/text' },
    ]);
  });

  it.each(['🙂', 'line\nbreak', 'tab\there', 'שלום', '<b>&amp;</b>', '"'])('are told from odd ones that it can: %j', (value) => {
    expect(refusals(compare(column(1), 'equalTo', text(value)))).toEqual([]);
  });

  it('are refused in number formats', () => {
    const rules = [rule(compare(column(2), 'greaterThan', number(5)), columns(2), { numberFormat: '0"\u0001"' })];
    expect(refusalsOf(rules)).toEqual([{ code: 'malformedNumberFormat', path: '0/format/numberFormat' }]);
  });
});

describe("Functions of Excel's that take no arrays", () => {
  it.each([
    ['EOMONTH([Due], 0) in top 3 => rows: bold', '0/condition/value/arguments/0'],
    ['duplicate(EOMONTH([Due], 0)) => rows: bold', '0/condition/values/0/arguments/0'],
    ['first([Status], ISOWEEKNUM([Due])) => rows: bold', '0/condition/values/1/arguments/0'],
    ['NETWORKDAYS(today, [Due]) above average => rows: bold', '0/condition/value/arguments/1'],
    ['ANNIVERSARY([Due]) in bottom 1 => rows: bold', '0/condition/value/arguments/0'],
    ['[Due] plus 1 months in top 3 => rows: bold', '0/condition/value/base'],
    ['[Due] plus 5 workdays in top 3 => rows: bold', '0/condition/value/base'],
    ['[Due] plus ([Sales]) years above average => rows: bold', '0/condition/value/base'],
    ['COUNTROWS(where EOMONTH([Due], 0) = [Due]) > 1 => rows: bold', '0/condition/left/where/left/arguments/0'],
    ['COUNTROWS(where [Due] in next ([Rate]) months) > 1 => rows: bold', '0/condition/left/where/amount'],
    ['COUNTCELLS([Sales], [Cost] where EOMONTH(cell, 0) > 5) > 1 => rows: bold', '0/condition/left/where/left/arguments/0'],
  ])('are refused in %s', (source, path) => {
    expect(refusalsOfText(source)).toContainEqual({ code: 'noArrays', path });
  });

  it.each([
    'EOMONTH([Due], 0) = [Due] => rows: bold',
    '[Due] < today plus 3 months => rows: bold',
    '[Due] plus 7 days in top 3 => rows: bold',
    'MONTH([Due]) in top 3 => rows: bold',
    'COUNTROWS(where [Due] <= EOMONTH(today, 0)) > 1 => rows: bold',
    'COUNTROWS(where [Due] in next 2 months) > 1 => rows: bold',
  ])('are taken where they get one value: %s', (source) => {
    expect(refusalsOfText(source)).toEqual([]);
  });
});

describe('Places that are not on the worksheet', () => {
  it.each<readonly [string, Expression, string]>([
    ['a row below the last one', { kind: 'fixedCell', rowIndex: 1_048_576, columnIndex: 0 }, ''],
    ['a column left of A', { kind: 'fixedCell', rowIndex: 0, columnIndex: -1 }, ''],
    ['half a row', { kind: 'fixedCell', rowIndex: 0.5, columnIndex: 0 }, ''],
  ])('are refused: %s', (_, right) => {
    expect(refusals(compare(column(2), 'greaterThan', right))).toContainEqual({ code: 'cellOutOfSheet', path: '0/condition/right' });
  });

  it('are refused as the range of a list or of a statistic', () => {
    const range = { rowIndex: 1_048_570, columnIndex: 0, rowCount: 10, columnCount: 1 };
    expect(refusals({ kind: 'memberOf', negated: true, value: column(0), list: { range } })).toEqual([
      { code: 'rangeOutOfSheet', path: '0/condition/list/range' },
    ]);
    expect(refusals(compare(column(2), 'greaterThan', { kind: 'rangeStatistic', name: 'MAX', range }))).toEqual([
      { code: 'rangeOutOfSheet', path: '0/condition/right/range' },
    ]);
  });

  it('are refused as the place of the table, the row of headers among the data too', () => {
    const sound = [rule(compare(column(0), 'greaterThan', number(5)))];
    const sales = table({ Sales: [1, 2, 3] });
    expect(refusalsOf(sound, sales)).toEqual([]);
    expect(refusalsOf(sound, { ...sales, range: { ...sales.range, rowIndex: 1_048_575 } })).toEqual([
      { code: 'rangeOutOfSheet', path: '' },
    ]);
    expect(refusalsOf(sound, { ...sales, headerRowIndex: 2 })).toEqual([{ code: 'headerInside', path: '' }]);
  });
});

describe('A formula that Excel does not take', () => {
  it('is refused where it has more than 8,192 characters', () => {
    const condition: Condition = {
      kind: 'oneOf',
      negated: false,
      value: cell,
      options: [...Array(90).keys()].map((i) => text(`${i}${'x'.repeat(90)}`)),
    };
    expect(refusals(condition, columns(1))).toEqual([{ code: 'formulaTooLong', path: '0/condition' }]);
    expect(MAX_FORMULA_LENGTH).toBe(8192);
  });

  it('is never made of a valid rule: no other workbook or sheet, no structured or spilled reference, no array constant', () => {
    const cases = arbitraryTable().chain((on) => fc.tuple(fc.constant(on), arbitraryConditionRule(on)));
    fc.assert(
      fc.property(cases, ([on, random]) => {
        fc.pre(validateRuleSet([random], on).length === 0);
        const outsideTexts = formulaOf(random, on).replace(/"(?:[^"]|"")*"/g, '""');
        expect(outsideTexts).not.toMatch(/[[\]{}!#@]|\b(?:OFFSET|INDIRECT|CELL|RAND|RANDBETWEEN|INFO)\(/);
      }),
    );
  });
});
