import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkNotation, readNotation } from '../../src/cli/notationCheck';

/** The golds of the benchmarks' dev files in our notation. They measure the language; nothing that trains reads them. */
const NOTED = join(__dirname, 'benchmarks');
const BENCHMARKS = join(process.env['FORMATFUSION_SHARED'] ?? join(__dirname, '../../../shared'), 'benchmarks');

/** What the language does not say, or the benchmark does not, and why. */
const REST: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  requests: {},
  'codefusion-cf': {
    // Its errors stand in the table as the text "#ERR", which is no error value of Excel's.
    'nl2cf-029': 'rows too many: ; missing: 3 4 5',
  },
};

describe.each(Object.entries(REST))('The golds of %s/dev', (name, rest) => {
  const file = join(BENCHMARKS, name, 'dev.jsonl');
  const noted = readFileSync(join(NOTED, `${name}.txt`), 'utf8');

  it('are noted with a rule for every set of cells', () => {
    const cases = readNotation(noted);
    expect(cases.length).toBeGreaterThan(60);
    expect(cases.filter(({ rules, formats }) => rules === '' || formats.length === 0)).toEqual([]);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  (existsSync(file) ? it : it.skip)('format exactly their cells, but for the named rest', () => {
    const results = checkNotation(noted, file);
    const faults = results.flatMap(({ id, fault }) => (fault === undefined ? [] : [[id, fault]]));
    expect(Object.fromEntries(faults)).toEqual(rest);
    expect((results.length - faults.length) / results.length).toBeGreaterThanOrEqual(0.97);
  });
});
