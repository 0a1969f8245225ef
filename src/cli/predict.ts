/** `npm run predict -- --cases FILE --out FILE [--seed N]`: the shipped model's answers, in the form of benchmarks/README.md. */
import { writeFileSync } from 'node:fs';
import { readCases } from './cases';
import { loadNodeModel } from './nodeModel';
import { readOptions } from './options';
import { predictCases } from './predictCases';

const options = readOptions(process.argv.slice(2));
const [cases, out] = [options.get('cases'), options.get('out')];
if (cases === undefined || out === undefined) {
  console.error('Usage: npm run predict -- --cases FILE --out FILE [--seed N]');
  process.exitCode = 2;
} else {
  const predictions = await predictCases(await loadNodeModel(options.get('model')), readCases(cases), Number(options.get('seed') ?? 1));
  writeFileSync(out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
  console.log(`${predictions.length} predictions written to ${out}`);
}
