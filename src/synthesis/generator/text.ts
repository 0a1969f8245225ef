import type { Expression } from '../../rules';
import type { Mention } from '../example';

/** A run of words, with what it says when it is a literal, column or colour of the rules. */
export interface Part {
  readonly text: string;
  readonly says?: Mention['says'];
}

/** Words in order; `render` joins them. */
export type Phrase = readonly Part[];

/** Fillings of a template; each is made only when the template asks for it. */
export type Slots = Readonly<Record<string, () => Phrase>>;

/** Words that say nothing by themselves. */
export function words(text: string): Phrase {
  return [{ text }];
}

/** Words that say a value or a column. */
export function saying(text: string, expression: Expression): Phrase {
  return [{ text, says: { kind: 'expression', expression } }];
}

const TEMPLATES = new Map<string, readonly { readonly text: string; readonly slot: boolean }[]>();

function piecesOf(template: string): readonly { readonly text: string; readonly slot: boolean }[] {
  const known = TEMPLATES.get(template);
  if (known !== undefined) return known;
  const pieces = template.split(/[{}]/).map((text, index) => ({ text, slot: index % 2 === 1 }));
  TEMPLATES.set(template, pieces);
  return pieces;
}

/** Puts phrases into the `{slots}` of a template; an unknown slot is a bug of the phrase list and throws. */
export function fill(template: string, slots: Slots): Phrase {
  return piecesOf(template).flatMap(({ text, slot }) => {
    if (!slot) return [{ text }];
    const filling = slots[text];
    if (filling === undefined) throw new Error(`No filling for {${text}} in "${template}"`);
    return filling();
  });
}

/** Phrases with a separator between them and another before the last one. */
export function listed(phrases: readonly Phrase[], separator: string, last: string): Phrase {
  return phrases.flatMap((phrase, index) => {
    if (index === 0) return phrase;
    return [{ text: index === phrases.length - 1 ? last : separator }, ...phrase];
  });
}

/** Changes the letters of a phrase, and never what it says. */
export function mapText(phrase: Phrase, change: (part: Part) => string): Phrase {
  return phrase.map((part) => ({ ...part, text: change(part) }));
}

/** The same phrase with its first letter upper case. */
export function capitalised(phrase: Phrase): Phrase {
  let done = false;
  return mapText(phrase, ({ text }) => {
    if (done || text.trim() === '') return text;
    done = true;
    return text.replace(/[a-z]/i, (letter) => letter.toUpperCase());
  });
}

/** What was typed, with the offsets of what it says; double spaces and spaces before commas are taken out. */
export interface Rendered {
  readonly utterance: string;
  readonly mentions: readonly Mention[];
}

/** Joins the parts of a phrase; offsets are exact by construction, nothing is searched. */
export function render(phrase: Phrase): Rendered {
  let utterance = '';
  const mentions: Mention[] = [];
  for (const { text, says } of phrase) {
    if (says === undefined) {
      utterance = joined(utterance, text);
      continue;
    }
    const trimmed = text.trim();
    utterance = joined(utterance, trimmed);
    mentions.push({ start: utterance.length - trimmed.length, end: utterance.length, says });
  }
  return { utterance: utterance.trimEnd(), mentions };
}

function joined(before: string, text: string): string {
  let next = text.replace(/ {2,}/g, ' ').replace(/ +([,;?!])/g, '$1');
  if (before === '' || /[ \n(]$/.test(before)) next = next.trimStart();
  if (/\bthe $/i.test(before)) next = next.replace(/^the /i, '');
  const base = /^[,.;:?!)]/.test(next) && !/^[.:]\w/.test(next) ? before.trimEnd() : before;
  return (/(?:^|\s)[Aa] $/.test(base) && /^[aeio](?!ne\b)/i.test(next) ? `${base.trimEnd()}n ` : base) + next;
}
