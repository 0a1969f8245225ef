import type { NativeRule, Rule } from '../../rules';
import { areasOf, nativeRuleOf } from '../../rules';
import type { RangeRef, TableSnapshot } from '../../sheet';
import { rangeAddress } from '../../sheet';
import type { ExistingRule } from '../host';
import type { FileRule } from './fileRule';
import type { Worksheet } from './workbook';

/** A conditional format on a sheet of an open workbook: one of the file, or one that was applied since. */
export type SheetRule =
  | { readonly kind: 'file'; readonly id: string; readonly rule: FileRule }
  | {
      readonly kind: 'added';
      readonly id: string;
      readonly rule: Rule;
      /** The data that the rule's columns count from. */
      readonly tableRange: RangeRef;
      /** The row of the table's headers, where it is not the one above the data. */
      readonly headerRowIndex?: number;
      readonly areas: readonly RangeRef[];
      readonly native: NativeRule;
    };

/** A rule as it is applied to a table; `undefined` where its target has no column of the table. */
export function addedRule(id: string, rule: Rule, table: TableSnapshot): Extract<SheetRule, { kind: 'added' }> | undefined {
  const areas = areasOf(rule, table);
  if (areas.length === 0) return undefined;
  const { range: tableRange, headerRowIndex } = table;
  const native = nativeRuleOf(rule, table);
  return { kind: 'added', id, rule, tableRange, ...(headerRowIndex !== undefined && { headerRowIndex }), areas, native };
}

/** The rule as the port lists it; `opaque` says why the formula of a file is not understood. */
export function existingRuleOf(worksheet: string, sheetRule: SheetRule, priority: number, opaque?: string): ExistingRule {
  const addresses = areasOfRule(sheetRule).map(rangeAddress);
  const common = { id: sheetRule.id, worksheet, addresses, priority };
  if (sheetRule.kind === 'file') {
    const { type, stopIfTrue, formula } = sheetRule.rule;
    return {
      ...common,
      type,
      stopIfTrue,
      ...(formula !== undefined && { formula: `=${formula}` }),
      ...(opaque !== undefined && { opaque }),
    };
  }
  const { native, rule } = sheetRule;
  const formula = native.type === 'custom' ? native.formula : native.type === 'cellValue' ? native.formula1 : undefined;
  const stopIfTrue = rule.kind === 'condition' && rule.stopIfTrue;
  return { ...common, type: native.type, stopIfTrue, ...(formula !== undefined && { formula }) };
}

/** The rectangles that a rule formats. */
export function areasOfRule(sheetRule: SheetRule): readonly RangeRef[] {
  return sheetRule.kind === 'file' ? sheetRule.rule.areas : sheetRule.areas;
}

/** Whether these are the sheet's rules as the file holds them, in their order. */
export function isAsInFile(sheet: Worksheet, rules: readonly SheetRule[]): boolean {
  return rules.length === sheet.rules.length && rules.every((rule, index) => rule.id === sheet.rules[index]?.id);
}
