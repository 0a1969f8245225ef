import fc from 'fast-check';
import { operandFinder, operandReader } from '../../src/candidates';
import { allowedTokens } from '../../src/candidates/allowed';
import { parseSample } from '../../src/candidates/beam';
import { contextOfTable } from '../../src/candidates/tableContext';
import { linkRequest } from '../../src/candidates/linkedRequest';
import { recogniseItems } from '../../src/candidates/recognise';
import { createUniform } from '../../src/diffusion';
import { evaluateRuleSet } from '../../src/evaluation';
import { START_SYMBOLS, VOCABULARY, decodeTokens, encodeRuleSet, productionOf } from '../../src/rules';
import type { OperandReader, RuleSet } from '../../src/rules';
import type { TableSnapshot } from '../../src/sheet';
import { createRandom, generateExample } from '../../src/synthesis';
import { ORDERS } from '../support/orders';
import { saysEverything } from '../support/slotTable';

const WORDS = [
  'highlight',
  'Sales',
  'over',
  '$1,200.50',
  '15%',
  'in',
  '10',
  'days',
  '1 March 2026',
  '3/15/2026',
  '5:30 pm',
  'light red',
  '"n/a"',
  'twenty five',
  "it's",
  '🙂',
  'שלום',
  '-5',
  '>=',
  'D2:D9',
  '2k',
  'half a million',
  '...',
];
const utterance = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { maxLength: 30 }).map((words) => words.join(' ')),
);

describe('Items of an utterance', () => {
  it('lie in it one after the other and are what stands there', () => {
    fc.assert(
      fc.property(utterance, (text) => {
        let last = 0;
        for (const item of recogniseItems(text)) {
          expect(item.start).toBeGreaterThanOrEqual(last);
          expect(item.end).toBeGreaterThan(item.start);
          expect(text.slice(item.start, item.end)).toBe(item.text);
          last = item.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('leave out white space alone', () => {
    fc.assert(
      fc.property(utterance, (text) => {
        const items = recogniseItems(text);
        const between =
          items.map(({ start }, i) => text.slice(items[i - 1]?.end ?? 0, start)).join('') + text.slice(items.at(-1)?.end ?? 0);
        expect(between.trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('fit the slots of a request, whatever is typed', () => {
    const context = contextOfTable(ORDERS);
    fc.assert(
      fc.property(utterance, (text) => {
        const { items, links, columns, values } = linkRequest(text, context);
        expect(items.length).toBeLessThanOrEqual(64);
        expect(links).toHaveLength(items.length);
        expect(columns).toHaveLength(ORDERS.columns.length);
        expect(values.length).toBeLessThanOrEqual(32);
      }),
    );
  });
});

/** Whether the tokens take the stack of the grammar to its end with the last one. */
function isSentence(tokens: readonly number[]): boolean {
  const stack = [...START_SYMBOLS].reverse();
  for (const token of tokens) {
    const head = stack.pop();
    const production = productionOf(token);
    if (head === undefined || production === undefined || !production.heads.includes(head)) return false;
    stack.push(...[...production.pushes].reverse());
  }
  return stack.length === 0;
}

function randomLogProbabilities(seed: number, length: number): Float32Array {
  const uniform = createUniform(seed);
  return Float32Array.from({ length: length * VOCABULARY.length }, () => -12 * uniform());
}

const namesOf = (tokens: readonly number[]): string[] => tokens.map((id) => VOCABULARY[id] ?? '');

describe('The sentences found in a sample', () => {
  const allowed = allowedTokens(linkRequest('mark Sales over 500 and Status Open in red within 3 weeks', contextOfTable(ORDERS)));
  const sample = fc.record({ seed: fc.nat(), length: fc.integer({ min: 4, max: 32 }) });

  it('are always some, all of the grammar, the likeliest first', () => {
    fc.assert(
      fc.property(sample, ({ seed, length }) => {
        const found = parseSample(randomLogProbabilities(seed, length), length, allowed, 3);
        expect(found.length).toBeGreaterThan(0);
        for (const { tokens } of found) {
          expect(isSentence(tokens)).toBe(true);
          expect(tokens.length).toBeLessThanOrEqual(length);
        }
        const scores = found.map(({ logProbability }) => logProbability);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it('have the log-probability of their tokens and of the padding behind', () => {
    fc.assert(
      fc.property(sample, ({ seed, length }) => {
        const logProbabilities = randomLogProbabilities(seed, length);
        for (const { tokens, logProbability } of parseSample(logProbabilities, length, allowed, 3)) {
          const sum = Array.from({ length }, (_, i) => logProbabilities[i * VOCABULARY.length + (tokens[i] ?? 0)] ?? NaN).reduce(
            (a, b) => a + b,
            0,
          );
          expect(logProbability).toBeCloseTo(sum, 3);
        }
      }),
    );
  });

  it('are rules or a fault with its place for any reader', () => {
    const slot = <T>(seed: number, value: T): T | undefined => (createUniform(seed)() < 0.7 ? value : undefined);
    fc.assert(
      fc.property(sample, ({ seed, length }) => {
        const reader: OperandReader = {
          ...saysEverything,
          column: (i) => slot(seed + i, i),
          literal: (i, against) => slot(seed - i, saysEverything.literal(i, against)),
        };
        for (const { tokens } of parseSample(randomLogProbabilities(seed, length), length, allowed, 3)) {
          const decoded = decodeTokens(namesOf(tokens), reader);
          if (!decoded.ok) expect(decoded.faults).toMatchObject([{ code: 'tokens', path: [expect.any(Number)] }]);
        }
      }),
    );
  });

  it('begin with the one that is likeliest at every place', () => {
    fc.assert(
      fc.property(sample, fc.nat(), ({ seed, length }, other) => {
        const [wanted] = parseSample(randomLogProbabilities(other, length), length, allowed, 1);
        const logProbabilities = randomLogProbabilities(seed, length);
        for (let i = 0; i < length; i++) logProbabilities[i * VOCABULARY.length + (wanted?.tokens[i] ?? 0)] = 0;
        expect(parseSample(logProbabilities, length, allowed, 1)[0]?.tokens).toEqual(wanted?.tokens);
      }),
    );
  });
});

describe('Rules of a made-up request', () => {
  const effectOf = (rules: RuleSet, table: TableSnapshot, today: number): unknown =>
    evaluateRuleSet(rules, table, { today }).map((effect) => (effect.kind === 'visual' ? effect.drawn : effect.mask));

  it('format the same cells after every operand was found in its words', () => {
    const random = createRandom(3);
    const examples = Array.from({ length: 120 }, () => generateExample(random));
    const said = examples.filter(({ utterance: typed, table, today, rules }) => {
      const request = linkRequest(typed, contextOfTable(table));
      const tokens = encodeRuleSet(rules, operandFinder(request, today));
      const decoded = tokens.ok ? decodeTokens(tokens.value, operandReader(request, today)) : tokens;
      if (decoded.ok) expect(effectOf(decoded.value, table, today)).toEqual(effectOf(rules, table, today));
      return decoded.ok;
    });
    expect(said.length).toBeGreaterThan(110);
  });
});
