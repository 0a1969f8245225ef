import {
  BAD_FORMAT,
  DEFAULT_FORMAT,
  PRODUCTIONS,
  START_SYMBOLS,
  VOCABULARY,
  decodeTokens,
  encodeRuleSet,
  productionOf,
  tokenId,
} from '../../../src/rules';
import type { Condition, ConditionRule, GrammarSymbol, OperandFinder, Rule, Target } from '../../../src/rules';
import { cell, column, columns, compare, number, rule, text, today } from '../../support/builders';
import { createSlotTable, saysEverything, saysNothing } from '../../support/slotTable';

/** The shortest way to a place where a symbol is next. */
const WAY_TO: Readonly<Record<GrammarSymbol, readonly string[]>> = {
  look: [],
  more: ['CELL', 'BLANK', 'C0'],
  body: ['ROW'],
  condition: ['CELL'],
  expression: ['ROW', 'BLANK'],
  value: ['ROW', 'EQ', 'C0'],
  text: ['ROW', 'CONTAINS', 'C0'],
  number: ['ROW', 'TOP', 'C0'],
  duration: ['ROW', 'NEXT', 'C0'],
  column: ['ON1'],
  color: ['FILL'],
  word: ['ROW', 'CONTAINS', 'C0', 'WORDS'],
  low: ['ROW', 'BAR_FROM'],
  high: ['ROW', 'BAR_TO'],
  level: ['ROW', 'SCALE3_AT', 'POINT_LOWEST', 'RED'],
  limit: ['ROW', 'ICONS_AT2'],
  bar: ['ROW', 'BAR_ONLY'],
  icons: ['ROW', 'ICONS_ONLY'],
  icons3: ['ROW', 'ICONS_AT2', 'POINT_NUMBER', 'K1', 'POINT_NUMBER', 'K2'],
  icons4: ['ROW', 'ICONS_AT3', ...['POINT_NUMBER', 'K1', 'POINT_NUMBER', 'K2', 'POINT_NUMBER', 'K3']],
  icons5: ['ROW', 'ICONS_AT4', ...['POINT_NUMBER', 'K1', 'POINT_NUMBER', 'K2', 'POINT_NUMBER', 'K3', 'POINT_NUMBER', 'K5']],
};

/** What a symbol becomes where nothing is tested of it. */
const PLAIN: Readonly<Record<GrammarSymbol, readonly string[]>> = {
  look: ['CELL', 'BLANK', 'C0'],
  more: ['END'],
  body: ['BLANK', 'C0'],
  condition: ['BLANK', 'C0'],
  expression: ['C0'],
  value: ['K1'],
  text: ['W0'],
  number: ['K1'],
  duration: ['K1'],
  column: ['C0'],
  color: ['RED'],
  word: ['W0'],
  low: ['POINT_LOWEST'],
  high: ['POINT_HIGHEST'],
  level: ['POINT_PERCENT', 'K10'],
  limit: ['POINT_ABOVE', 'POINT_NUMBER', 'K1'],
  bar: ['BAR'],
  icons: ['ICONS_fiveBoxes'],
  icons3: ['ICONS_threeFlags'],
  icons4: ['ICONS_REVERSED_fourRedToBlack'],
  icons5: ['ICONS_fiveBoxes'],
};

function stackAfter(tokens: readonly string[]): GrammarSymbol[] {
  const stack = [...START_SYMBOLS].reverse();
  for (const token of tokens) {
    stack.pop();
    stack.push(...[...(productionOf(tokenId(token))?.pushes ?? [])].reverse());
  }
  return stack;
}

function sentenceWith(head: GrammarSymbol, token: string): string[] {
  const start = [...WAY_TO[head], token];
  return [
    ...start,
    ...stackAfter(start)
      .reverse()
      .flatMap((symbol) => PLAIN[symbol]),
  ];
}

const places = PRODUCTIONS.flatMap(({ token, heads }) => heads.map((head) => [token, head] as const));

function rulesOf(tokens: string): readonly Rule[] | undefined {
  const decoded = decodeTokens(tokens.split(' '), saysEverything);
  return decoded.ok ? decoded.value : undefined;
}

function faultOf(tokens: string): unknown {
  const decoded = decodeTokens(tokens.split(' '), saysEverything);
  return decoded.ok ? undefined : decoded.faults[0];
}

describe('Every token of the grammar', () => {
  it('has one id, and PAD is 0', () => {
    expect(new Set(VOCABULARY).size).toBe(VOCABULARY.length);
    expect(VOCABULARY[0]).toBe('PAD');
    expect(productionOf(0)).toBeUndefined();
    expect(productionOf(VOCABULARY.length)).toBeUndefined();
    expect(() => tokenId('nonsense')).toThrow('nonsense');
  });

  it.each(places)('%s as %s takes exactly the operands that the table says', (token, head) => {
    const sentence = sentenceWith(head, token);
    expect(decodeTokens(sentence, saysEverything)).toMatchObject({ ok: true });
    expect(decodeTokens(sentence.slice(0, -1), saysEverything)).toMatchObject({ ok: false });
    expect(decodeTokens([...sentence.slice(0, -1), 'K1', 'END'], saysEverything)).toMatchObject({ ok: false });
  });
});

describe('Reading tokens', () => {
  it('gives the default look where none is said', () => {
    expect(rulesOf('CELL GT C2 K5 END')).toEqual([rule(compare(column(2), 'greaterThan', number(5)), columns(2), DEFAULT_FORMAT)]);
  });

  it('adds looks up, the later one on top', () => {
    expect(rulesOf('BAD BOLD FILL YELLOW CELL BLANK C0 END')).toMatchObject([{ format: { ...BAD_FORMAT, bold: true, fill: '#FFFF00' } }]);
  });

  it('reads NONE as no rule, and only alone', () => {
    expect(rulesOf('NONE END')).toEqual([]);
    expect(faultOf('NONE CELL BLANK C0 END')).toMatchObject({ code: 'tokens', path: [1] });
    expect(faultOf('CELL BLANK C0 ALSO NONE END')).toMatchObject({ code: 'tokens' });
  });

  it('sorts named columns and counts each once', () => {
    expect(rulesOf('ON3 C4 C1 C4 BLANK THIS END')).toMatchObject([{ target: columns(1, 4) }]);
  });

  it('reads a span from left to right only', () => {
    expect(rulesOf('SPAN C1 C3 BLANK THIS END')).toMatchObject([{ target: columns(1, 2, 3) }]);
    expect(faultOf('SPAN C3 C1 BLANK THIS END')).toMatchObject({ code: 'tokens' });
  });

  it('joins and in and to one', () => {
    expect(rulesOf('ROW AND BLANK C0 AND BLANK C1 BLANK C2 END')).toMatchObject([{ condition: { kind: 'and', conditions: [{}, {}, {}] } }]);
  });

  it('takes percentages more or less as shares', () => {
    const condition = (tokens: string): unknown => rulesOf(tokens)?.map((one) => one.kind === 'condition' && one.condition)[0];
    expect(condition('CELL GT C0 MORE_BY C1 K10 END')).toMatchObject({ right: { operator: '*', right: number(1.1) } });
    expect(condition('CELL LT C0 LESS_BY C1 K10 END')).toMatchObject({ right: { operator: '*', right: number(0.9) } });
  });

  it('counts a plain number as days where a length of time is asked for', () => {
    expect(rulesOf('CELL NEXT C0 K10 END')).toMatchObject([{ condition: { kind: 'dateSpan', amount: number(10), unit: 'day' } }]);
  });

  it('negates numbers only', () => {
    expect(rulesOf('CELL LT C0 NEGATIVE K5 END')).toMatchObject([{ condition: { right: number(-5) } }]);
    expect(rulesOf('CELL LT C0 NEGATIVE K0 END')).toEqual([rule(compare(column(0), 'lessThan', number(0)), columns(0), DEFAULT_FORMAT)]);
    for (const operand of ['C1', 'TRUE', 'V0', 'NEGATIVE K5', 'WORDS W0 W1']) {
      expect(faultOf(`CELL LT C0 NEGATIVE ${operand} END`)).toMatchObject({ code: 'tokens' });
    }
  });

  it.each([
    ['padding', 'CELL BLANK C0 PAD', 3],
    ['padding first', 'PAD', 0],
    ['a token of no vocabulary', 'CELL BLANK C0 nonsense', 3],
    ['a number of columns without a token', 'ON9 C0 C0 C0 C0 C0 C0 C0 C0 C0 BLANK THIS END', 0],
    ['a number of keys without a token', 'CELL DUPLICATE7 C0 C0 C0 C0 C0 C0 C0 END', 1],
    ['no keys at all', 'CELL DUPLICATE0 END', 1],
    ['a slot beyond the last', 'CELL GT C0 W64 END', 3],
    ['an icon set without a token', 'EVERY ICONS_sixStars END', 1],
    ['an unknown window', 'CELL WINDOW_someday C0 END', 1],
    ['the end too early', 'CELL GT C0', 3],
    ['nothing', '', 0],
    ['tokens behind the end', 'NONE ALSO', 1],
    ['a visual on a cell', 'CELL BAR END', 1],
    ['a formatted column that no condition names', 'CELL GT TODAY K1 END', 3],
  ])('answers %s with the place of the fault', (_, tokens, position) => {
    expect(faultOf(tokens)).toMatchObject({ code: 'tokens', path: [position] });
  });

  it('answers a slot that says nothing of the kind with a fault', () => {
    const deaf = { ...saysEverything, literal: () => undefined, column: () => undefined, color: () => undefined };
    for (const tokens of ['ROW GT THIS W0 END', 'ROW BLANK C0 END', 'FILL W0 ROW BLANK THIS END'])
      expect(decodeTokens(tokens.split(' '), deaf)).toMatchObject({ ok: false });
  });
});

describe('Writing tokens', () => {
  const write = (rules: readonly Rule[], finder: OperandFinder = saysNothing): string => {
    const tokens = encodeRuleSet(rules, finder);
    return tokens.ok ? tokens.value.join(' ') : `no tokens: ${tokens.faults[0]?.message}`;
  };
  const plain = (condition: Condition, target: Target = { kind: 'rows' }): ConditionRule => rule(condition, target, DEFAULT_FORMAT);

  it('writes a rule on its own column as CELL', () => {
    expect(write([plain(compare(column(1), 'lessThan', number(0)), columns(1))])).toBe('CELL LT C1 K0 END');
    expect(write([plain(compare(column(1), 'lessThan', number(0)), columns(2))])).toBe('ON1 C2 LT C1 K0 END');
  });

  it('writes neighbours as a span, in whichever order they stand', () => {
    const blank: Condition = { kind: 'is', property: 'blank', value: cell };
    expect(write([plain(blank, columns(1, 2, 3))])).toBe('SPAN C1 C3 BLANK THIS END');
    expect(write([plain(blank, columns(3, 1, 2))])).toBe('SPAN C1 C3 BLANK THIS END');
    expect(write([plain(blank, columns(1, 5, 3))])).toBe('ON3 C1 C3 C5 BLANK THIS END');
    expect(write([plain(blank, columns(0, 2, 4, 6, 8))])).toContain('no tokens');
  });

  it('writes the empty rule set as NONE, and several rules with ALSO', () => {
    const one = plain({ kind: 'is', property: 'error', value: column(0) });
    expect(write([])).toBe('NONE END');
    expect(write([one, one])).toBe('ROW ERROR C0 ALSO ROW ERROR C0 END');
  });

  it('says a percentage above or below where no factor is said', () => {
    const shares: OperandFinder = { ...saysNothing, number: (value, scale) => (scale === 'share' && value === 0.15 ? 'W7' : undefined) };
    const times = (factor: number): ConditionRule =>
      plain(compare(column(0), 'greaterThan', { kind: 'arithmetic', operator: '*', left: column(1), right: number(factor) }));
    expect(write([times(1.15)], shares)).toBe('ROW GT C0 MORE_BY C1 W7 END');
    expect(write([times(0.85)], shares)).toBe('ROW GT C0 LESS_BY C1 W7 END');
    expect(write([times(1.1)])).toBe('ROW GT C0 MORE_BY C1 K10 END');
    expect(write([times(2)])).toBe('ROW GT C0 TIMES C1 K2 END');
    expect(write([times(1.23)])).toContain('no tokens');
  });

  it('says a negative number by its positive word', () => {
    const said: OperandFinder = {
      ...saysNothing,
      literal: (literal) => (literal.kind === 'number' && literal.value === 7 ? ['W2'] : undefined),
    };
    expect(write([plain(compare(column(0), 'lessThan', number(-7)))], said)).toBe('ROW LT C0 NEGATIVE W2 END');
  });

  it('says days before and after today', () => {
    const offset = (days: number): ConditionRule =>
      plain(compare(column(0), 'lessThan', { kind: 'dateOffset', base: today, amount: number(days), unit: 'day' }));
    expect(write([offset(-10)])).toBe('ROW LT C0 AGO K10 END');
    expect(write([offset(10)])).toBe('ROW LT C0 AHEAD K10 END');
    expect(write([offset(11)])).toContain('no tokens');
  });

  it.each<[string, Condition]>([
    ['a literal on the left', compare(number(1), 'lessThan', column(0))],
    ['a text that is computed', { kind: 'text', operator: 'contains', value: column(0), text: column(1) }],
    ['an amount that is computed', { kind: 'rank', direction: 'top', count: column(1), percent: false, value: column(0) }],
    ['one option', { kind: 'oneOf', negated: false, value: column(0), options: [number(1)] }],
    ['seven options', { kind: 'oneOf', negated: false, value: column(0), options: Array.from({ length: 7 }, () => number(1)) }],
    ['no key', { kind: 'occurrence', which: 'duplicate', values: [] }],
    ['four keys', { kind: 'occurrence', which: 'duplicate', values: [column(0), column(1), column(2), column(3)] }],
    ['nothing joined', { kind: 'and', conditions: [] }],
    ['a text as a factor', compare(column(0), 'equalTo', { kind: 'arithmetic', operator: '*', left: column(0), right: text('x') })],
    [
      'a date as a divisor',
      compare(column(0), 'equalTo', { kind: 'arithmetic', operator: '/', left: column(0), right: { kind: 'date', serial: 46_000 } }),
    ],
  ])('refuses %s', (_, condition) => {
    expect(encodeRuleSet([plain(condition)], createSlotTable().finder)).toMatchObject({ ok: false, faults: [{ code: 'noTokens' }] });
  });
});
