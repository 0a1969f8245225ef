import { serialOfIsoDate } from '../../sheet';
import type { Example } from '../example';
import { isRecord, parseCase, parseJson, tableOfCase } from './case';
import type { Case } from './case';
import { rulesOfGold } from './gold';
import { calendarMentions, mentionsOfSpans, unsaidOperands } from './mentions';
import { parseMarked } from './spans';
import type { Span } from './spans';
import { inSpokenOrder } from './spokenOrder';

/** A file of the corpus by name and content. */
export interface CorpusFile {
  /** File name; without `.jsonl` it is the author, `rewordings` holds other wordings of all authors' requests. */
  readonly name: string;
  readonly text: string;
}

/** A request that became no example, and why. */
export interface RefusedRequest {
  readonly id: string;
  readonly author: string;
  readonly cause: string;
  readonly detail: string;
}

/** An example with the marks of the corpus that it was read from. */
export interface MarkedExample {
  readonly example: Example;
  readonly spans: readonly Span[];
}

/** What a corpus gives. */
export interface Corpus {
  readonly examples: readonly Example[];
  /** The same examples with their marks, for cutting them into clauses. */
  readonly marked: readonly MarkedExample[];
  readonly refused: readonly RefusedRequest[];
}

/** An example, or why there is none. */
type Outcome = MarkedExample | { readonly refused: RefusedRequest };

interface Reworded {
  readonly id: string;
  readonly annotated: string;
  readonly of: Case;
  readonly author: string;
}

/** Reads hand-written requests and their rewordings. A rewording counts to the author of the request that it rewords. */
export function loadCorpus(files: readonly CorpusFile[]): Corpus {
  const authored = files.filter(({ name }) => !isRewordings(name)).flatMap(requestsOf);
  const byId = new Map(authored.map((request) => [request.of.id, request]));
  const reworded = files.filter(({ name }) => isRewordings(name)).flatMap(({ text }) => rewordingsOf(text, byId));
  const outcomes = [...authored, ...reworded].map(exampleOf);
  const marked = outcomes.flatMap((outcome) => ('example' in outcome ? [outcome] : []));
  return {
    examples: marked.map(({ example }) => example),
    marked,
    refused: outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : [])),
  };
}

function isRewordings(name: string): boolean {
  return name.startsWith('rewordings');
}

function requestsOf({ name, text }: CorpusFile): readonly Reworded[] {
  const author = name.replace(/\.jsonl$/, '');
  return linesOf(text).flatMap((line) => {
    const of = parseCase(line);
    return of === undefined ? [] : [{ id: of.id, annotated: of.annotated ?? of.request, of, author }];
  });
}

function rewordingsOf(text: string, originals: ReadonlyMap<string, Reworded>): readonly Reworded[] {
  const counts = new Map<string, number>();
  return linesOf(text).flatMap((line) => {
    const entry = parseJson(line);
    if (!isRecord(entry) || typeof entry['of'] !== 'string' || typeof entry['annotated'] !== 'string') return [];
    const original = originals.get(entry['of']);
    const count = (counts.get(entry['of']) ?? 0) + 1;
    counts.set(entry['of'], count);
    return original === undefined ? [] : [{ ...original, id: `${original.id}/r${count}`, annotated: entry['annotated'] }];
  });
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function exampleOf({ id, annotated, of, author }: Reworded): Outcome {
  const table = tableOfCase(of.table);
  const today = serialOfIsoDate(of.today);
  const refuse = (cause: string, detail = ''): Outcome => ({ refused: { id, author, cause, detail } });
  if (today === undefined) return refuse('no date of today');
  const request = parseMarked(annotated);
  const rules = rulesOfGold(of, { table, today, request });
  if (!rules.ok) return refuse(rules.faults[0]?.cause ?? '', rules.faults[0]?.detail);
  const mentions = [...mentionsOfSpans(request.spans, rules.value, table), ...calendarMentions(request.utterance, rules.value)];
  const unsaid = unsaidOperands(rules.value, mentions, table);
  if (unsaid.length > 0) return refuse('an operand that no words say', unsaid.join(', '));
  const ordered = inSpokenOrder(rules.value, mentions, table, today);
  return { example: { id, utterance: request.utterance, table, today, rules: ordered, mentions, source: author }, spans: request.spans };
}
