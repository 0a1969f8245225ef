import { SLOT_COUNTS } from '../rules';
import { linkItems } from './links';
import type { ItemLinks } from './links';
import type { RequestItem } from './items';
import { recogniseItems } from './recognise';
import type { ColumnContext, ListedValue, TableContext } from './tableContext';

/** A request with a slot for everything the model may point at; array positions are slot numbers. */
export interface LinkedRequest {
  readonly utterance: string;
  readonly context: TableContext;
  readonly items: readonly RequestItem[];
  readonly links: readonly ItemLinks[];
  readonly columns: readonly ColumnContext[];
  readonly values: readonly ListedValue[];
}

/** Links an utterance to a table and gives out the slots; what does not fit is dropped, whole sentences without links first. */
export function linkRequest(utterance: string, context: TableContext): LinkedRequest {
  const all = recogniseItems(utterance);
  const allLinks = linkItems(all, context);
  const kept = keptItems(all, allLinks);
  const items = kept.flatMap((i) => all[i] ?? []);
  const links = kept.flatMap((i) => allLinks[i] ?? []);
  const columns = slotColumns(links, context);
  return { utterance, context, items, links, columns, values: slotValues(links, columns) };
}

function slotColumns(links: readonly ItemLinks[], { columns }: TableContext): readonly ColumnContext[] {
  if (columns.length <= SLOT_COUNTS.column) return columns;
  const strength = new Map<number, number>();
  for (const link of links.flatMap((item) => item.columns))
    strength.set(link.column, Math.max(link.strength, strength.get(link.column) ?? 0));
  const ranked = [...columns].sort((a, b) => (strength.get(b.index) ?? 0) - (strength.get(a.index) ?? 0) || a.index - b.index);
  return ranked.slice(0, SLOT_COUNTS.column).sort((a, b) => a.index - b.index);
}

function slotValues(links: readonly ItemLinks[], columns: readonly ColumnContext[]): readonly ListedValue[] {
  const inSlots = new Set(columns.map(({ index }) => index));
  const named = links.flatMap((item) => item.values).sort((a, b) => b.strength - a.strength);
  const listed = [...columns].sort((a, b) => a.listed.length - b.listed.length).flatMap((column) => column.listed);
  const chosen = [...new Set([...named.map(({ value }) => value), ...listed])].filter(({ column }) => inSlots.has(column));
  return chosen.slice(0, SLOT_COUNTS.value).sort((a, b) => a.column - b.column);
}

/** Indices of the items that get slots: all, or the most telling sentences in their order. */
function keptItems(items: readonly RequestItem[], links: readonly ItemLinks[]): number[] {
  const indices = items.map((_, i) => i);
  if (items.length <= SLOT_COUNTS.word) return indices;
  const sentences = sentencesOf(items);
  const ranked = [...sentences].sort((a, b) => worth(b, items, links) - worth(a, items, links));
  const kept: number[] = [];
  for (const sentence of ranked) {
    const room = SLOT_COUNTS.word - kept.length;
    if (room > 0) kept.push(...sentence.slice(0, room));
  }
  return kept.sort((a, b) => a - b);
}

function sentencesOf(items: readonly RequestItem[]): number[][] {
  const sentences: number[][] = [[]];
  items.forEach((item, i) => {
    sentences[sentences.length - 1]?.push(i);
    if (/^[.!?;]$/.test(item.text)) sentences.push([]);
  });
  return sentences.filter((sentence) => sentence.length > 0);
}

const WISH =
  /^(highlight|hilight|format|colou?r|shade|mark|flag|bold|italic|underline|strike|fill|font|turn|make|paint|tint|grey|gray|cross|show|want|need|should|red|if|when|where|conditional)/;

/** How much a sentence tells about the wish, per item so that a long one does not win by length alone. */
function worth(sentence: readonly number[], items: readonly RequestItem[], links: readonly ItemLinks[]): number {
  const sum = sentence.reduce((total, i) => {
    const item = items[i];
    const look = item?.kind === 'color' ? 3 : WISH.test(item?.text.toLowerCase() ?? '') ? 2 : 0;
    const literal = item?.kind === 'number' || item?.kind === 'date' || item?.kind === 'duration' || item?.kind === 'percent' ? 1 : 0;
    const linked = (links[i]?.columns.length ?? 0) > 0 || (links[i]?.values.length ?? 0) > 0 ? 1 : 0;
    return total + look + literal + linked;
  }, 0);
  return sum / Math.sqrt(sentence.length + 2);
}
