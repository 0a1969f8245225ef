import { subjectOf } from '../../rules';
import type { Rule, RuleSet } from '../../rules';
import { samePath } from './parts';
import type { Part, PartPath } from './parts';

/** What a part may be replaced by. */
export type PartValue = Part['value'];

/**
 * The rule set with one part replaced. Where a rule formats just the column that it is about, its target follows that
 * column, as `Sales above 900` becomes `Cost above 900`.
 */
export function replacePart(rules: RuleSet, part: Part, value: PartValue): RuleSet {
  const replaced = withValueAt(rules, part.path, value);
  const [index] = part.path;
  const rule = typeof index === 'number' ? rules[index] : undefined;
  if (rule === undefined || typeof value !== 'number' || part.kind !== 'column' || !followsColumn(rule, part)) return replaced;
  return withValueAt(replaced, [index ?? 0, 'target', 'columns'], [value]);
}

/** Whether `part` is the first column of a condition whose rule formats that column alone. */
function followsColumn(rule: Rule, part: Part): boolean {
  if (rule.kind !== 'condition' || rule.target.kind !== 'columns' || rule.target.columns.length !== 1) return false;
  const subject = subjectOf(rule.condition);
  return (
    subject?.kind === 'column' &&
    subject.column === part.value &&
    rule.target.columns[0] === part.value &&
    samePath(part.path.slice(1), ['condition', ...(pathOfColumn(rule.condition, subject.column) ?? [])])
  );
}

/** Steps to the first place that names the column. */
function pathOfColumn(node: unknown, column: number): PartPath | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  for (const [name, member] of Object.entries(node)) {
    const step = Array.isArray(node) ? Number(name) : name;
    if (name === 'column' && member === column) return [step];
    const inner = pathOfColumn(member, column);
    if (inner !== undefined) return [step, ...inner];
  }
  return undefined;
}

function withValueAt(rules: RuleSet, path: PartPath, value: unknown): RuleSet {
  // The value stands where one of its kind stood, so that the set stays one.
  return replacedAt(rules, path, value) as RuleSet;
}

function replacedAt(node: unknown, [step, ...rest]: PartPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((item: unknown, index) => (index === step ? replacedAt(item, rest, value) : item));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, member]) => [name, name === step ? replacedAt(member, rest, value) : member]));
}

/** The node at a path. */
export function nodeAt(rules: RuleSet, path: PartPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (typeof node !== 'object' || node === null) return undefined;
    return Object.entries(node).find(([name]) => name === String(step))?.[1];
  }, rules);
}

/** The column of the table that a part stands beside: the first one that is named nearest to it, else the first formatted one. */
export function columnBeside(rules: RuleSet, { path }: Part): number {
  for (let length = path.length - 1; length > 1; length--) {
    const column = firstColumn(nodeAt(rules, path.slice(0, length)));
    if (column !== undefined) return column;
  }
  const rule = typeof path[0] === 'number' ? rules[path[0]] : undefined;
  return (rule?.target.kind === 'columns' ? rule.target.columns[0] : undefined) ?? 0;
}

function firstColumn(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  for (const [name, member] of Object.entries(node)) {
    if (name === 'column' && typeof member === 'number') return member;
    const inner = firstColumn(member);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
