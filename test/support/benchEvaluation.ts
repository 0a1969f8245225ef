/** Times one rule of each kind over a million cells: `npx tsx test/support/benchEvaluation.ts [cells]`. Prints JSON, milliseconds, best of five. */
import type { Condition, Rule } from '../../src/rules';
import { evaluateRule } from '../../src/evaluation';
import { cell, column, columns, compare, date, day, number, rule, table, text, today } from './builders';

const cells = Number(process.argv[2] ?? 1_000_000);
const statuses = ['Open', 'Completed', 'In progress', 'Cancelled', null];
const rowsOf = <T>(value: (row: number) => T): T[] => Array.from({ length: cells }, (_, row) => value(row));
/** Numbers that look random and are the same in every run. */
const scattered = (row: number): number => ((row * 2_654_435_761) % 1_000_003) / 100;

const data = table({
  Amount: rowsOf((row) => (row % 17 === 0 ? null : scattered(row))),
  Budget: rowsOf((row) => scattered(row + 1)),
  Status: rowsOf((row) => statuses[row % 5] ?? null),
  Customer: rowsOf((row) => `Customer ${scattered(row)}`),
  Due: { values: rowsOf((row) => 46_000 + (row % 365)), numberFormats: 'yyyy-mm-dd' },
});

const conditions: Record<string, Condition> = {
  greaterThan: compare(column(0), 'greaterThan', number(5000)),
  between: { kind: 'between', negated: false, value: column(0), low: number(1000), high: number(2000) },
  columnAgainstColumn: compare(column(0), 'greaterThan', column(1)),
  calculated: compare({ kind: 'arithmetic', operator: '-', left: column(0), right: column(1) }, 'lessThan', number(0)),
  equalsText: compare(column(2), 'equalTo', text('completed')),
  containsFewTexts: { kind: 'text', operator: 'contains', value: column(2), text: text('PROG') },
  containsManyTexts: { kind: 'text', operator: 'contains', value: column(3), text: text('99') },
  oneOf: { kind: 'oneOf', negated: false, value: column(2), options: [text('Completed'), text('Cancelled')] },
  duplicateNumbers: { kind: 'occurrence', which: 'duplicate', values: [column(0)] },
  duplicateTexts: { kind: 'occurrence', which: 'duplicate', values: [column(3)] },
  topTen: { kind: 'rank', direction: 'top', count: number(10), percent: false, value: column(0) },
  topTenPercent: { kind: 'rank', direction: 'top', count: number(10), percent: true, value: column(0) },
  aboveAverage: { kind: 'average', relation: 'above', value: column(0) },
  thisMonth: { kind: 'dateWindow', window: 'thisMonth', value: column(4) },
  weekend: { kind: 'dateWindow', window: 'weekend', value: column(4) },
  overdueAndOpen: {
    kind: 'and',
    conditions: [compare(column(4), 'lessThan', today), compare(column(2), 'notEqualTo', text('Completed'))],
  },
  dateLiteral: compare(cell, 'greaterThan', date('2026-03-01')),
};

const target = columns(0);
const rules: Record<string, Rule> = {
  ...Object.fromEntries(Object.entries(conditions).map(([name, condition]) => [name, rule(condition, target)])),
  colorScale: {
    kind: 'visual',
    target,
    visual: {
      kind: 'colorScale',
      stops: [
        { point: { kind: 'lowestValue' }, color: '#F8696B' },
        { point: { kind: 'percentile', value: 50 }, color: '#FFEB84' },
        { point: { kind: 'highestValue' }, color: '#63BE7B' },
      ],
    },
  },
  dataBar: { kind: 'visual', target, visual: { kind: 'dataBar', color: '#638EC6' } },
  iconSet: { kind: 'visual', target, visual: { kind: 'iconSet', style: 'fiveArrows', reversed: false, showIconOnly: false } },
};

function milliseconds(candidate: Rule): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    evaluateRule(candidate, data, { today: day('2026-03-11') });
    return performance.now() - start;
  });
  return Math.round(Math.min(...times) * 10) / 10;
}

const results = Object.fromEntries(Object.entries(rules).map(([name, candidate]) => [name, milliseconds(candidate)]));
process.stdout.write(`${JSON.stringify({ cells, milliseconds: results }, null, 2)}\n`);
