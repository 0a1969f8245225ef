import { PAD_ID, PRODUCTIONS, START_SYMBOLS, VOCABULARY, productionOf, tokenId } from '../rules';
import type { GrammarSymbol } from '../rules';

/** Token ids that each symbol of the grammar may become in one request. */
export type AllowedTokens = ReadonlyMap<GrammarSymbol, readonly number[]>;

/** A token sequence of the grammar, `END` included, and its log-probability with the padding behind it. */
export interface ParsedSample {
  readonly tokens: readonly number[];
  readonly logProbability: number;
}

interface Hypothesis {
  readonly tokens: readonly number[];
  /** Symbols still to come, the next one last. */
  readonly stack: readonly GrammarSymbol[];
  /** Fewest tokens that the stack can become. */
  readonly cost: number;
  readonly score: number;
}

const END_ID = tokenId('END');
const ALSO_ID = tokenId('ALSO');
const MOST_RULES = 4;
const NONE_ID = tokenId('NONE');
const BEAM_WIDTH = 6;

const CHEAPEST: ReadonlyMap<GrammarSymbol, number> = cheapestSymbols();

/** Fewest tokens of what each token pushes, by its id. */
const PUSH_COSTS: readonly number[] = VOCABULARY.map((_, id) => costOf(productionOf(id)?.pushes ?? []));

/**
 * The `best` likeliest sentences of the grammar under independent per-position log-probabilities (row-major,
 * [length × vocabulary]): a beam search whose every step keeps only what the grammar and the request allow.
 */
export function parseSample(logProbabilities: Float32Array, length: number, allowed: AllowedTokens, best: number): ParsedSample[] {
  const vocabulary = logProbabilities.length / length;
  const padding = paddingSums(logProbabilities, length, vocabulary);
  const finished: ParsedSample[] = [];
  let beam: Hypothesis[] = [startHypothesis()];
  for (let position = 0; position < length && beam.length > 0; position++) {
    const room = length - position - 1;
    const grown = beam.flatMap((hypothesis) => grow(hypothesis, logProbabilities, position * vocabulary, allowed, room));
    grown.sort((a, b) => b.score - a.score);
    for (const { tokens, score } of grown.filter(isFinished))
      finished.push({ tokens, logProbability: score + (padding[position + 1] ?? 0) });
    beam = grown.filter((hypothesis) => !isFinished(hypothesis)).slice(0, BEAM_WIDTH);
  }
  return finished.sort((a, b) => b.logProbability - a.logProbability).slice(0, best);
}

function startHypothesis(): Hypothesis {
  const stack = [...START_SYMBOLS].reverse();
  return { tokens: [], stack, cost: costOf(stack), score: 0 };
}

function isFinished({ stack }: Hypothesis): boolean {
  return stack.length === 0;
}

function grow(hypothesis: Hypothesis, logProbabilities: Float32Array, offset: number, allowed: AllowedTokens, room: number): Hypothesis[] {
  const symbol = hypothesis.stack[hypothesis.stack.length - 1];
  if (symbol === undefined) return [];
  const below = hypothesis.stack.slice(0, -1);
  const restCost = hypothesis.cost - (CHEAPEST.get(symbol) ?? 1);
  const rules = hypothesis.tokens.filter((token) => token === ALSO_ID).length + 1;
  const fitting = (allowed.get(symbol) ?? []).filter(
    (token) =>
      (logProbabilities[offset + token] ?? -Infinity) > -Infinity &&
      restCost + (PUSH_COSTS[token] ?? 0) <= room &&
      !(token === ALSO_ID && rules >= MOST_RULES) &&
      !isStrayNone(token, hypothesis),
  );
  return bestTokens(fitting, logProbabilities, offset).map((token) => ({
    tokens: [...hypothesis.tokens, token],
    stack: [...below, ...[...(productionOf(token)?.pushes ?? [])].reverse()],
    cost: restCost + (PUSH_COSTS[token] ?? 0),
    score: hypothesis.score + (logProbabilities[offset + token] ?? -Infinity),
  }));
}

/** `NONE` stands alone: first, and followed by nothing but `END`. */
function isStrayNone(token: number, { tokens }: Hypothesis): boolean {
  return (token === NONE_ID && tokens.length > 0) || (tokens[0] === NONE_ID && token !== END_ID);
}

function bestTokens(tokens: readonly number[], logProbabilities: Float32Array, offset: number): readonly number[] {
  const scored = tokens.map((token): readonly [number, number] => [token, logProbabilities[offset + token] ?? -Infinity]);
  return scored
    .sort((a, b) => b[1] - a[1])
    .slice(0, BEAM_WIDTH)
    .map(([token]) => token);
}

/** Sum of the padding's log-probabilities from each position to the end. */
function paddingSums(logProbabilities: Float32Array, length: number, vocabulary: number): Float64Array {
  const sums = new Float64Array(length + 1);
  for (let i = length - 1; i >= 0; i--) sums[i] = (sums[i + 1] ?? 0) + (logProbabilities[i * vocabulary + PAD_ID] ?? 0);
  return sums;
}

function costOf(symbols: readonly GrammarSymbol[]): number {
  return symbols.reduce((sum, symbol) => sum + (CHEAPEST.get(symbol) ?? 1), 0);
}

/** Fewest tokens that each symbol becomes; `NONE` does not count, since it stands for no look inside a rule. */
function cheapestSymbols(): Map<GrammarSymbol, number> {
  const cheapest = new Map<GrammarSymbol, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const { token, heads, pushes } of PRODUCTIONS) {
      if (token === 'NONE') continue;
      const cost = pushes.reduce((sum, symbol) => sum + (cheapest.get(symbol) ?? Infinity), 1);
      for (const head of heads) {
        if (cost < (cheapest.get(head) ?? Infinity)) {
          cheapest.set(head, cost);
          changed = true;
        }
      }
    }
  }
  return cheapest;
}
