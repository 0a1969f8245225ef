import { hostOf, rangeOf } from '../../../support/openedWorkbook';
import type { WrittenFormula } from '../../../support/writeWorkbook';

const formula = (text: string): WrittenFormula => ({ formula: text, value: 1 });

async function used(text: string, address: string, worksheet = 'Data'): Promise<boolean> {
  const host = await hostOf([
    { name: 'Data', rows: [[1, 2, formula(text)]] },
    { name: "Bob's sheet", rows: [[1]] },
  ]);
  return host.isUsedByFormulas(worksheet, rangeOf(address));
}

describe('A cell is used by formulas', () => {
  it.each([
    ['that name it', 'A1*2', 'A1', true],
    ['that name it absolutely', '$A$1*2', 'A1', true],
    ['that name a range round it', 'SUM(A1:B9)', 'B5', true],
    ['that name its column', 'SUM(B:B)', 'B500', true],
    ['that name its row', 'SUM(3:4)', 'Z4', true],
    ['that name a table, perhaps', 'SUM(Sales[Amount])', 'Z99', true],
    ['but not the cells beside it', 'A1*2', 'A2', false],
    ['but not in texts', '"A1"&B1', 'A1', false],
    ['but not as the name of a function', 'LOG10(B1)', 'LOG10', false],
    ['but not on another sheet', "'Bob''s sheet'!A1+1", 'A1', false],
  ])('%s', async (_, text, address, answer) => {
    expect(await used(text, address)).toBe(answer);
  });

  it('of another sheet', async () => {
    expect(await used("SUM('Bob''s sheet'!A1:A3)", 'A2', "Bob's sheet")).toBe(true);
    expect(await used('A1', 'A1', "Bob's sheet")).toBe(false);
  });

  it('wherever one of many thousand names it', async () => {
    const rows = Array.from({ length: 6_000 }, (_, row) => [row, formula(`A${row + 1}*2`)]);
    const host = await hostOf([{ name: 'Data', rows }]);
    expect(await host.isUsedByFormulas('Data', rangeOf('A5999'))).toBe(true);
    expect(await host.isUsedByFormulas('Data', rangeOf('B5999'))).toBe(false);
  });
});
