import type { Clause, Speaker } from './clause';
import { finite, modifier, noun, terse } from './clause';
import { drawClause } from './conditions';
import type { Saying } from './compose';
import { all, any, negation } from './rules';
import { isDate, isNumeric } from './sheet';
import type { Phrase } from './text';
import { words } from './text';

type Join = 'and' | 'or' | 'unless';

const FINITE_JOINS: Readonly<Record<Join, readonly string[]>> = {
  and: [
    ' and ',
    ' and ',
    ' and ',
    ' and ',
    ' but ',
    ' and also ',
    ' while ',
    ', and ',
    ' and at the same time ',
    ' & ',
    ' as long as ',
    ' provided that ',
    ' plus ',
    ' AND ',
    ' and only if ',
    ', but only if ',
    ' and on top of that ',
  ],
  or: [' or ', ' or ', ' or ', ' or ', ' or if ', ', or ', ' or else if ', ' OR ', ', or if ', ' or when '],
  unless: [
    ' unless ',
    ' unless ',
    ', unless ',
    ' except when ',
    ' except if ',
    ', but not if ',
    ' but not when ',
    ', except where ',
    ' but skip it if ',
  ],
};

const TERSE_JOINS: Readonly<Record<Join, readonly string[]>> = {
  and: [' and ', ' and ', ' & ', ', ', ' + ', ' AND ', ' and ', ' with ', ' but '],
  or: [' or ', ' or ', ' OR ', ' / ', ' or '],
  unless: [' unless ', ' except if ', ' but not if ', ' unless '],
};

/** Draws a join: mostly "and". */
export function drawJoin({ random }: Speaker): Join {
  const roll = random.next();
  return roll < 0.62 ? 'and' : roll < 0.88 ? 'or' : 'unless';
}

/** A second clause that goes with the first: about another column, or about the same one from the other side. */
export function drawPartner(speaker: Speaker, first: Clause): Clause | undefined {
  for (let attempt = 0; attempt < 6; attempt++) {
    const second = drawClause(speaker);
    if (second !== undefined && second.column !== first.column && !overlaps(first, second)) return second;
  }
  return undefined;
}

function overlaps(first: Clause, second: Clause): boolean {
  return first.wording === second.wording && first.column === second.column;
}

/** Two clauses as one saying. */
export function joined(speaker: Speaker, first: Clause, second: Clause, join: Join): Saying {
  const condition =
    join === 'and'
      ? all([first.condition, second.condition])
      : join === 'or'
        ? any([first.condition, second.condition])
        : all([first.condition, negation(second.condition)]);
  const { random } = speaker;
  const link = (list: readonly string[]): Phrase => words(random.pick(list));
  const both = join === 'and' && random.chance(0.06) ? 'both ' : join === 'or' && random.chance(0.1) ? 'either ' : '';
  const shown = { ...second, named: true };
  return {
    condition,
    column: join === 'unless' ? first.column : measured(first, second),
    head: first.column,
    finite: () => [...words(both), ...finite(speaker, first), ...link(FINITE_JOINS[join]), ...finite(speaker, shown)],
    noun: () => [
      ...noun(speaker, first),
      ...words(join === 'or' ? ' or ' : join === 'unless' ? ' unless ' : ' '),
      ...(join === 'and' ? modifier(speaker, shown) : join === 'or' ? noun(speaker, shown) : finite(speaker, shown)),
    ],
    modifier: () => [...modifier(speaker, first), ...joinedModifier(speaker, shown, join)],
    terse: () => [...terse(speaker, first), ...link(TERSE_JOINS[join]), ...terse(speaker, shown)],
    tail: () => finite(speaker, first),
    isPlain: false,
  };
}

function joinedModifier(speaker: Speaker, second: Clause, join: Join): Phrase {
  const { random } = speaker;
  if (join === 'unless') return [...words(random.pick(FINITE_JOINS.unless)), ...finite(speaker, second)];
  return [
    ...words(join === 'and' ? random.pick([' and ', ' and ', ' and ', ' but ', ' ']) : random.pick([' or ', ' or ', ', or '])),
    ...modifier(speaker, second),
  ];
}

/** The one measured column, else the last that was mentioned. */
function measured(first: Clause, second: Clause): Clause['column'] {
  const isMeasured = ({ column }: Clause): boolean => isNumeric(column) || isDate(column);
  if (isMeasured(first) && !isMeasured(second)) return first.column;
  return second.column;
}

/** Three clauses: all of them, or any of them. */
export function joinedThree(speaker: Speaker, clauses: readonly [Clause, Clause, Clause]): Saying {
  const { random } = speaker;
  const conjunction = random.chance(0.7) ? 'and' : 'or';
  const conditions = clauses.map(({ condition }) => condition);
  const say = (form: (speaker: Speaker, clause: Clause) => Phrase, separator: string, last: string): Phrase => {
    const [first, second, third] = clauses;
    return [...form(speaker, first), ...words(separator), ...form(speaker, second), ...words(last), ...form(speaker, third)];
  };
  const last = conjunction === 'and' ? random.pick([' and ', ', and ', ' and also ', ' and ']) : random.pick([' or ', ', or ', ' or if ']);
  const separator = random.pick([', ', ', ', conjunction === 'and' ? ' and ' : ' or ']);
  return {
    condition: conjunction === 'and' ? all(conditions) : any(conditions),
    column: measured(clauses[0], measuredClause(clauses[1], clauses[2])),
    head: clauses[0].column,
    finite: () => say((each, clause) => finite(each, clause), separator, last),
    noun: () => [
      ...noun(speaker, clauses[0]),
      ...words(conjunction === 'and' ? ' ' : ' or '),
      ...modifier(speaker, clauses[1]),
      ...words(last),
      ...modifier(speaker, clauses[2]),
    ],
    modifier: () => say(modifier, separator, last),
    terse: () => say(terse, separator, last),
    tail: () => finite(speaker, clauses[0]),
    isPlain: false,
  };
}

function measuredClause(second: Clause, third: Clause): Clause {
  return measured(second, third) === second.column ? second : third;
}
