import { displayCell } from '../../../src/taskpane/display';

describe('displayCell', () => {
  test.each([
    [1234.5, '#,##0.00', '1,234.50', 'right'],
    [0.125, '0.0%', '12.5%', 'right'],
    [46000, 'dd/mm/yyyy', '09/12/2025', 'right'],
    ['text', 'General', 'text', 'left'],
    [true, 'General', 'TRUE', 'center'],
    [{ error: '#N/A' } as const, 'General', '#N/A', 'center'],
    [null, '0.00', '', 'left'],
  ])('shows %p under %p as %p', (value, format, text, align) => {
    expect(displayCell(value, format, 1900)).toMatchObject({ text, align });
  });

  test('counts dates of the 1904 system from 1904, and plain numbers not', () => {
    expect(displayCell(0, 'yyyy-mm-dd', 1904).text).toBe('1904-01-01');
    expect(displayCell(5, '0', 1904).text).toBe('5');
  });

  test('gives the colour that the number format asks for', () => {
    expect(displayCell(-5, '0;[Red]-0', 1900)).toMatchObject({ text: '-5', color: expect.stringMatching(/red|#ff0000/i) });
    expect(displayCell(5, '0;[Red]-0', 1900).color).toBeUndefined();
  });

  test('shows a value under a code that is no number format as it is', () => {
    expect(displayCell(5, '[[[', 1900).text).toBe('5');
  });
});
