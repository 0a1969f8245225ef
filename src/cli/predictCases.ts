import { DEFAULT_SAMPLING, contextOfTable, propose } from '../candidates';
import type { RuleModel, SamplingOptions } from '../candidates';
import type { BenchmarkCase } from './cases';
import { predictedRules } from './prediction';
import type { Prediction } from './prediction';

/** Answers of the model to cases, in their order; `latencyMs` is from the request, the table known, to the ranked candidates. */
export async function predictCases(
  model: RuleModel,
  cases: readonly BenchmarkCase[],
  seed: number,
  sampling: SamplingOptions = DEFAULT_SAMPLING,
): Promise<Prediction[]> {
  const predictions: Prediction[] = [];
  for (const { id, request, table, today } of cases) {
    const context = contextOfTable(table);
    await model.warmTexts(context.columns.flatMap(({ header, listed }) => [header, ...listed.map(({ text }) => text)]));
    const start = performance.now();
    const proposal = await propose(model, { utterance: request, table, today, seed }, { context, sampling });
    const latencyMs = Math.round((performance.now() - start) * 10) / 10;
    const candidates = proposal?.kind === 'candidates' ? proposal.candidates : [];
    predictions.push({ id, candidates: candidates.map((candidate) => ({ rules: predictedRules(candidate, table, today) })), latencyMs });
  }
  return predictions;
}
