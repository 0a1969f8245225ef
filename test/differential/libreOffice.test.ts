import { differential } from './differential';
import type { Outcome } from './differential';
import { LibreOffice } from './libreOffice';
import { compareRuleSets } from './ruleSets';

/** Sheets in a hundred on which LibreOffice may crash before its verdict counts for nothing. */
const MOST_CRASHES = 1;

let libreOffice: LibreOffice | undefined;

beforeAll(async () => {
  libreOffice = await LibreOffice.start();
});
afterAll(async () => libreOffice?.stop());

async function outcomeOf(pairs: number, seed: number): Promise<Outcome> {
  return differential({ pairs, seed }, started());
}

function started(): LibreOffice {
  if (libreOffice === undefined) throw new Error('LibreOffice did not start.');
  return libreOffice;
}

/** What went wrong, with the command that shows it again; empty when nothing did. */
function complaints({ differences, crashes, sheets }: Outcome, pairs: number, seed: number): string {
  const crashed = crashes * 100 > sheets * MOST_CRASHES ? [`LibreOffice crashed on ${crashes} of ${sheets} sheets.`] : [];
  const found = [...crashed, ...differences];
  return found.length === 0 ? '' : [`npm run differential -- --pairs ${pairs} --seed ${seed}`, ...found].join('\n\n');
}

describe('LibreOffice formats the cells that the evaluator formats', () => {
  it('on 500 pairs of a rule and a sheet that are the same every day', async () => {
    const outcome = await outcomeOf(500, 1);
    expect(complaints(outcome, 500, 1)).toBe('');
    expect(outcome.sheets).toBeGreaterThan(500);
    expect(outcome.formatted).toBeGreaterThan(500);
  });

  it('by the first rule that holds, where the rules of a set meet', async () => {
    const outcome = await compareRuleSets(60, 1, started());
    expect(outcome.differences).toEqual([]);
    expect(outcome.filled).toBeGreaterThan(60);
    const seed = Date.now() % 1_000_000_000;
    const { differences } = await compareRuleSets(30, seed, started());
    expect({ seed, differences }).toEqual({ seed, differences: [] });
  });

  it('on 100 pairs that are new every time', async () => {
    const seed = Date.now() % 1_000_000_000;
    expect(complaints(await outcomeOf(100, seed), 100, seed)).toBe('');
  });
});
