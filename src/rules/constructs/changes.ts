import { columnLetters } from '../../sheet';
import { calculated } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { ExpressionConstruct, FormulaParts } from './construct';
import { placeFaults } from './grouping';

/** The number of runs of equal values down to the own row, for bands that flip where a value changes. */
export const changes: ExpressionConstruct<'changes'> = {
  kind: 'changes',
  map: (node, mapper) => ({ ...node, column: mapper.column(node.column) }),
  tokens: [['CHANGES', ['column']]],
  write: ({ column }, sink) => ['CHANGES', sink.column(column)],
  read: (_token, source) => ({ kind: 'changes', column: source.column() }),
  print: ({ column }, printer) => `CHANGES(${printer.column(column)})`,
  parse: (reader) => {
    if (!reader.take('changes', '(')) return undefined;
    const column = reader.column();
    return column === undefined || !reader.expect(')') ? undefined : { kind: 'changes', column };
  },
  faults: ({ column }, validation) => [...validation.column(column, 'column'), ...placeFaults(validation)],
  types: () => literalTypes('number'),
  words: ({ column }, wording) => `the number of the run of the same ${wording.column(column)}`,
  value: ({ column }, scope, parts) => calculated(runsText(column, scope.ownReference(column), parts), [], new Set(), 1),
};

/** One, and one more for each row from the second to the own one that differs from the row above it. */
function runsText(column: number, ownCell: string, parts: FormulaParts): string {
  const { range } = parts.scopes.own.table;
  if (range.rowCount < 2) return '1';
  const letters = `$${columnLetters(range.columnIndex + column)}$`;
  const first = range.rowIndex + 1;
  const rows = `${letters}${first + 1}:${letters}${first + range.rowCount - 1}`;
  const above = `${letters}${first}:${letters}${first + range.rowCount - 2}`;
  const same = `((${rows}<>"")=(${above}<>""))*(${rows}=${above})`;
  const failing = parts.contents({ kind: 'column', column }).kinds.has('error');
  // An error equals nothing, so that it is a run of its own.
  return `1+SUMPRODUCT((ROW(${rows})<=ROW(${ownCell}))*(1-${failing ? `ISNUMBER(1/(${same}))` : same}))`;
}
