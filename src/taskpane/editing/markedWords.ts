import { explainRule } from '../../rules';
import type { Rule, RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import type { Part } from './parts';
import { replacePart } from './replacePart';
import type { PartValue } from './replacePart';
import { MARKER, overlap, spanOfDifference, spanOfMarker, withNeighbour } from './wordSpans';
import type { Span } from './wordSpans';

/** Some words of a rule, and the parts of the rule that they say; words that say no part of their own have none. */
export interface MarkedWords {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Rows that decide how a rule is worded: enough to know a column's kind. */
const SKETCHED_ROWS = 300;

/** The table with its first rows only: as good for words, and quick however long the table is. */
export function sketchOf(table: TableSnapshot): TableSnapshot {
  const rowCount = Math.min(table.columns[0]?.values.length ?? 0, SKETCHED_ROWS);
  const columns = table.columns.map((column) => ({
    ...column,
    values: column.values.slice(0, rowCount),
    numberFormats: typeof column.numberFormats === 'string' ? column.numberFormats : column.numberFormats.slice(0, rowCount),
    ...(typeof column.formulas === 'object' ? { formulas: column.formulas.slice(0, rowCount) } : {}),
  }));
  const { sampledRows, ...rest } = table;
  const sampled = sampledRows === undefined ? {} : { sampledRows: sampledRows.slice(0, rowCount) };
  return { ...rest, ...sampled, range: { ...table.range, rowCount }, columns };
}

/**
 * The words of a rule, cut where its parts are said. Where a part stands is found by saying the rule with another value
 * in its place, so that every construct of the language is treated alike; parts that no words tell apart share theirs.
 */
export function markedWords(rules: RuleSet, index: number, parts: readonly Part[], sketch: TableSnapshot): readonly MarkedWords[] {
  const rule = rules[index];
  if (rule === undefined) return [];
  const sentence = explainRule(rule, sketch);
  const own = parts.filter(({ path, kind }) => path[0] === index && kind !== 'look' && kind !== 'target');
  const groups: { span: Span; parts: readonly Part[] }[] = [];
  for (const part of inOrderOfCertainty(own)) {
    const span = spanOf(rules, index, part, sentence, sketch, groups);
    if (span === undefined) continue;
    const met = groups.filter((group) => overlap(group.span, span));
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    const all = [span, ...met.map((group) => group.span)];
    groups.push({
      span: { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) },
      parts: [...met.flatMap((group) => group.parts), part],
    });
  }
  return cut(sentence, groups);
}

/** Columns and values are words of their own; choices may only show in how these are put. */
function inOrderOfCertainty(parts: readonly Part[]): readonly Part[] {
  return [...parts.filter(({ kind }) => kind !== 'choice'), ...parts.filter(({ kind }) => kind === 'choice')];
}

function spanOf(
  rules: RuleSet,
  index: number,
  part: Part,
  sentence: string,
  sketch: TableSnapshot,
  taken: readonly { readonly span: Span }[],
): Span | undefined {
  const table = part.kind === 'column' ? withMarkedColumn(sketch, part.value) : sketch;
  const say = (value: PartValue): string => {
    const rule: Rule | undefined = replacePart(rules, part, value)[index];
    return rule === undefined ? sentence : explainRule(rule, table);
  };
  if (part.kind === 'column') return spanOfMarker(sentence, say(sketch.columns.length));
  const other = othersOf(part)
    .map(say)
    .find((said) => withoutNote(said) !== withoutNote(sentence));
  if (other === undefined) return undefined;
  if (other.includes(MARKER)) return spanOfDifference(sentence, other);
  const span = spanOfDifference(withoutNote(sentence), withoutNote(other));
  const spans = taken.map((group) => group.span);
  return span.end > span.start ? span : withNeighbour(withoutNote(sentence), span, spans);
}

/** A column more, with the data of another one and the marker for a name. */
function withMarkedColumn(sketch: TableSnapshot, column: number): TableSnapshot {
  const model = sketch.columns[column];
  return model === undefined ? sketch : { ...sketch, columns: [...sketch.columns, { ...model, header: MARKER }] };
}

/** Values that a part could have instead, tried until one is said in other words. */
function othersOf(part: Part): readonly PartValue[] {
  switch (part.kind) {
    case 'choice':
      return part.options.filter((option) => option !== part.value);
    case 'number':
      return [part.value + 1];
    case 'color':
      return ['#FF0000', '#0070C0', '#000000'];
    case 'literal':
      return [otherLiteral(part.value)];
    default:
      return [];
  }
}

/** A day of another month and year is said in other words altogether. */
const ANOTHER_DAY = 397;

function otherLiteral(literal: Extract<Part, { kind: 'literal' }>['value']): PartValue {
  switch (literal.kind) {
    case 'number':
      return { kind: 'number', value: literal.value + 1 };
    case 'date':
      return { kind: 'date', serial: literal.serial + ANOTHER_DAY };
    case 'text':
      return { kind: 'text', value: MARKER };
  }
}

/** What a rule does to blanks depends on its words, and is no part of them. */
export function withoutNote(sentence: string): string {
  return sentence.replace(/ \([^()]*\)$/, '');
}

function cut(sentence: string, groups: readonly { readonly span: Span; readonly parts: readonly Part[] }[]): readonly MarkedWords[] {
  const words: MarkedWords[] = [];
  let position = 0;
  for (const { span, parts } of [...groups].sort((left, right) => left.span.start - right.span.start)) {
    if (span.start > position) words.push({ text: sentence.slice(position, span.start), parts: [] });
    words.push({ text: sentence.slice(span.start, span.end), parts });
    position = span.end;
  }
  if (position < sentence.length) words.push({ text: sentence.slice(position), parts: [] });
  return words;
}
