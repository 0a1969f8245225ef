import type { Speaker } from './clause';
import { drawColor } from './looks';
import { nameColumn } from './naming';
import { OUT_OF_SCOPE, OUT_OPENERS, PASTED_FORMULAS } from './phrases/outOfScope';
import type { SheetColumn } from './sheet';
import type { Phrase } from './text';
import { fill, mapText, words } from './text';

const TOPICS = Object.entries(OUT_OF_SCOPE);
const VERBAL = new Set(['sort', 'filter', 'edit', 'layout', 'outside', 'chart']);
const VERB_START =
  /^(?:sort|put|order|arrange|reorder|shuffle|reverse|rank|group|move|filter|show|hide|add|unhide|remove|make|collapse|create|pivot|plot|draw|change|delete|insert|rename|replace|clear|merge|unmerge|copy|transpose|find|fill|swap|split|combine|paste|correct|set|update|trim|freeze|autofit|wrap|center|rotate|format|print|lock|protect|convert|email|send|translate|save|export|share|call|write|upload|open|import|refresh|connect|summarize|analyze|predict|forecast|generate|explain|schedule|compare|sum|total|calculate|count|use|extract|join|round|multiply|increase)\b/;

/** Words that ask for something else than conditional formatting, or for nothing. */
export function drawOutOfScope(speaker: Speaker): Phrase {
  const { random } = speaker;
  const [topic, templates] = random.pick(TOPICS);
  const template = random.pick(templates);
  const opener = VERBAL.has(topic) && VERB_START.test(template) ? random.pick(OUT_OPENERS) : '';
  const closer = random.chance(0.2)
    ? random.pick(['.', '!', ' please', ' thanks', '...', ' pls'])
    : /^(?:how|can|could|is)/.test(opener) && random.chance(0.5)
      ? '?'
      : '';
  return withoutMentions([...words(opener), ...fill(template, slots(speaker)), ...words(closer)]);
}

function slots(speaker: Speaker): Readonly<Record<string, () => Phrase>> {
  const { random, sheet } = speaker;
  const column = (): Phrase => nameColumn(random, sheet, random.pick(sheet.columns), speaker.style);
  return {
    c: column,
    o: column,
    records: () => words(sheet.record[1]),
    record: () => words(sheet.record[0]),
    n: () => words(String(random.pick([2, 3, 5, 10, 12, 20, 50, 100, 250, 2026]))),
    name: () => words(cellText(speaker, sheet.naming ?? random.pick(sheet.columns))),
    value: () => words(cellText(speaker, random.pick(sheet.columns.filter(({ options }) => options.length > 0).concat(sheet.columns)))),
    color: () => words(drawColor(random).word),
    f: () => words(random.pick(PASTED_FORMULAS)),
  };
}

function cellText({ random }: Speaker, column: SheetColumn): string {
  const cells = column.values.filter((value) => typeof value === 'string');
  return cells.length > 0 ? random.pick(cells) : 'Smith';
}

function withoutMentions(phrase: Phrase): Phrase {
  const texts = mapText(phrase, ({ text }) => text);
  return texts.map(({ text }) => ({ text }));
}
