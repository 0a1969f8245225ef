import type { Frame } from './frame';
import type { Operand } from './operand';

/** The number of the row, `above` rows before the first one counted too. */
export function rowNumberOperand(above: number): Operand {
  return { ofCell: false, bind: () => (row) => above + row + 1 };
}

/** The number of the looked-at cell's column on the sheet. */
export function columnNumberOperand({ table }: Frame): Operand {
  return {
    ofCell: true,
    bind: (column) => {
      const number = table.range.columnIndex + column + 1;
      return () => number;
    },
  };
}
