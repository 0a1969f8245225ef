import fc from 'fast-check';
import { PRODUCTIONS, START_SYMBOLS, decodeTokens, validateRuleSet } from '../../../src/rules';
import type { GrammarSymbol, Production } from '../../../src/rules';
import { arbitraryTable } from '../../support/arbitraries';
import { saysEverything } from '../../support/slotTable';

/** Tokens after which a sentence only takes what ends it soon. */
const FREE_TOKENS = 60;

const BY_HEAD = new Map<GrammarSymbol, readonly Production[]>(
  [...new Set(PRODUCTIONS.flatMap(({ heads }) => heads))].map((head) => [head, PRODUCTIONS.filter(({ heads }) => heads.includes(head))]),
);

/** Fewest tokens that a symbol can become. */
const DEPTHS = depths();

function depths(): ReadonlyMap<GrammarSymbol, number> {
  const known = new Map<GrammarSymbol, number>();
  for (let round = 0; round < 20; round += 1) {
    for (const [head, productions] of BY_HEAD) known.set(head, Math.min(...productions.map((production) => costOf(production, known))));
  }
  return known;
}

function costOf({ pushes }: Production, known: ReadonlyMap<GrammarSymbol, number>): number {
  return pushes.reduce((sum, symbol) => sum + (known.get(symbol) ?? Infinity), 1);
}

/** A sentence that the grammar allows, as the choices take it. */
function sentenceOf(choices: readonly number[]): readonly string[] {
  const stack = [...START_SYMBOLS].reverse();
  const tokens: string[] = [];
  for (let head = stack.pop(); head !== undefined; head = stack.pop()) {
    const all = BY_HEAD.get(head) ?? [];
    const cheapest = all.filter((production) => costOf(production, DEPTHS) === DEPTHS.get(head));
    const open = tokens.length < FREE_TOKENS ? all : cheapest;
    const production = open[(choices[tokens.length % choices.length] ?? 0) % open.length];
    if (production === undefined) throw new Error(`Nothing stands for ${head}.`);
    tokens.push(production.token);
    stack.push(...[...production.pushes].reverse());
  }
  return tokens;
}

describe('A sentence of the grammar', () => {
  it('says rules that the validator takes or answers with located faults, or is refused at one place', () => {
    const choices = fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 60 });
    const kinds = new Set<string>();
    fc.assert(
      fc.property(arbitraryTable(), choices, (table, taken) => {
        const tokens = sentenceOf(taken);
        const decoded = decodeTokens(tokens, saysEverything);
        const faults = decoded.ok ? validateRuleSet(decoded.value, table) : decoded.faults;
        kinds.add(decoded.ok ? (faults.length === 0 ? 'valid' : 'faulty') : 'refused');
        if (!decoded.ok) expect(faults).toHaveLength(1);
        for (const { code, path, message } of faults) {
          expect(code).not.toBe('');
          expect(message).not.toBe('');
          expect(Array.isArray(path)).toBe(true);
        }
        if (!decoded.ok) expect(decoded.faults[0]?.path[0]).toBeLessThanOrEqual(tokens.length);
      }),
      { numRuns: 500 },
    );
    expect(kinds).toContain('valid');
    expect(kinds).toContain('faulty');
  });
});
