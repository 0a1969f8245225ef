import type { ProposalRequest } from '../candidates';

type Table = ProposalRequest['table'];

/** Cells that one message carries at most, unless a single column has more: about ten milliseconds of copying. */
const CELLS_PER_PART = 100_000;

/** The columns of a table in groups small enough to be copied to a worker without a pause that a person would notice. */
export function columnGroups({ columns }: Table): Table['columns'][] {
  const groups: Table['columns'][number][][] = [];
  let room = 0;
  for (const column of columns) {
    if (column.values.length > room || groups.length === 0) {
      groups.push([]);
      room = CELLS_PER_PART;
    }
    groups[groups.length - 1]?.push(column);
    room -= Math.max(1, column.values.length);
  }
  return groups;
}
