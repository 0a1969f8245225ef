import { formulaOf } from '../../../src/rules';
import type { Condition } from '../../../src/rules';
import { column, columns, number, rule, table } from '../../support/builders';

const DUE = table({ Due: [46_000, 'soon'] });
const isBlank: Condition = { kind: 'is', property: 'blank', value: column(0) };

function formulaOfEither(condition: Condition): string {
  return formulaOf(rule({ kind: 'or', conditions: [condition, isBlank] }, columns(0)), DUE);
}

describe('A date condition beside another', () => {
  it('does not hide it where the cell holds text, of which INT is an error', () => {
    expect(formulaOfEither({ kind: 'dateWindow', window: 'today', value: column(0) })).toBe(
      '=OR(IFERROR(AND(ISNUMBER($A2),INT($A2)=TODAY()),FALSE),IFERROR(LEN(TRIM($A2))=0,FALSE))',
    );
    expect(formulaOfEither({ kind: 'dateSpan', direction: 'next', amount: number(7), unit: 'day', value: column(0) })).toBe(
      '=OR(IFERROR(AND(ISNUMBER($A2),INT($A2)>=TODAY(),INT($A2)<=TODAY()+7),FALSE),IFERROR(LEN(TRIM($A2))=0,FALSE))',
    );
  });

  it('needs no catching where the day is not taken out of the moment', () => {
    expect(formulaOfEither({ kind: 'dateWindow', window: 'thisYear', value: column(0) })).toBe(
      '=OR(AND(ISNUMBER($A2),$A2>=DATE(YEAR(TODAY()),1,1),$A2<DATE(YEAR(TODAY())+1,1,1)),LEN(TRIM($A2))=0)',
    );
  });
});
