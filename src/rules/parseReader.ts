import type { TableSnapshot } from '../sheet';
import type { ParseFault, TextToken } from './parseTokens';
import type { Condition, DateUnit, Expression } from './syntax';

/** Brackets and negations may nest this deep: as deep as functions may in an Excel formula. */
const MAX_DEPTH = 64;

/**
 * A cursor over the tokens of a rule's text. The first fault is kept and stops everything: parsing functions return
 * `undefined` from there on.
 */
export interface Reader {
  readonly table: TableSnapshot;
  /** The token at the cursor, or `ahead` tokens further. */
  readonly peek: (ahead?: number) => TextToken;
  readonly advance: () => TextToken;
  /** Takes the words (or the sign) if they all stand here. */
  readonly take: (...words: readonly string[]) => boolean;
  /** As `take`; a fault when they do not stand here. */
  readonly expect: (...words: readonly string[]) => boolean;
  /** Notes a fault at the cursor (or at `token`), unless there is one. */
  readonly fail: (code: ParseFault['code'], message: string, token?: TextToken) => undefined;
  readonly fault: () => ParseFault | undefined;
  /** Runs `parse` one level deeper. */
  readonly nested: <T>(parse: () => T | undefined) => T | undefined;
  readonly condition: () => Condition | undefined;
  /** A condition that holds together without `and` and `or`. */
  readonly statement: () => Condition | undefined;
  readonly expression: () => Expression | undefined;
  /** A value that holds together without brackets, or a bracketed one. */
  readonly primary: () => Expression | undefined;
  /** A column in brackets, zero-based. */
  readonly column: () => number | undefined;
  /** A number with its sign. */
  readonly number: () => number | undefined;
  /** The word of a unit, in singular or plural. */
  readonly unit: () => DateUnit | undefined;
}

/** How the parts of a rule's text are read. */
export interface ReaderParts {
  readonly condition: (reader: Reader) => Condition | undefined;
  readonly statement: (reader: Reader) => Condition | undefined;
  readonly expression: (reader: Reader) => Expression | undefined;
  readonly primary: (reader: Reader) => Expression | undefined;
  readonly column: (reader: Reader) => number | undefined;
  readonly number: (reader: Reader) => number | undefined;
  readonly unit: (reader: Reader) => DateUnit | undefined;
}

/** A reader at the first of `tokens`, whose last must be the end. */
export function readerOf(tokens: readonly TextToken[], table: TableSnapshot, parts: ReaderParts): Reader {
  const end: TextToken = tokens.at(-1) ?? { kind: 'end', value: '', offset: 0 };
  let position = 0;
  let depth = 0;
  let fault: ParseFault | undefined;
  const peek = (ahead = 0): TextToken => tokens[position + ahead] ?? end;
  const stands = (words: readonly string[]): boolean => words.every((word, ahead) => isWord(peek(ahead), word));
  const fail = (code: ParseFault['code'], message: string, token = peek()): undefined => {
    fault ??= { code, offset: token.offset, message };
  };
  const take = (...words: readonly string[]): boolean => {
    if (fault !== undefined || !stands(words)) return false;
    position += words.length;
    return true;
  };
  const reader: Reader = {
    table,
    peek,
    advance: () => {
      const token = peek();
      position += 1;
      return token;
    },
    take,
    expect: (...words) => take(...words) || (fail('unexpected', `Expected "${words.join(' ')}" but met ${nameOf(peek())}.`), false),
    fail,
    fault: () => fault,
    nested: (parse) => {
      if (depth === MAX_DEPTH) return fail('tooDeep', `Brackets and negations nest deeper than ${MAX_DEPTH} levels.`);
      depth += 1;
      const parsed = parse();
      depth -= 1;
      return parsed;
    },
    ...partsOf(() => reader, parts),
  };
  return reader;
}

type BoundParts = Pick<Reader, keyof ReaderParts>;

function partsOf(reader: () => Reader, parts: ReaderParts): BoundParts {
  return {
    condition: () => parts.condition(reader()),
    statement: () => parts.statement(reader()),
    expression: () => parts.expression(reader()),
    primary: () => parts.primary(reader()),
    column: () => parts.column(reader()),
    number: () => parts.number(reader()),
    unit: () => parts.unit(reader()),
  };
}

/** A token in a message. */
export function nameOf(token: TextToken): string {
  return token.kind === 'end' ? 'the end' : JSON.stringify(token.value);
}

/** Items parted by commas up to a closing bracket, which is taken; at least none. */
export function listOf<T>(reader: Reader, parse: (reader: Reader) => T | undefined): readonly T[] | undefined {
  if (reader.take(')')) return [];
  const items: T[] = [];
  do {
    const item = parse(reader);
    if (item === undefined) return undefined;
    items.push(item);
  } while (reader.take(','));
  return reader.expect(')') ? items : undefined;
}

function isWord(token: TextToken, word: string): boolean {
  return (token.kind === 'word' || token.kind === 'sign') && token.value === word;
}
