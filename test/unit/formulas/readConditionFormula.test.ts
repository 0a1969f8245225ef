import { readConditionFormula } from '../../../src/formulas';
import { printCondition } from '../../../src/rules';
import { parseRangeAddress } from '../../../src/sheet';
import { tableOfCase } from '../../../src/synthesis';

const table = tableOfCase({
  headers: ['Name', 'Due', 'Amount', 'Region', 'Limit'],
  rows: [
    ['Ann', '2026-03-11', 5, 'North', 4],
    ['bob', '2026-03-14', null, 'South', 7],
    ['Ann', null, -3, 'North', null],
    ['Cy', '2026-05-01', 900, null, 900],
  ],
  range: 'A2:E5',
});

/** The condition in words of the text form, or the reason in brackets. */
function read(formula: string, applies = 'A2:E5'): string {
  const area = parseRangeAddress(applies);
  if (area === undefined) throw new Error(`no range ${applies}`);
  const reading = readConditionFormula(formula, { table, applies: area, today: 46092 });
  return reading.opaque ? `(${reading.reason})` : printCondition(reading.condition, table);
}

describe('The formula of a conditional format is read as what Excel does', () => {
  it.each([
    ['=$C2>500', '[Amount] > 500'],
    ['=$C2<5', '[Amount] < 5 or [Amount] is blank'],
    ['=AND($C2<>"",$C2<5)', '[Amount] < 5'],
    ['=$C2<>0', '[Amount] is not blank and [Amount] <> 0'],
    [' and( $C2 <> "" , $c2 >= 50% ) ', '[Amount] >= 0.5'],
    ['=COUNTIF($A$2:$A$5,$A2)>1', 'duplicate([Name])'],
    ['=COUNTIF($A:$A,$A2)>1', 'duplicate([Name])'],
    [
      '=SUMPRODUCT(($D$2:$D$5=$D2)*($C$2:$C$5>$C2))=0',
      'COUNTROWS(where [Region] = own [Region] and ([Amount] > own [Amount] or [Amount] is blank and 0 > own [Amount] or own [Amount] is blank and [Amount] > 0)) = 0',
    ],
    [
      '=$C2>=AVERAGEIF($D$2:$D$5,$D2,$C$2:$C$5)',
      '[Amount] >= AVERAGE([Amount] by [Region]) or [Amount] is blank and 0 >= AVERAGE([Amount] by [Region])',
    ],
    ['=$A2=$A1', '[Name] = offset([Name], -1)'],
    ['=MOD(ROW(),2)=0', 'MOD(row number, 2) = 0'],
    ['=$C2>$E$3', '[Amount] > $E$3 or [Amount] is blank and 0 > $E$3 or $E$3 is blank and [Amount] > 0'],
    ['=NOT(ISERROR(SEARCH("an",$A2)))', '[Name] contains "an"'],
    ['=IF($C2>5,TRUE,FALSE)', '[Amount] > 5'],
    ['=($C2>5)+($D2="North")>=1', '[Amount] > 5 or [Region] = "North"'],
    ['=EDATE($B2,1)<=TODAY()+30', '[Due] plus 1 months <= today plus 30 days or [Due] is blank'],
    ['=TEXT($B2,"mmm")="Mar"', 'MONTH([Due]) = 3'],
  ])('%s', (formula, condition) => {
    expect(read(formula)).toBe(condition);
  });

  it('keeps to the rows of its area', () => {
    expect(read('=$C3<>$C2', 'A3:E5')).toContain('data row number >= 2');
  });

  it.each([
    ['=$C2>Limit', '(The rule language has no way to say it: a named range.)'],
    ['=$C2>Prices!$B$1', '(The rule language has no way to say it: another sheet.)'],
    ['=$C2>', '(It is no formula that can be understood.)'],
    ['=CELL("row",$C2)=2', '(The rule language has no way to say it: the function CELL.)'],
  ])('says why %s stays a formula', (formula, reason) => {
    expect(read(formula)).toBe(reason);
  });
});
