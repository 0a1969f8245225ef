import { countCells, evaluateRuleSet, lookOfCell } from '../../../src/evaluation';
import type { CellLook } from '../../../src/evaluation';
import type { ConditionRule, Format, Rule, RuleSet, VisualRule } from '../../../src/rules';
import { cell, columns, compare, number, rule, table } from '../../support/builders';
import { TODAY } from '../../support/effects';

const data = table({ Value: [10, 50, 90, null], Other: [90, 1, 1, 1] });

const above = (limit: number, format: Format, stopIfTrue = false): ConditionRule => ({
  ...rule(compare(cell, 'greaterThan', number(limit)), columns(0), format),
  stopIfTrue,
});
const scale: VisualRule = {
  kind: 'visual',
  target: columns(0),
  visual: {
    kind: 'colorScale',
    stops: [
      { point: { kind: 'lowestValue' }, color: '#FF0000' },
      { point: { kind: 'highestValue' }, color: '#00FF00' },
    ],
  },
};
const bar: VisualRule = { kind: 'visual', target: columns(0), visual: { kind: 'dataBar', color: '#638EC6' } };
const icons: VisualRule = {
  kind: 'visual',
  target: columns(0),
  visual: { kind: 'iconSet', style: 'threeFlags', reversed: false, showIconOnly: false },
};

const lookOf = (rules: RuleSet, row: number, column = 0): CellLook =>
  lookOfCell(evaluateRuleSet(rules, data, { today: TODAY }), column, row);

describe('Where rules meet', () => {
  it('the first one wins', () => {
    const rules = [above(80, { fill: '#00B050' }), above(40, { fill: '#FFFF00' })];
    expect(lookOf(rules, 2)).toEqual({ format: { fill: '#00B050' } });
    expect(lookOf(rules, 1)).toEqual({ format: { fill: '#FFFF00' } });
    expect(lookOf(rules, 0)).toEqual({ format: {} });
  });

  it('properties that do not conflict add up', () => {
    const rules = [
      above(80, { bold: true, fontColor: '#FF0000' }),
      above(40, { fill: '#FFFF00', fontColor: '#000000', border: '#000000' }),
    ];
    expect(lookOf(rules, 2).format).toEqual({ bold: true, fontColor: '#FF0000', fill: '#FFFF00', border: '#000000' });
  });

  it('stop if true hides later rules, where it holds', () => {
    const rules: readonly Rule[] = [above(80, { bold: true }, true), above(40, { fill: '#FFFF00' }), bar, icons];
    expect(lookOf(rules, 2)).toEqual({ format: { bold: true } });
    expect(lookOf(rules, 1).format).toEqual({ fill: '#FFFF00' });
    expect(lookOf(rules, 1).bar).toBeDefined();
    expect(lookOf(rules, 1).icon).toBeDefined();
  });

  it('stop if true hides colour scales, bars and icons of later rules, so that values show again', () => {
    const only: VisualRule = { ...bar, visual: { kind: 'dataBar', color: '#638EC6', showDataBarOnly: true } };
    const rules: readonly Rule[] = [above(80, { numberFormat: '0.0' }, true), scale, only, icons];
    expect(lookOf(rules, 2)).toEqual({ format: { numberFormat: '0.0' } });
    expect(lookOf(rules, 1)).toMatchObject({ color: '#808000', bar: { showDataBarOnly: true }, icon: { index: 1 } });
  });

  it('the first number format stands', () => {
    const rules = [above(80, { numberFormat: '0%' }), above(40, { numberFormat: '0.00', bold: true })];
    expect(lookOf(rules, 2).format).toEqual({ numberFormat: '0%', bold: true });
    expect(lookOf(rules, 1).format).toEqual({ numberFormat: '0.00', bold: true });
  });

  it('stop if true of a later rule hides nothing that came before', () => {
    expect(lookOf([bar, above(80, { bold: true }, true)], 2).bar).toBeDefined();
  });

  it('a colour scale counts as a fill', () => {
    expect(lookOf([above(80, { fill: '#FFFFFF' }), scale], 2)).toEqual({ format: { fill: '#FFFFFF' } });
    expect(lookOf([scale, above(80, { fill: '#FFFFFF', bold: true })], 2)).toEqual({ format: { bold: true }, color: '#00FF00' });
    expect(lookOf([above(80, { bold: true }), scale], 2)).toEqual({ format: { bold: true }, color: '#00FF00' });
  });

  it('bars, icons and formats stand together, the first of each kind', () => {
    const second: VisualRule = { ...bar, visual: { kind: 'dataBar', color: '#000000' } };
    const look = lookOf([bar, icons, second, above(80, { fill: '#FFFF00' })], 2);
    expect(look.bar?.color).toBe('#638EC6');
    expect(look.icon?.index).toBe(2);
    expect(look.format).toEqual({ fill: '#FFFF00' });
  });

  it('a cell outside every target or table keeps its own look', () => {
    expect(lookOf([above(0, { bold: true }), bar], 0, 1)).toEqual({ format: {} });
    expect(lookOf([above(0, { bold: true }), bar], 99, 99)).toEqual({ format: {} });
  });
});

describe('Counting', () => {
  const count = (...rules: readonly Rule[]): number => countCells(evaluateRuleSet(rules, data, { today: TODAY }));

  it('counts each cell once', () => {
    expect(count(above(80, { bold: true }))).toBe(1);
    expect(count(above(80, { bold: true }), above(40, { fill: '#FFFF00' }))).toBe(2);
    expect(count(above(80, { bold: true }), bar)).toBe(3);
    expect(count()).toBe(0);
  });

  it('counts all cells of a formatted row', () => {
    expect(count(rule(compare({ kind: 'column', column: 0 }, 'greaterThan', number(40)), { kind: 'rows' }))).toBe(4);
    expect(count(rule(compare(cell, 'greaterThan', number(40)), { kind: 'selection' }))).toBe(3);
  });
});
