import type { Color, Format, RuleFault, RuleSet, Target } from '../../rules';
import { choicesFor } from './choices';
import type { ChoiceValue } from './choices';

/** Steps from a rule set to a part of it, as in `RuleFault`. */
export type PartPath = RuleFault['path'];

/** A literal in a condition. */
export type Literal =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'date'; readonly serial: number };

/** A part of a rule set that a person may change, with what stands there now. */
export type Part =
  | { readonly kind: 'column'; readonly path: PartPath; readonly value: number }
  | { readonly kind: 'choice'; readonly path: PartPath; readonly value: ChoiceValue; readonly options: readonly ChoiceValue[] }
  | { readonly kind: 'literal'; readonly path: PartPath; readonly value: Literal }
  | { readonly kind: 'number'; readonly path: PartPath; readonly value: number }
  | { readonly kind: 'color'; readonly path: PartPath; readonly value: Color }
  | { readonly kind: 'look'; readonly path: PartPath; readonly value: Format }
  | { readonly kind: 'target'; readonly path: PartPath; readonly value: Target };

/** Places on the sheet: they are said as addresses and are no numbers to type. */
const PLACES: ReadonlySet<string> = new Set(['rowIndex', 'columnIndex']);
const COLUMN_LISTS: ReadonlySet<string> = new Set(['columns', 'by']);

/** The parts of a rule set that a person may change, in the order of the tree. Nothing here knows a construct. */
export function partsOf(rules: RuleSet): readonly Part[] {
  return rules.flatMap((rule, index): readonly Part[] => {
    const target: Part = { kind: 'target', path: [index, 'target'], value: rule.target };
    if (rule.kind === 'visual') return [target, ...memberParts(rule.visual, [index, 'visual'], false)];
    const look: Part = { kind: 'look', path: [index, 'format'], value: rule.format };
    return [target, ...nodeParts(rule.condition, [index, 'condition'], true), look];
  });
}

/** Parts below a node; `literals` tells whether `{ kind: 'number' }` is a literal there or a point of a scale. */
function nodeParts(node: unknown, path: PartPath, literals: boolean): readonly Part[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((item: unknown, index) => nodeParts(item, [...path, index], literals));
  const literal = literals ? literalOf(node) : undefined;
  return literal === undefined ? memberParts(node, path, literals) : [{ kind: 'literal', path, value: literal }];
}

function memberParts(node: object, path: PartPath, literals: boolean): readonly Part[] {
  const kind = 'kind' in node && typeof node.kind === 'string' ? node.kind : '';
  return Object.entries(node).flatMap(([name, member]: readonly [string, unknown]): readonly Part[] => {
    const here = [...path, name];
    const options = choicesFor(kind, name);
    if (options !== undefined && (typeof member === 'string' || typeof member === 'boolean')) {
      return [{ kind: 'choice', path: here, value: member, options }];
    }
    if (typeof member === 'number') return numberParts(name, member, here);
    if (typeof member === 'string') return /^#[0-9A-F]{6}$/.test(member) ? [{ kind: 'color', path: here, value: member }] : [];
    if (COLUMN_LISTS.has(name) && Array.isArray(member)) return columnParts(member, here);
    return nodeParts(member, here, literals);
  });
}

function numberParts(name: string, value: number, path: PartPath): readonly Part[] {
  if (name === 'column') return [{ kind: 'column', path, value }];
  return PLACES.has(name) ? [] : [{ kind: 'number', path, value }];
}

function columnParts(columns: readonly unknown[], path: PartPath): readonly Part[] {
  return columns.flatMap((value, index): readonly Part[] =>
    typeof value === 'number' ? [{ kind: 'column', path: [...path, index], value }] : [],
  );
}

function literalOf(node: object): Literal | undefined {
  if (!('kind' in node)) return undefined;
  if (node.kind === 'number' && 'value' in node && typeof node.value === 'number') return { kind: 'number', value: node.value };
  if (node.kind === 'text' && 'value' in node && typeof node.value === 'string') return { kind: 'text', value: node.value };
  if (node.kind === 'date' && 'serial' in node && typeof node.serial === 'number') return { kind: 'date', serial: node.serial };
  return undefined;
}

/** Whether two paths are the same. */
export function samePath(left: PartPath, right: PartPath): boolean {
  return left.length === right.length && left.every((step, index) => step === right[index]);
}

/** The part that a fault is about: the one at its path, else the first one inside it, else the one that it lies in. */
export function partOfFault(fault: RuleFault, parts: readonly Part[]): Part | undefined {
  const begins = (path: PartPath, start: PartPath): boolean => start.every((step, index) => path[index] === step);
  return (
    parts.find(({ path }) => samePath(path, fault.path)) ??
    parts.find(({ path }) => begins(path, fault.path)) ??
    parts.find(({ path }) => begins(fault.path, path))
  );
}
