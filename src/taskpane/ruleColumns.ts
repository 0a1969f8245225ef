import type { RuleSet } from '../rules';

/** Zero-based table columns that a rule set looks at or formats, in the order they are named; `rows` and `selection` targets name none. */
export function columnsNamedBy(rules: RuleSet): readonly number[] {
  const found = new Set<number>();
  collect(rules, found);
  return [...found];
}

/** Whatever the construct, columns stand in members called `column` and `columns`. */
function collect(node: unknown, found: Set<number>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, member] of Object.entries(node)) {
    if (name === 'column' && typeof member === 'number') found.add(member);
    else if (name === 'columns' && Array.isArray(member)) member.forEach((column) => typeof column === 'number' && found.add(column));
    else collect(member, found);
  }
}
