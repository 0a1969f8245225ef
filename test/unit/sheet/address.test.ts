import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS, absoluteAddress, parseAbsoluteAddress } from '../../../src/sheet';
import type { RangeRef } from '../../../src/sheet';

const CELL: RangeRef = { rowIndex: 0, columnIndex: 7, rowCount: 1, columnCount: 1 };

describe('absolute addresses', () => {
  test.each<[string, RangeRef]>([
    ['$H$1', CELL],
    ['$H$1:$H$20', { ...CELL, rowCount: 20 }],
    ['$H$1:$J$1', { ...CELL, columnCount: 3 }],
    ['$H:$I', { ...CELL, rowCount: MAX_ROWS, columnCount: 2 }],
    ['$3:$3', { rowIndex: 2, columnIndex: 0, rowCount: 1, columnCount: MAX_COLUMNS }],
  ])('%s is written and read', (address, range) => {
    expect(absoluteAddress(range)).toBe(address);
    expect(parseAbsoluteAddress(address)).toEqual(range);
  });

  test('corners may stand in any order and in lower case', () => {
    expect(parseAbsoluteAddress('$j$4:$h$1')).toEqual({ ...CELL, rowCount: 4, columnCount: 3 });
  });

  test.each(['H1', '$H1', 'H$1', '$H$1:H2', 'Sheet1!$H$1', '$H$0', '$XFE$1', '$H$1048577', '$1048577:$1048577', '$H:$1', '', '$H$1,$H$3'])(
    '%p is none',
    (address) => {
      expect(parseAbsoluteAddress(address)).toBeUndefined();
    },
  );

  test('what is written of any rectangle reads as that rectangle', () => {
    const span = (limit: number): fc.Arbitrary<readonly [number, number]> =>
      fc.nat(limit - 1).chain((first) => fc.tuple(fc.constant(first), fc.integer({ min: 1, max: limit - first })));
    fc.assert(
      fc.property(span(MAX_ROWS), span(MAX_COLUMNS), ([rowIndex, rowCount], [columnIndex, columnCount]) => {
        const range = { rowIndex, columnIndex, rowCount, columnCount };
        expect(parseAbsoluteAddress(absoluteAddress(range))).toEqual(range);
      }),
    );
  });
});
