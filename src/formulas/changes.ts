import type { Expression } from '../rules';
import { runningColumnOf } from './place';
import type { Reading } from './place';
import { productFactors } from './rows';
import type { Call, Formula } from './syntax';

/** `SUMPRODUCT(--($B$2:$B2<>$B$1:$B1))`: how often the value has changed down to this row. */
export function changesOf(call: Call, reading: Reading): Expression | undefined {
  const [only, ...others] = productFactors(call);
  if (only?.kind !== 'binary' || only.operator !== '<>' || others.length > 0) return undefined;
  const column = runningColumnOf(only.left, reading.place);
  return column !== undefined && isRowAbove(only.right, only.left) ? { kind: 'changes', column } : undefined;
}

function isRowAbove(above: Formula, range: Formula): boolean {
  if (above.kind !== 'range' || range.kind !== 'range') return false;
  return [
    [above.from, range.from],
    [above.to, range.to],
  ].every(([upper, lower]) => upper?.row === (lower?.row ?? 0) - 1 && upper.column === lower?.column);
}
