import { MAX_ROWS } from '../../../src/sheet';
import { selectionAfterKey } from '../../../src/playground/gridKeys';
import type { GridKey } from '../../../src/playground/gridKeys';
import { extendTo, selectCell, selectColumns, selectRange, selectedRange } from '../../../src/playground/gridSelection';
import type { GridBounds, GridSelection } from '../../../src/playground/gridSelection';

/** Filled in rows 0 to 9 and columns 0 to 3, but for row 5. */
const bounds: GridBounds = {
  rowCount: 100,
  columnCount: 26,
  merges: [],
  usedRange: { rowIndex: 0, columnIndex: 0, rowCount: 10, columnCount: 4 },
  isBlank: (row, column) => row > 9 || column > 3 || row === 5,
};

function press(from: GridSelection, keys: string, more: Partial<GridBounds> = {}): GridSelection {
  const parts = keys.split('+');
  const pressed: GridKey = { key: parts.at(-1) ?? '', shift: parts.includes('Shift'), control: parts.includes('Ctrl') };
  return selectionAfterKey(from, pressed, { ...bounds, ...more }, 20) ?? from;
}

function at(row: number, column: number): GridSelection {
  return selectCell({ row, column });
}

describe('keys', () => {
  test.each([
    ['ArrowDown', 2, 1],
    ['ArrowUp', 0, 1],
    ['ArrowLeft', 1, 0],
    ['ArrowRight', 1, 2],
    ['PageDown', 21, 1],
    ['PageUp', 0, 1],
    ['Home', 1, 0],
    ['End', 1, 3],
    ['Ctrl+Home', 0, 0],
    ['Ctrl+End', 9, 3],
    ['Enter', 2, 1],
    ['Shift+Enter', 0, 1],
  ])('%s goes from B2 to row %p, column %p', (keys, row, column) => {
    expect(press(at(1, 1), keys)).toEqual(at(row, column));
  });

  test('Ctrl and an arrow go to the end of the filled cells, then over the gap, then to the edge', () => {
    const end = press(at(0, 0), 'Ctrl+ArrowDown');
    expect(end).toEqual(at(4, 0));
    const over = press(end, 'Ctrl+ArrowDown');
    expect(over).toEqual(at(6, 0));
    expect(press(press(over, 'Ctrl+ArrowDown'), 'Ctrl+ArrowDown')).toEqual(at(99, 0));
  });

  test('Shift extends from where the selection began', () => {
    const block = press(press(at(1, 1), 'Shift+ArrowDown'), 'Shift+ArrowRight');
    expect(selectedRange(block, [])).toEqual({ rowIndex: 1, columnIndex: 1, rowCount: 2, columnCount: 2 });
    expect(block.active).toEqual({ row: 1, column: 1 });
  });

  test('Ctrl+Shift and an arrow extend to the end of the filled cells', () => {
    expect(selectedRange(press(at(0, 0), 'Ctrl+Shift+ArrowRight'), [])).toMatchObject({ columnCount: 4 });
  });

  test('Ctrl+A takes the used cells, and again the whole sheet', () => {
    const used = press(at(3, 2), 'Ctrl+a');
    expect(selectedRange(used, [])).toEqual(bounds.usedRange);
    expect(selectedRange(press(used, 'Ctrl+a'), []).rowCount).toBe(MAX_ROWS);
  });

  test('Ctrl+Space takes whole columns, Shift+Space whole rows', () => {
    const block = extendTo(at(1, 1), { row: 2, column: 2 });
    expect(press(block, 'Ctrl+ ')).toEqual(selectColumns(1, 2));
    expect(selectedRange(press(block, 'Shift+ '), [])).toMatchObject({ rowIndex: 1, rowCount: 2, columnIndex: 0 });
  });

  test('nothing leaves the sheet', () => {
    expect(press(at(0, 0), 'ArrowUp')).toEqual(at(0, 0));
    expect(press(at(99, 25), 'ArrowRight')).toEqual(at(99, 25));
  });

  test('Tab and letters leave the selection alone, so that the focus can move on', () => {
    expect(selectionAfterKey(at(1, 1), { key: 'Tab', shift: false, control: false }, bounds, 20)).toBeUndefined();
    expect(selectionAfterKey(at(1, 1), { key: 'x', shift: false, control: false }, bounds, 20)).toBeUndefined();
  });

  test('a step out of a merged cell leaves all of it', () => {
    const merges = [{ rowIndex: 1, columnIndex: 1, rowCount: 3, columnCount: 2 }];
    expect(press(at(1, 1), 'ArrowDown', { merges })).toEqual(at(4, 1));
    expect(press(at(1, 1), 'ArrowRight', { merges })).toEqual(at(1, 3));
  });
});

describe('selectedRange', () => {
  test('is the same whichever corner the drag began in', () => {
    const corners = [
      extendTo(at(1, 1), { row: 3, column: 4 }),
      extendTo(at(3, 4), { row: 1, column: 1 }),
      extendTo(at(3, 1), { row: 1, column: 4 }),
    ];
    corners.forEach((block) => expect(selectedRange(block, [])).toEqual({ rowIndex: 1, columnIndex: 1, rowCount: 3, columnCount: 4 }));
  });

  test('grows until it cuts no merged cell, also by those it meets only then', () => {
    const merges = [
      { rowIndex: 0, columnIndex: 1, rowCount: 2, columnCount: 2 },
      { rowIndex: 1, columnIndex: 2, rowCount: 3, columnCount: 2 },
    ];
    expect(selectedRange(at(0, 1), merges)).toEqual({ rowIndex: 0, columnIndex: 1, rowCount: 4, columnCount: 3 });
  });

  test('gives back the range that was selected', () => {
    const range = { rowIndex: 4, columnIndex: 2, rowCount: 7, columnCount: 3 };
    expect(selectedRange(selectRange(range), [])).toEqual(range);
  });
});
