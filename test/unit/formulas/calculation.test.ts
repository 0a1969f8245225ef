import { formatsCell, parseFormula } from '../../../src/formulas';
import { tableOfCase } from '../../../src/synthesis';

const table = tableOfCase({
  headers: ['Name', 'Due', 'Amount', '2026-03-11'],
  rows: [
    ['Ann', '2026-03-11', 5, null],
    ['bob', '2026-03-14', null, '12'],
    ['Ann', null, -3, '#N/A'],
  ],
  range: 'A2:D4',
});

/** Rows (of the worksheet, from 1) that a formula written for A2 formats. */
function rows(formula: string): readonly number[] | string {
  const parsed = parseFormula(formula);
  if (parsed === undefined) return 'no formula';
  const sheet = { table, today: 46092, anchor: { row: 1, column: 0 } };
  const marks = [1, 2, 3].map((row) => formatsCell(parsed, sheet, { row, column: 0 }));
  return marks.includes(undefined) ? 'unknown' : [2, 3, 4].filter((row) => marks[row - 2]);
}

describe('What a formula formats', () => {
  it.each<[string, string, readonly number[]]>([
    ['takes a blank for 0', '=$C2<5', [3, 4]],
    ['takes a blank for empty text, too', '=$C2=""', [3]],
    ['takes text for more than any number', '=$D2>500', [3]],
    ['formats nothing where an error comes out', '=OR($D2="12",TRUE)', [2, 3]],
    ['compares text without case, but for EXACT', '=$A2="BOB"', [3]],
    ['tells case apart with EXACT', '=EXACT($A2,"Bob")', []],
    ['counts text that spells a number as that number in COUNTIF', '=COUNTIF($D$2:$D$4,12)=1', [2, 3, 4]],
    ['knows wildcards', '=COUNTIF($A2,"a*")', [2, 4]],
    ['moves relative references along', '=COUNTIF($A$2:$A2,$A2)>1', [4]],
    ['reads headers', '=$B2=$D$1', [2]],
    ['calculates ranges cell by cell', '=SUMPRODUCT(($A$2:$A$4=$A2)*($C$2:$C$4>$C2))>0', [4]],
    ['knows whole columns', '=SUM($C:$C)=2', [2, 3, 4]],
    ['counts working days', '=NETWORKDAYS($D$1,$B2)=3', [3]],
    ['takes the row', '=MOD(ROW(),2)=0', [2, 4]],
  ])('%s', (_, formula, expected) => {
    expect(rows(formula)).toEqual(expected);
  });

  it('is unknown where a function or a cell is', () => {
    expect(rows('=CELL("row",A2)>1')).toBe('unknown');
    expect(rows('=Limit<5')).toBe('unknown');
    expect(rows('=Sheet2!A1<5')).toBe('unknown');
  });
});
