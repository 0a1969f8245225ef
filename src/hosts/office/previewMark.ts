import type { ExistingRule } from '../host';
import type { PlannedFormat } from './plannedFormat';

/** Key of the mark in the settings that the add-in keeps in the workbook. */
export const PREVIEW_KEY = 'FormatFusion.preview';

/** How a previewed rule is known again. */
interface MarkedRule {
  readonly id?: string;
  readonly type: string;
  readonly addresses: string;
  readonly formula?: string;
}

/** What stands in the workbook while a preview does, so that one left behind by a crash is found and removed. */
export interface PreviewMark {
  readonly worksheet: string;
  readonly rules: readonly MarkedRule[];
}

/** The mark of rules about to be written (without ids) or written. */
export function markOf(worksheet: string, planned: readonly PlannedFormat[], ids: readonly string[] = []): PreviewMark {
  return {
    worksheet,
    rules: planned.map(({ native, addresses }, index) => {
      const id = ids[index];
      return {
        ...(id !== undefined && { id }),
        type: native.type,
        addresses: addresses.join(','),
        ...(native.type === 'custom' && { formula: native.formula }),
        ...(native.type === 'cellValue' && { formula: native.formula1 }),
      };
    }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function parseRule(value: unknown): MarkedRule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, type, addresses, formula }: { id?: unknown; type?: unknown; addresses?: unknown; formula?: unknown } = value;
  if (!isText(type) || !isText(addresses)) return undefined;
  return { type, addresses, ...(isText(id) && { id }), ...(isText(formula) && { formula }) };
}

/** Reads a mark from the workbook's settings; `undefined` when it is none. */
export function parseMark(value: unknown): PreviewMark | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { worksheet, rules }: { worksheet?: unknown; rules?: unknown } = value;
  if (!isText(worksheet) || !Array.isArray(rules)) return undefined;
  return { worksheet, rules: rules.map(parseRule).filter((rule) => rule !== undefined) };
}

/**
 * Ids of the rules that a mark stands for: by their id where it still names such a rule, else (ids change when a workbook
 * is opened again, or were never known) the first rule of the same type, areas and formula.
 */
export function markedIds(mark: PreviewMark, existing: readonly ExistingRule[]): readonly string[] {
  const left = new Set(existing);
  const isSame = (rule: ExistingRule, marked: MarkedRule): boolean =>
    rule.type === marked.type && rule.addresses.join(',') === marked.addresses && (rule.formula ?? '') === (marked.formula ?? '');
  return mark.rules.flatMap((marked) => {
    const candidates = [...left].filter((rule) => isSame(rule, marked));
    const found = candidates.find((rule) => rule.id === marked.id) ?? candidates[0];
    if (found === undefined) return [];
    left.delete(found);
    return [found.id];
  });
}
