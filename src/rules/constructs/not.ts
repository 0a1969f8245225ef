import type { ConditionWords } from '../explainWords';
import { noneOf } from '../formulaTerm';
import { within } from '../validateFault';
import type { ConditionConstruct, ConditionOf, Wording } from './construct';

/** Holds where its condition does not, errors and blanks included. */
export const not: ConditionConstruct<'not'> = {
  kind: 'not',
  map: (node, mapper) => ({ ...node, condition: mapper.condition(node.condition) }),
  tokens: [['NOT', ['condition']]],
  write: ({ condition }, sink) => ['NOT', ...sink.condition(condition)],
  read: (_token, source) => ({ kind: 'not', condition: source.condition() }),
  print: ({ condition }, printer) => `not (${printer.condition(condition)})`,
  keywords: ['not'],
  parse: (reader) => {
    const condition = reader.take('not') ? reader.nested(() => reader.statement()) : undefined;
    return condition === undefined ? undefined : { kind: 'not', condition };
  },
  faults: ({ condition }, validation) => within(validation.condition(condition), 'condition'),
  phrase: negatedWords,
  term: ({ condition }, parts) => noneOf(parts.condition(condition)),
};

function negatedWords({ condition }: ConditionOf<'not'>, wording: Wording): ConditionWords {
  const words = wording.words(condition);
  const [phrase] = words.phrases;
  const phrases = words.phrases.map((each) => ({ ...each, note: undefined }));
  if (condition.kind === 'and' || condition.kind === 'or' || condition.kind === 'not' || phrase === undefined) {
    return { clause: `it is not so that ${words.clause}`, label: `unless ${words.label}`, phrases };
  }
  return { clause: `${phrase.subject} ${negated(phrase.clause)}`, label: `not ${words.label}`, phrases };
}

function negated(clause: string): string {
  const [verb = '', ...rest] = clause.split(' ');
  if (verb === 'is') return rest[0] === 'not' ? `is ${rest.slice(1).join(' ')}` : `is not ${rest.join(' ')}`;
  if (verb === 'does') return rest[0] === 'not' ? `does ${rest.slice(1).join(' ')}` : `does not ${rest.join(' ')}`;
  return `does not ${verb.replace(/s$/, '')} ${rest.join(' ')}`;
}
