import fc from 'fast-check';
import { explainRule } from '../../../src/rules';
import type { Condition, RuleSet } from '../../../src/rules';
import { markedWords, sketchOf } from '../../../src/taskpane/editing/markedWords';
import { inputFor, optionsFor, valuesBeside } from '../../../src/taskpane/editing/options';
import { partOfFault, partsOf } from '../../../src/taskpane/editing/parts';
import type { Part } from '../../../src/taskpane/editing/parts';
import { nodeAt, replacePart } from '../../../src/taskpane/editing/replacePart';
import { numberInput, numberShapeOf, parsedNumber } from '../../../src/taskpane/editing/typedNumbers';
import { ordersTable } from '../../support/ui/ordersTable';
import { conditionRules, salesAbove, salesVisual } from '../../support/ui/scriptedCandidates';

const TABLE = ordersTable(240);
const GREEN = { fill: '#C6EFCE' };
const column = (position: number) => ({ kind: 'column', column: position }) as const;
const text = (value: string) => ({ kind: 'text', value }) as const;

/** The words of the first rule, those that can be changed in brackets. */
function marked(rules: RuleSet): string {
  return markedWords(rules, 0, partsOf(rules), sketchOf(TABLE))
    .map((words) => (words.parts.length === 0 ? words.text : `[${words.text}]`))
    .join('');
}

function partOf(rules: RuleSet, wanted: (part: Part) => boolean): Part {
  const part = partsOf(rules).find(wanted);
  if (part === undefined) throw new Error('There is no such part.');
  return part;
}

function labels(rules: RuleSet, wanted: (part: Part) => boolean, said = ''): readonly string[] {
  return optionsFor(rules, partOf(rules, wanted), TABLE, said).map(({ label, chosen }) => (chosen ? `*${label}` : label));
}

describe('the words of a rule', () => {
  const ROWS = { kind: 'rows' } as const;

  test.each<readonly [string, Condition]>([
    ['Rows where [Sales] is [above] [900]', salesAbove(900)],
    [
      'Rows where [Status] [is] [Open] or [Shipped]',
      { kind: 'oneOf', negated: false, value: column(2), options: [text('Open'), text('Shipped')] },
    ],
    ['Rows where [Customer] [contains] ["GmbH"]', { kind: 'text', operator: 'contains', value: column(1), text: text('GmbH') }],
    [
      'Rows where [Due date] is [before] [9 March 2026]',
      { kind: 'comparison', operator: 'lessThan', left: column(3), right: { kind: 'date', serial: 46_090 } },
    ],
    [
      'Rows where [Due date] is within the [next] [10] [days]',
      { kind: 'dateSpan', direction: 'next', amount: { kind: 'number', value: 10 }, unit: 'day', value: column(3) },
    ],
    [
      'Rows where [Sales] is [above] the [median] [Sales] of its [Customer]',
      {
        kind: 'comparison',
        operator: 'greaterThan',
        left: column(4),
        right: { kind: 'statistic', name: 'MEDIAN', column: 4, by: [1] },
      },
    ],
  ])('are cut where parts can be changed: %s', (words, condition) => {
    expect(marked(conditionRules(condition, GREEN, ROWS))).toBe(words);
  });

  test('name a column once where the rule formats just that column', () => {
    expect(marked(conditionRules(salesAbove(900), GREEN))).toBe('[Sales] [above] [900]');
  });

  test('mark the colours of a scale', () => {
    const rules = salesVisual({
      kind: 'colorScale',
      stops: [
        { point: { kind: 'lowestValue' }, color: '#FF0000' },
        { point: { kind: 'highestValue' }, color: '#00B050' },
      ],
    });
    expect(marked(rules)).toBe('Color scale on Sales, from [red] (lowest) to [green] (highest)');
  });

  test('joined again are the sentence of the rule, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer(), (value, limit) => {
        const condition: Condition = {
          kind: 'and',
          conditions: [{ kind: 'comparison', operator: 'equalTo', left: column(2), right: text(value) }, salesAbove(limit)],
        };
        const rules = conditionRules(condition, GREEN, ROWS);
        const words = markedWords(rules, 0, partsOf(rules), sketchOf(TABLE));
        const [rule] = rules;
        expect(words.map((own) => own.text).join('')).toBe(rule === undefined ? '' : explainRule(rule, sketchOf(TABLE)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a part', () => {
  test('stands at the path where faults are told', () => {
    const rules = conditionRules(salesAbove(900), GREEN);
    for (const part of partsOf(rules)) expect(nodeAt(rules, part.path)).toEqual(part.value);
    const literal = partOf(rules, ({ kind }) => kind === 'literal');
    expect(partOfFault({ code: 'typeMismatch', path: [0, 'condition', 'right'], message: '' }, partsOf(rules))).toEqual(literal);
  });

  test('is replaced alone', () => {
    const rules = conditionRules(salesAbove(900), GREEN, { kind: 'rows' });
    const changed = replacePart(
      rules,
      partOf(rules, ({ kind }) => kind === 'literal'),
      { kind: 'number', value: 5 },
    );
    expect(changed).toEqual(conditionRules(salesAbove(5), GREEN, { kind: 'rows' }));
    expect(rules).toEqual(conditionRules(salesAbove(900), GREEN, { kind: 'rows' }));
  });

  test('that is the column which a rule formats takes the look along', () => {
    const rules = conditionRules(salesAbove(900), GREEN);
    const changed = replacePart(
      rules,
      partOf(rules, ({ kind }) => kind === 'column'),
      5,
    );
    expect(changed).toMatchObject([{ target: { columns: [5] }, condition: { left: { column: 5 } } }]);
  });

  test('that is another column leaves the look where it is', () => {
    const condition: Condition = { kind: 'comparison', operator: 'greaterThan', left: column(4), right: column(5) };
    const rules = conditionRules(condition, GREEN);
    const other = partOf(rules, ({ kind, value }) => kind === 'column' && value === 5);
    expect(replacePart(rules, other, 0)).toMatchObject([{ target: { columns: [4] }, condition: { right: { column: 0 } } }]);
  });
});

describe('what a part may be', () => {
  const rules = conditionRules(salesAbove(900), GREEN);

  test('is said in the words of the rule', () => {
    const isOperator = ({ kind }: Part): boolean => kind === 'choice';
    expect(labels(rules, isOperator)).toEqual(['equal to', 'other than', '*above', 'at least', 'below', 'at most']);
    const status: Condition = { kind: 'comparison', operator: 'equalTo', left: column(2), right: text('Open') };
    expect(labels(conditionRules(status, GREEN, { kind: 'rows' }), isOperator, 'is').slice(0, 2)).toEqual(['*is', 'is not']);
  });

  test('leaves out what Excel cannot do with the rest of the rule', () => {
    const condition: Condition = {
      kind: 'comparison',
      operator: 'greaterThan',
      left: column(4),
      right: { kind: 'statistic', name: 'AVERAGE', column: 4 },
    };
    const said = labels(conditionRules(condition, GREEN), ({ path }) => path.at(-1) === 'name');
    expect(said).toContain('*average');
    expect(said.join()).not.toMatch(/percentile|largest/);
  });

  test('is for the look the own column, whole rows, the selection or another column', () => {
    const said = labels(rules, ({ kind }) => kind === 'target');
    expect(said.slice(0, 3)).toEqual(['*Cells in Sales', 'Whole rows', 'All selected cells']);
    expect(said).toContain('Cells in Status');
  });

  test('is a value of the column for a text, and its kind where the value does not fit it', () => {
    const status = conditionRules({ kind: 'comparison', operator: 'equalTo', left: column(2), right: { kind: 'number', value: 9 } }, GREEN);
    const literal = partsOf(status).find((part) => part.kind === 'literal');
    if (literal?.kind !== 'literal') throw new Error('There is no literal.');
    expect(inputFor(status, literal, TABLE, true)).toBe('number');
    expect(inputFor(status, literal, TABLE, false)).toBe('text');
    expect(valuesBeside(status, literal, TABLE)).toEqual(['Shipped', 'Open', 'Cancelled']);
  });
});

describe('a typed number', () => {
  test.each([
    ['25%', 0.25, 'percent', '25'],
    ['12.5%', 0.125, 'percent', '12.5'],
    ['10%', 10, 'plain', '10'],
    ['18:30', 18.5 / 24, 'clock', '18:30'],
    ['900', 900, 'plain', '900'],
  ] as const)('is shown as its words show it: %s', (said, value, shape, input) => {
    expect(numberShapeOf(said, value)).toBe(shape);
    expect(numberInput(value, shape)).toBe(input);
    expect(parsedNumber(input, shape)).toBeCloseTo(value, 12);
  });

  test.each([
    ['1,234,567', 1_234_567],
    ['1,5', 1.5],
    ['-3', -3],
    ['.5', 0.5],
    ['', undefined],
    ['12a', undefined],
    ['1e5', undefined],
  ])('%j is read as %s', (typed, value) => {
    expect(parsedNumber(typed, 'plain')).toBe(value);
  });
});
