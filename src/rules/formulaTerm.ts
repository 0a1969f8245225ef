/** A condition as a formula: what must hold together, and what can make it an error instead of a truth value. */
export interface Term {
  /** Joined with AND. Never empty. */
  readonly all: readonly string[];
  /** Cells or sub-formulas whose error makes this one an error. An error formats nothing, so only OR and NOT must catch it. */
  readonly fails: ReadonlySet<string>;
}

const NEVER: ReadonlySet<string> = new Set();

/** A term of some conjuncts, repeated ones once. */
export function termOf(all: readonly string[], fails: ReadonlySet<string> = NEVER): Term {
  return { all: [...new Set(all)], fails };
}

/** All sets in one. */
export function joined(...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** The term as one formula, without `=`. */
export function textOfTerm(term: Term): string {
  return conjunctionOf(term.all);
}

/** Conjuncts (at least one) as one formula. */
export function conjunctionOf(conjuncts: readonly string[]): string {
  return conjuncts.length === 1 ? conjuncts.join('') : `AND(${conjuncts.join(',')})`;
}

/** Holds where every term does. */
export function allOf(terms: readonly Term[]): Term {
  if (terms.length === 0) return termOf(['TRUE']);
  return termOf(
    terms.flatMap((term) => term.all),
    joined(...terms.map((term) => term.fails)),
  );
}

/** Holds where one of the terms does; an error in one does not hide another. */
export function anyOf(terms: readonly Term[]): Term {
  const [first] = terms;
  if (first === undefined) return termOf(['FALSE']);
  if (terms.length === 1) return first;
  if (failAlike(terms)) return termOf([`OR(${terms.map(textOfTerm).join(',')})`], first.fails);
  return termOf([`OR(${terms.map(withoutError).join(',')})`]);
}

/** Holds where the term does not, errors included. */
export function noneOf(term: Term): Term {
  return termOf([`NOT(${withoutError(term)})`]);
}

/** Terms that fail all together, and for one cell only, need no catching: where one is an error none holds. */
function failAlike(terms: readonly Term[]): boolean {
  const [first, ...others] = terms;
  const reason = [...(first?.fails ?? [])];
  return reason.length <= 1 && others.every((term) => term.fails.size === reason.length && reason.every((cell) => term.fails.has(cell)));
}

/** The term as one formula that is never an error. */
export function withoutError(term: Term): string {
  return term.fails.size === 0 ? textOfTerm(term) : `IFERROR(${textOfTerm(term)},FALSE)`;
}
