/** Compares the evaluator with LibreOffice on random rules and sheets: `npm run differential -- --pairs 10000 --seed 1`. */
import { parseArgs } from 'node:util';
import { differential } from './differential';
import { LibreOffice } from './libreOffice';
import { compareRuleSets } from './ruleSets';

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '1000' }, seed: { type: 'string' } } });
const pairs = Number(values.pairs);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
if (!Number.isInteger(pairs) || pairs < 1 || !Number.isInteger(seed)) throw new Error('--pairs and --seed are whole numbers.');

/** Rule sets that LibreOffice is given in one workbook at most. */
const MOST_SETS = 250;

const started = performance.now();
const libreOffice = await LibreOffice.start();
try {
  const onProgress = (done: number): void => void (process.stderr.isTTY && process.stderr.write(`\r${done} pairs`));
  const outcome = await differential({ pairs, seed, shrinkFirst: 5, onProgress }, libreOffice);
  for (const difference of outcome.differences) console.log(`\n${difference}`);
  const meeting = await compareRuleSets(Math.min(MOST_SETS, Math.ceil(pairs / 10)), seed, libreOffice);
  for (const difference of meeting.differences) console.log(`\n${difference}`);
  const known = [...outcome.known].map(([name, sheets]) => `${name}: ${sheets}`).join('; ');
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `\nseed ${seed}: ${outcome.pairs} pairs on ${outcome.sheets} sheets, ${outcome.cells} cells (${outcome.formatted} formatted), ` +
      `${outcome.differences.length} differences, ${meeting.sets} rule sets (${meeting.filled} cells filled), ${meeting.differences.length} differences, ${outcome.crashes} crashes of LibreOffice, known differences on sheets (${known || 'none'}), ${seconds} s`,
  );
  process.exitCode = outcome.differences.length + meeting.differences.length === 0 ? 0 : 1;
} finally {
  await libreOffice.stop();
}
