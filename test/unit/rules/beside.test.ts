import { decodeTokens, encodeRuleSet, formulaOf, parseRuleSet, validateRuleSet } from '../../../src/rules';
import type { Expression } from '../../../src/rules';
import type { TableSnapshot } from '../../../src/sheet';
import { cell, column, columns, compare, rule, table } from '../../support/builders';
import { goldenCases } from '../../support/goldenCases';
import { ORDERS } from '../../support/orders';
import { reportOf } from '../../support/ruleReport';
import { createSlotTable } from '../../support/slotTable';

const casesOf = (path: string) => goldenCases(path).map((each) => [each.name, each] as const);

describe('a rule that points at other cells', () => {
  it.each(casesOf('rules/beside.txt'))('%s', (_name, { input, output }) => {
    expect(reportOf(input, ORDERS)).toBe(output);
  });
});

describe('what is wrong with a rule that points at other cells', () => {
  it.each(casesOf('rules/besideFaults.txt'))('%s', (_name, { input, output }) => {
    const parsed = parseRuleSet(input, ORDERS);
    const faults = parsed.ok ? validateRuleSet(parsed.value, ORDERS) : parsed.faults;
    const lines = faults.map((fault) => ('path' in fault ? `${fault.code} ${fault.path.join('/')}`.trim() : fault.code));
    expect(lines.length === 0 ? 'sound' : lines.join('\n')).toBe(output);
  });
});

describe('tokens of other cells', () => {
  const tokensOf = (other: Expression): readonly string[] | undefined => {
    const { finder, reader } = createSlotTable();
    const rules = [rule(compare(column(1), 'greaterThan', other), columns(1))];
    const encoded = encodeRuleSet(rules, finder);
    if (!encoded.ok) return undefined;
    expect(decodeTokens(encoded.value, reader)).toEqual({ ok: true, value: rules });
    return encoded.value.slice(5, -1);
  };

  it('name the row above and below, and no row further away', () => {
    expect(tokensOf({ kind: 'neighbour', column: 2, rows: -1 })).toEqual(['ABOVE', 'C2']);
    expect(tokensOf({ kind: 'neighbour', column: 1, rows: 1 })).toEqual(['BELOW', 'C1']);
    expect(tokensOf({ kind: 'neighbour', column: 1, rows: -2 })).toBeUndefined();
  });

  it('name the four cells beside a cell', () => {
    const steps = [
      ['CELL_LEFT', 0, -1],
      ['CELL_RIGHT', 0, 1],
      ['CELL_ABOVE', -1, 0],
      ['CELL_BELOW', 1, 0],
    ] as const;
    for (const [token, rows, across] of steps) expect(tokensOf({ kind: 'cellNeighbour', rows, columns: across })).toEqual([token]);
    expect(tokensOf({ kind: 'cellNeighbour', rows: 1, columns: 1 })).toBeUndefined();
  });

  it('name headers, and cells by a word', () => {
    expect(tokensOf({ kind: 'header' })).toEqual(['HEADER']);
    expect(tokensOf({ kind: 'fixedCell', rowIndex: 0, columnIndex: 7 })).toEqual(['FIXED_CELL', expect.stringMatching(/^W\d+$/)]);
  });
});

describe('the formula of a cell over the edge of the sheet', () => {
  const atTop: TableSnapshot = table({ Left: [1, 2], Right: [3, 4] }, { firstCell: { rowIndex: 0, columnIndex: 0 } });
  const beside = (other: Expression): string => formulaOf(rule(compare(cell, 'equalTo', other)), atTop);

  it('goes round the sheet with INDEX', () => {
    expect(beside({ kind: 'cellNeighbour', rows: 0, columns: -1 })).toContain('INDEX($A1:$XFD1,MOD(COLUMN(A1)-2,16384)+1)');
    expect(beside({ kind: 'cellNeighbour', rows: -1, columns: 0 })).toContain('INDEX(A$1:A$1048576,MOD(ROW(A1)-2,1048576)+1)');
    expect(beside({ kind: 'neighbour', column: 1, rows: -1 })).toContain('INDEX($B$1:$B$1048576,MOD(ROW($B1)-2,1048576)+1)');
  });

  it('needs none on the other sides', () => {
    expect(beside({ kind: 'cellNeighbour', rows: 1, columns: 1 })).toContain('A1=B2');
    expect(beside({ kind: 'neighbour', column: 1, rows: 1 })).toContain('A1=$B2');
  });
});
