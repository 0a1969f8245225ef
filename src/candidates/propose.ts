import { createGaussian, createUniform, denoise, timestepsOf } from '../diffusion';
import { VOCABULARY, decodeTokens } from '../rules';
import type { RuleSet } from '../rules';
import { allowedTokens } from './allowed';
import { parseSample } from './beam';
import type { ParsedSample } from './beam';
import type { Proposal, ProposalRequest } from './candidate';
import { featuresOf } from './features';
import { legibleRules } from './legible';
import { linkRequest } from './linkedRequest';
import type { LinkedRequest } from './linkedRequest';
import { DEFAULT_SAMPLING } from './model';
import type { EncodedRequest, ModelSizes, RuleModel, SamplingOptions } from './model';
import { operandReader } from './operands';
import { MOST_CANDIDATES, rankCandidates } from './ranking';
import type { Proposed } from './ranking';
import { otherReadings } from './readings';
import { ORIGINAL_NAMES, drawRenaming, renameFeatures, restoreNames } from './renaming';
import { simplifyRules } from './simplify';
import { contextOfTable } from './tableContext';
import type { TableContext } from './tableContext';

/** How a proposal may be watched, stopped and tuned. */
export interface ProposeOptions {
  /** Prepared by `contextOfTable` for the request's table; made anew where absent. */
  readonly context?: TableContext;
  readonly sampling?: SamplingOptions;
  /** Called with the share done; `true` stops. */
  readonly onStep?: (share: number) => boolean | Promise<boolean>;
}

/** Share of the samples' probability from which a request counts as no wish for conditional formatting. */
const REFUSAL_SHARE = 0.5;
/** Weight of another reading that no sample proposed, against the votes of the rule set that it varies. */
const READING_WEIGHT = 0.02;

/** Answers a request with candidates or a refusal; `undefined` when it was stopped. The same request and seed give the same answer. */
export async function propose(model: RuleModel, request: ProposalRequest, options: ProposeOptions = {}): Promise<Proposal | undefined> {
  const { utterance, table, today, seed } = request;
  const sampling = options.sampling ?? DEFAULT_SAMPLING;
  const linked = linkRequest(utterance, options.context ?? contextOfTable(table));
  if (linked.items.length === 0) return { kind: 'refusal', refusal: 'notUnderstood' };
  const logProbabilities = await sampleRules(model, linked, seed, sampling, options.onStep);
  if (logProbabilities === undefined) return undefined;
  const samples = parseSamples(logProbabilities, linked, model.sizes, sampling);
  const { proposed, refusals } = readSamples(samples, linked, today);
  if (refusals >= REFUSAL_SHARE) return { kind: 'refusal', refusal: 'outOfScope' };
  const candidates = rankCandidates(withReadings(proposed, table), linked.context, today);
  return candidates.length === 0 ? { kind: 'refusal', refusal: 'notUnderstood' } : { kind: 'candidates', candidates };
}

/** Log-probabilities of all samples [batch × length × vocabulary]: the first view reads the request as it is, each further one under other slot names. */
async function sampleRules(
  model: RuleModel,
  linked: LinkedRequest,
  seed: number,
  { batch, numInferenceSteps, views }: SamplingOptions,
  onStep: ProposeOptions['onStep'],
): Promise<Float32Array | undefined> {
  const features = featuresOf(linked, model.tokenizer);
  const [gaussian, uniform] = [createGaussian(seed), createUniform(seed)];
  const parts: Float32Array[] = [];
  for (let view = 0; view < views; view++) {
    const renaming = view === 0 ? ORIGINAL_NAMES : drawRenaming(uniform);
    const encoded = await model.encode(renameFeatures(features, renaming));
    const stopped = async (share: number): Promise<boolean> => (await onStep?.((view + share) / views)) === true;
    if (await stopped(0)) return undefined;
    const part = await sampleView(encoded, model.sizes, { batch: batch / views, numInferenceSteps, gaussian, onStep: stopped });
    if (part === undefined) return undefined;
    parts.push(restoreNames(part, renaming));
  }
  return concatenated(parts);
}

interface ViewOptions {
  readonly batch: number;
  readonly numInferenceSteps: number;
  readonly gaussian: () => number;
  readonly onStep: (share: number) => Promise<boolean>;
}

async function sampleView(
  { denoiser, decode }: EncodedRequest,
  sizes: ModelSizes,
  options: ViewOptions,
): Promise<Float32Array | undefined> {
  const { length, latentWidth, schedule } = sizes;
  const { gaussian, onStep } = options;
  const xT = Float32Array.from({ length: options.batch * length * latentWidth }, gaussian);
  const x0 = await denoise(xT, { denoiser, schedule, timesteps: timestepsOf(options.numInferenceSteps, 1), gaussian, onStep });
  return x0 === undefined ? undefined : decode(x0);
}

function concatenated(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((offset, part) => {
    all.set(part, offset);
    return offset + part.length;
  }, 0);
  return all;
}

function parseSamples(
  logProbabilities: Float32Array,
  linked: LinkedRequest,
  { length }: ModelSizes,
  { batch, bestOfSample }: SamplingOptions,
): ParsedSample[][] {
  const allowed = allowedTokens(linked);
  const size = logProbabilities.length / batch;
  return Array.from({ length: batch }, (_, i) =>
    parseSample(logProbabilities.subarray(i * size, (i + 1) * size), length, allowed, bestOfSample),
  );
}

/** Votes of each distinct rule set: its share of the probability among the sentences kept of a sample, averaged over samples. */
function readSamples(samples: readonly ParsedSample[][], linked: LinkedRequest, today: number): { proposed: Proposed[]; refusals: number } {
  const reader = operandReader(linked, today);
  const votes = new Map<string, Proposed>();
  let refusals = 0;
  for (const { tokens, share } of samples.flatMap(shares)) {
    const decoded = decodeTokens(
      tokens.map((id) => VOCABULARY[id] ?? ''),
      reader,
    );
    if (!decoded.ok) continue;
    if (decoded.value.length === 0) refusals += share / samples.length;
    else addVote(votes, legibleRules(simplifyRules(decoded.value)), share / samples.length);
  }
  return { proposed: [...votes.values()], refusals };
}

function addVote(votes: Map<string, Proposed>, rules: RuleSet, share: number): void {
  const key = JSON.stringify(rules);
  votes.set(key, { rules, votes: (votes.get(key)?.votes ?? 0) + share });
}

function shares(sample: readonly ParsedSample[]): { tokens: readonly number[]; share: number }[] {
  const most = sample[0]?.logProbability ?? 0;
  const weights = sample.map(({ logProbability }) => Math.exp(logProbability - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sample.map(({ tokens }, i) => ({ tokens, share: (weights[i] ?? 0) / sum }));
}

function withReadings(proposed: readonly Proposed[], table: ProposalRequest['table']): Proposed[] {
  const best = [...proposed].sort((a, b) => b.votes - a.votes).slice(0, MOST_CANDIDATES);
  const readings = best.flatMap(({ rules, votes }) =>
    otherReadings(rules, table).map((other, i) => ({ rules: other, votes: votes * READING_WEIGHT * 0.5 ** i })),
  );
  return [...proposed, ...readings];
}
