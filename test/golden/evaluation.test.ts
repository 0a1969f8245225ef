import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateRuleSet, lookOfCell } from '../../src/evaluation';
import type { CellLook, RuleEffect } from '../../src/evaluation';
import { parseRuleSet } from '../../src/rules';
import type { RuleSet } from '../../src/rules';
import { parseRangeAddress } from '../../src/sheet';
import type { TableSnapshot } from '../../src/sheet';
import { formattedCells } from '../support/effects';
import { readGoldenFile } from '../support/goldenTable';

const folder = join(__dirname, 'evaluation');

describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  const { table, today, rules } = readGoldenFile(readFileSync(join(folder, name), 'utf8'));

  it('has rules, a table and a day', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(table.range.rowCount).toBeGreaterThan(0);
    expect(today).toBeGreaterThan(0);
  });

  it.each(rules.map((rule) => [rule.source, rule] as const))('%s', (source, { cells, looks }) => {
    const effects = evaluateRuleSet(rulesOf(source, table), table, { today });
    expect([...new Set(effects.flatMap((effect) => formattedCells(effect, table)))].sort()).toEqual(cells);
    expect(looks.map(([address]) => [address, lookAt(address, effects)])).toEqual(looks);
  });
});

function rulesOf(source: string, on: TableSnapshot): RuleSet {
  const parsed = parseRuleSet(source, on);
  if (!parsed.ok) throw new Error(parsed.faults.map((fault) => fault.message).join(' '));
  return parsed.value;
}

function lookAt(address: string, effects: readonly RuleEffect[]): string {
  const range = parseRangeAddress(address);
  return range === undefined ? 'no address' : describeLook(lookOfCell(effects, range.columnIndex, range.rowIndex - 1));
}

function describeLook({ format, color, bar, icon }: CellLook): string {
  const properties = Object.entries(format).map(([property, value]) => (value === true ? property : `${property} ${String(value)}`));
  const drawn = [
    color === undefined ? [] : [`color ${color}`],
    bar === undefined ? [] : [`bar ${bar.start} to ${bar.end} from ${bar.axis}`],
    icon === undefined ? [] : [`icon ${icon.index}`],
  ].flat();
  return [...properties, ...drawn].join(', ') || 'nothing';
}
