import { parseFormula, readFormula } from '../../../src/formulas';
import { tableOfCase } from '../../../src/synthesis';
import { parseRangeAddress } from '../../../src/sheet';

const table = tableOfCase({
  headers: ['Name', 'Due', 'Amount', 'Status', 'Paid'],
  rows: [
    ['Ann', '2026-11-01', 5, 'Open', null],
    ['Bob', '2026-12-01', 9, 'Done', '2026-11-02'],
  ],
  range: 'A2:E3',
});
const TODAY = 46349;
const column = (index: number) => ({ kind: 'column', column: index });
const number = (value: number) => ({ kind: 'number', value });
const text = (value: string) => ({ kind: 'text', value });

function read(formula: string, applies = 'C2:C3'): unknown {
  const range = parseRangeAddress(applies);
  if (range === undefined) throw new Error(`no range ${applies}`);
  const { conditions, cause } = readFormula(formula, { table, applies: range, today: TODAY });
  return conditions[0] ?? cause;
}

describe('Parsing a formula', () => {
  it('lets multiplication bind tighter than addition and comparison loosest', () => {
    const formula = parseFormula('=A1+2*3>4');
    expect(formula).toMatchObject({ operator: '>', left: { operator: '+', right: { operator: '*' } } });
  });

  it('reads doubled quotes, percentages, ranges and missing arguments', () => {
    expect(parseFormula('="a""b"')).toEqual(text('a"b'));
    expect(parseFormula('=20%')).toEqual(number(0.2));
    expect(parseFormula('=SUM($A$2:$A$9,)')).toMatchObject({ arguments: [{ kind: 'range' }, { kind: 'omitted' }] });
  });

  it('refuses what is no formula', () => {
    for (const broken of ['=A1>', '=(A1', '=1 2', '=A1 ? 2', '']) expect(parseFormula(broken)).toBeUndefined();
  });
});

describe('Reading a formula as a condition', () => {
  it('drops the guards that the rule language has built in', () => {
    const condition = { kind: 'comparison', operator: 'greaterThan', left: column(2), right: number(5) };
    expect(read('=AND(ISNUMBER($C2),$C2>5)')).toEqual(condition);
    expect(read('=AND($C2<>"",$C2>5)')).toEqual(condition);
    expect(read('=5<$C2')).toEqual(condition);
  });

  it('keeps a test for content that stands for itself', () => {
    expect(read('=AND($E2<>"",$C2>5)')).toMatchObject({
      kind: 'and',
      conditions: [{ kind: 'is', property: 'notBlank' }, { kind: 'comparison' }],
    });
  });

  it('gathers equalities into a list and pairs of bounds into a range', () => {
    const options = [text('Open'), text('Done')];
    expect(read('=OR($D2="Open",$D2="Done")')).toEqual({ kind: 'oneOf', negated: false, value: column(3), options });
    expect(read('=AND($D2<>"Open",$D2<>"Done")')).toEqual({ kind: 'oneOf', negated: true, value: column(3), options });
    expect(read('=AND($C2>=1,$C2<=5)')).toMatchObject({ kind: 'between', negated: false });
    expect(read('=OR($C2<1,$C2>5)')).toMatchObject({ kind: 'between', negated: true });
    expect(read('=AND($C2>1,$C2<=5)')).toMatchObject({ kind: 'and' });
  });

  it('reads spans and windows of dates', () => {
    expect(read('=AND($B2>=TODAY(),$B2<=TODAY()+7)')).toEqual({
      kind: 'dateSpan',
      direction: 'next',
      amount: number(7),
      unit: 'day',
      value: column(1),
    });
    expect(read('=TODAY()-$B2>30')).toMatchObject({
      operator: 'lessThan',
      left: column(1),
      right: { kind: 'dateOffset', amount: number(-30) },
    });
    expect(read('=$B2=TODAY()+1')).toEqual({ kind: 'dateWindow', window: 'tomorrow', value: column(1) });
    expect(read('=AND($B2>EOMONTH(TODAY(),-1),$B2<=EOMONTH(TODAY(),0))')).toEqual({
      kind: 'dateWindow',
      window: 'thisMonth',
      value: column(1),
    });
    expect(read('=AND($B2<>"",WEEKDAY($B2,2)>5)')).toEqual({ kind: 'dateWindow', window: 'weekend', value: column(1) });
    expect(read('=AND(MONTH($B2)=MONTH(TODAY()),YEAR($B2)=YEAR(TODAY()))')).toEqual({
      kind: 'dateWindow',
      window: 'thisMonth',
      value: column(1),
    });
  });

  it('reads occurrences, ranks, averages and statistics of the column itself', () => {
    expect(read('=COUNTIF($C$2:$C$3,$C2)>1')).toEqual({ kind: 'occurrence', which: 'duplicate', values: [column(2)] });
    expect(read('=COUNTIF($C$2:$C2,$C2)>1')).toMatchObject({ which: 'later' });
    expect(read('=COUNTIFS($A$2:$A$3,$A2,$D$2:$D$3,$D2)=1')).toMatchObject({ which: 'unique', values: [column(0), column(3)] });
    expect(read('=$C2>=LARGE($C$2:$C$3,3)')).toEqual({
      kind: 'rank',
      direction: 'top',
      count: number(3),
      percent: false,
      value: column(2),
    });
    expect(read('=$C2<AVERAGE($C$2:$C$3)')).toEqual({ kind: 'average', relation: 'below', value: column(2) });
    expect(read('=$C2=MAX($C$2:$C$3)')).toMatchObject({ right: { kind: 'statistic', name: 'MAX', column: 2 } });
  });

  it('reads texts at the start, at the end and inside', () => {
    expect(read('=LEFT($A2,2)="An"')).toEqual({ kind: 'text', operator: 'beginsWith', value: column(0), text: text('An') });
    expect(read('=RIGHT($A2,1)<>"b"')).toMatchObject({ operator: 'notEndsWith' });
    expect(read('=ISNUMBER(SEARCH("n",$A2))')).toMatchObject({ operator: 'contains' });
    expect(read('=ISERROR(SEARCH("n",$A2))')).toMatchObject({ operator: 'notContains' });
  });

  it('means the looked-at cell by a reference that moves with it', () => {
    expect(read('=B2="x"', 'B2:D3')).toMatchObject({ left: { kind: 'cell' } });
    expect(read('=C2="x"', 'B2:D3')).toMatchObject({ left: { kind: 'cellNeighbour', rows: 0, columns: 1 } });
  });

  it('reads counts over cells of the row as any, all or none of them', () => {
    expect(read('=COUNTIF($C2:$D2,"x")>0', 'A2:A3')).toMatchObject({ kind: 'or' });
    expect(read('=COUNTIF($C2:$D2,"x")=2', 'A2:A3')).toMatchObject({ kind: 'and' });
    expect(read('=COUNTBLANK($C2:$D2)=0', 'A2:A3')).toMatchObject({ kind: 'not' });
  });

  it('names the cause of what the language does not say', () => {
    expect(read('=CELL("row",$C2)=1')).toBe('the function CELL');
    expect(read('=$H2>5')).toBe('a cell of the row outside the table');
    expect(read('=COUNTIFS($C$2:$C2,">5",$D$2:$D2,"x")>2')).toBe('counting in a part of a column');
    expect(read('=$C2>Limit')).toBe('a named range');
    expect(read('=$C2>Prices!$A$1')).toBe('another sheet');
  });
});
