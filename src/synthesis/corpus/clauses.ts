import type { Condition, ConditionRule, Format } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import { piecesOf } from './draft';
import type { Piece } from './draft';
import type { MarkedExample } from './load';
import { columnsOfSpan } from './spans';
import type { Span } from './spans';
import { columnsOf } from './tree';

/** Words that say when, with what they mean on their table. */
export interface ConditionClause {
  readonly pieces: readonly Piece[];
  readonly condition: Condition;
  /** Whether the words stand after "if", "when" or "where"; bare ones ("top 3 totals") only go before a look. */
  readonly afterIf: boolean;
  /** What stood between condition and look ("if", ", ", " -> "). */
  readonly joint: string;
  /** Column that gets the look when nothing is said of cells; `undefined` when several could. */
  readonly ownColumn: number | undefined;
  readonly table: TableSnapshot;
  readonly today: number;
  readonly id: string;
  readonly source: string;
}

/** Words that say how, and which cells: those of the condition, whole rows, or one column, whose words are piece `columnPiece`. */
export interface LookClause {
  readonly pieces: readonly Piece[];
  readonly format: Format;
  readonly scope: 'own' | 'row' | 'column';
  readonly columnPiece: number;
  readonly id: string;
}

/** A request of one rule cut in two. */
export interface CutRequest {
  readonly condition: ConditionClause;
  readonly look: LookClause;
}

const IF = /^(?:if|when|whenever|where|wherever)\s+/i;
const PRONOUN =
  /\b(it|its|it's|they|they're|them|their|that|those|this|these|he|she|his|her|there|which|who|whose|ones?|same|both|also|then|but not|otherwise|else)\b/i;

/** Words that a look's wording is made of beside colours and what it names; others carry a story or a part of the condition. */
const LOOK_WORD =
  /^(please|pls|plz|can|could|would|you|u|i|i'd|i'll|want|wants|need|needs|like|to|how|do|does|the|a|an|in|into|it|with|on|onto|for|and|by|as|be|is|there|way|make|makes|made|turn|turns|turned|colou?r|colou?red|colou?ring|fill|filled|highlight|highlighted|hilite|mark|marked|shade|shaded|paint|put|puts|set|format|formatted|flag|flagged|show|shown|give|given|get|gets|getting|should|become|becomes|go|goes|going|use|using|have|has|apply|applied|cell|cells|cell's|entire|whole|full|complete|row|rows|line|lines|text|font|letters|lettering|writing|type|words|background|bold|bolded|italic|italics|underlined?|strikethrough|strike|struck|through|cross|crossed|out|gr[ae]y|border|box|boxed|around|round|conditional|formatting|cf|excel|of|that|bright|light|dark|my|them)$/i;

/** Words that a bare condition does not have; they belong to a look or lead on to one. */
const WISH_WORD =
  /\b(colou?r|highlight|put|make|turn|fill|shade|mark|paint|want|need|how|please|pls|can|could|should|give|show|use|flag)\b|\b(in|to|be|the|with|as|is|are|for|a|an|get|gets|goes?|of|on|and|or|by|at)\s*$/i;

/** Cuts a request of one condition rule between its condition and its look; `undefined` where they are interwoven or lean on each other. */
export function cutRequest(marked: MarkedExample): CutRequest | undefined {
  const { example, spans } = marked;
  const [rule, ...more] = example.rules;
  if (rule?.kind !== 'condition' || more.length > 0 || example.utterance.length > 170) return undefined;
  const text = example.utterance.replace(/[\s.!?]+$/, '');
  if (/[.!?\n]\s/.test(text)) return undefined;
  for (const cut of cutsOf(text, spans)) {
    const clauses = clausesOf(marked, rule, cut);
    if (clauses !== undefined) return clauses;
  }
  return undefined;
}

interface Cut {
  readonly condition: readonly [number, number];
  readonly look: readonly [number, number];
  readonly afterIf: boolean;
  readonly joint: string;
}

/** Places where a request may be cut, the surest first. */
function cutsOf(text: string, spans: readonly Span[]): readonly Cut[] {
  const outside = (from: number, to: number): boolean => spans.every((span) => to <= span.start || from >= span.end);
  const lookFirst = [...text.matchAll(/,?\s+(?:if|when|whenever|where|wherever)\s+/gi)].map((match): Cut => {
    const end = match.index + match[0].length;
    return { look: [0, match.index], condition: [end, text.length], afterIf: true, joint: match[0] };
  });
  const lead = IF.exec(text)?.[0].length ?? 0;
  const conditionFirst = [...text.matchAll(/(?:,\s*(?:then\s+)?|:\s+|;\s+|\s+(?:->|=>|→|=|-)\s+|\s+then\s+)/gi)]
    .reverse()
    .map((match): Cut => {
      const end = match.index + match[0].length;
      return { condition: [lead, match.index], look: [end, text.length], afterIf: lead > 0, joint: match[0] };
    });
  const last = spans.filter(isLook).map((span) => span.start);
  const start = Math.min(...last);
  const bare: readonly Cut[] =
    Number.isFinite(start) && text[start - 1] === ' ' && lead === 0
      ? [{ condition: [0, start - 1], look: [start, text.length], afterIf: false, joint: ' ' }]
      : [];
  const cuts = [...lookFirst, ...conditionFirst].filter((cut) => {
    const [from, to] = cut.look[0] === 0 ? [cut.look[1], cut.condition[0]] : [cut.condition[1], cut.look[0]];
    return outside(from, to);
  });
  return [...cuts, ...bare];
}

function isLook(span: Span): boolean {
  return span.kind === 'f' || (span.kind === 'w' && span.argument === 'row');
}

function clausesOf({ example, spans }: MarkedExample, rule: ConditionRule, cut: Cut): CutRequest | undefined {
  const within = (span: Span, [from, to]: readonly [number, number]): boolean => span.start >= from && span.end <= to;
  const read = columnsOf({ ...rule, target: { kind: 'rows' } });
  const ofCondition = (span: Span): boolean =>
    !isLook(span) && (span.kind !== 'w' || columnsOfSpan(span, example.table).some((column) => read.includes(column)));
  const lookSpans = spans.filter((span) => within(span, cut.look));
  const conditionSpans = spans.filter((span) => within(span, cut.condition));
  if (lookSpans.length + conditionSpans.length < spans.length || !conditionSpans.every(ofCondition)) return undefined;
  const said = new Set(conditionSpans.flatMap((span) => columnsSaid(span, example.table)));
  if (!read.every((column) => said.has(column)) || JSON.stringify(rule.condition).includes('"kind":"cell"')) return undefined;
  const pieces = piecesOf(example.utterance, example.mentions);
  const words = pieces && { condition: slicePieces(pieces, cut.condition), look: slicePieces(pieces, cut.look) };
  const look = words && lookOf(words.look, lookSpans, rule, example);
  if (!cut.afterIf && words !== undefined && WISH_WORD.test(plainOf(words.condition))) return undefined;
  if (words === undefined || look === undefined || PRONOUN.test(plainOf(words.condition))) return undefined;
  const { table, today, id, source } = example;
  const { afterIf, joint } = cut;
  return {
    look,
    condition: {
      pieces: words.condition,
      condition: rule.condition,
      afterIf,
      joint,
      ownColumn: ownColumnOf(rule, look, read),
      table,
      today,
      id,
      source,
    },
  };
}

function columnsSaid(span: Span, table: TableSnapshot): readonly number[] {
  if (span.kind !== 'v') return columnsOfSpan(span, table);
  return [...table.columns.entries()].flatMap(([column, { header }]) =>
    header !== null && span.argument.startsWith(`${header}=`) ? [column] : [],
  );
}

function ownColumnOf(rule: ConditionRule, look: LookClause, read: readonly number[]): number | undefined {
  if (look.scope === 'own') return rule.target.kind === 'columns' && rule.target.columns.length === 1 ? rule.target.columns[0] : undefined;
  return read.length === 1 ? read[0] : undefined;
}

function lookOf(
  pieces: readonly Piece[],
  spans: readonly Span[],
  rule: ConditionRule,
  { id }: MarkedExample['example'],
): LookClause | undefined {
  const text = plainOf(pieces);
  const named = pieces.findIndex((piece) => piece.says.some((says) => says.kind === 'expression'));
  const literal = pieces.some((piece) => piece.says.some((says) => says.kind === 'expression' && says.expression.kind !== 'column'));
  const wording = plainOf(pieces.filter((piece) => piece.says.length === 0)).match(/[\w']+/g) ?? [];
  if (spans.length === 0 || literal || text.length > 60 || /[,;:]/.test(text) || !wording.every((word) => LOOK_WORD.test(word)))
    return undefined;
  const format = { pieces, format: rule.format, id };
  if (spans.some((span) => span.argument === 'row'))
    return named < 0 && rule.target.kind === 'rows' ? { ...format, scope: 'row', columnPiece: -1 } : undefined;
  if (named < 0)
    return rule.target.kind === 'columns' && rule.target.columns.length === 1 ? { ...format, scope: 'own', columnPiece: -1 } : undefined;
  const one =
    pieces.filter((piece) => piece.says.some((says) => says.kind === 'expression')).length === 1 && pieces[named]?.says.length === 1;
  return one && rule.target.kind === 'columns' && rule.target.columns.length === 1
    ? { ...format, scope: 'column', columnPiece: named }
    : undefined;
}

/** The words of pieces. */
export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** The pieces between two offsets; a piece that says something is never cut, since cuts stand outside spans. */
export function slicePieces(pieces: readonly Piece[], [from, to]: readonly [number, number]): readonly Piece[] {
  let position = 0;
  const slice = pieces.flatMap((piece) => {
    const start = position;
    position += piece.text.length;
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return position <= from || start >= to || text === '' ? [] : [{ ...piece, text }];
  });
  return slice;
}
