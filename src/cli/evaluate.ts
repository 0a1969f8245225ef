/**
 * `npm run evaluate -- [--cases FILE[,FILE]] [--seed N] [--model DIR] [--steps N] [--batch N] [--views N] [--best N] [--wrong]`: top-1/3/5, format
 * accuracy and refusals of the shipped model; without `--cases` on the three dev sets of `../shared/benchmarks`.
 */
import { DEFAULT_SAMPLING } from '../candidates';
import { readCases } from './cases';
import { loadNodeModel } from './nodeModel';
import { readOptions } from './options';
import { predictCases } from './predictCases';
import { scoreCase, summarise } from './score';
import type { Scores } from './score';

const DEV_SETS = ['codefusion-cf', 'requests', 'authored'].map((name) => `../shared/benchmarks/${name}/dev.jsonl`);

const options = readOptions(process.argv.slice(2));
const seed = Number(options.get('seed') ?? 1);
const sampling = {
  ...DEFAULT_SAMPLING,
  batch: Number(options.get('batch') ?? DEFAULT_SAMPLING.batch),
  views: Number(options.get('views') ?? DEFAULT_SAMPLING.views),
  bestOfSample: Number(options.get('best') ?? DEFAULT_SAMPLING.bestOfSample),
  numInferenceSteps: Number(options.get('steps') ?? DEFAULT_SAMPLING.numInferenceSteps),
};

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

function report(file: string, scores: Scores, latencies: readonly number[]): void {
  const middle = [...latencies].sort((a, b) => a - b)[Math.floor(latencies.length / 2)] ?? 0;
  console.log(`${file}: ${scores.cases} cases, seed ${seed}`);
  console.log(
    `  top-1/3/5  ${percent(scores.top1)} / ${percent(scores.top3)} / ${percent(scores.top5)}, complete ${percent(scores.complete)}`,
  );
  console.log(`  format     ${percent(scores.formatAccuracy)} of ${scores.formatCases} right first candidates with a look`);
  console.log(`  refusals   ${scores.refusedRightly} of ${scores.outOfScope} out of scope, ${scores.refusedWrongly} in scope`);
  console.log(`  latency    ${middle} ms median in Node`);
}

const model = await loadNodeModel(options.get('model'));
for (const file of options.get('cases')?.split(',') ?? DEV_SETS) {
  const cases = readCases(file);
  const predictions = await predictCases(model, cases, seed, sampling);
  const scored = cases.flatMap((test, i) => {
    const prediction = predictions[i];
    return prediction === undefined ? [] : [{ test, prediction, score: scoreCase(test, prediction) }];
  });
  report(
    file,
    summarise(scored.map(({ score }) => score)),
    predictions.map(({ latencyMs }) => latencyMs),
  );
  if (options.has('wrong')) {
    for (const { test, prediction, score } of scored.filter(({ score: { rank } }) => rank !== 1)) {
      const first = prediction.candidates[0]?.rules.map(({ formula, kind, appliesTo }) => `${formula ?? kind} on ${appliesTo}`).join('; ');
      console.log(`  ${score.rank} ${test.id} ${JSON.stringify(test.request)} -> ${first ?? 'refused'}`);
    }
  }
}
