import type { Speaker } from './clause';
import { nameColumn } from './naming';
import { PASTED_FORMULAS } from './phrases/outOfScope';
import { STORY_AFTER, STORY_BEFORE, STORY_SPANS } from './phrases/stories';
import type { Phrase, Slots } from './text';
import { capitalised, fill, words } from './text';

/** A request with sentences round it that name columns and numbers and ask for nothing. */
export function withStory(speaker: Speaker, request: Phrase): Phrase {
  const { random } = speaker;
  const slots = storySlots(speaker);
  const before = drawn(speaker, STORY_BEFORE, random.pick([0, 1, 1, 1, 2, 2, 3]), slots);
  const after = drawn(speaker, STORY_AFTER, random.pick([0, 0, 1, 1, 2]), slots);
  if (before.length === 0 && after.length === 0) return request;
  const closed = after.length > 0 && !/[.?!]$/.test(request[request.length - 1]?.text ?? '') ? words('.') : [];
  return [...before, ...(before.length > 0 ? capitalised(request) : request), ...closed, ...after];
}

function drawn({ random }: Speaker, list: readonly string[], count: number, slots: Slots): Phrase {
  return random
    .shuffle(list)
    .slice(0, count)
    .flatMap((template) => fill(template, slots));
}

function storySlots(speaker: Speaker): Slots {
  const { random, sheet } = speaker;
  const column = (): Phrase => nameColumn(random, sheet, random.pick(sheet.columns), { letters: 'never' }).map(({ text }) => ({ text }));
  return {
    c: column,
    o: column,
    record: () => words(sheet.record[0]),
    records: () => words(sheet.record[1]),
    n: () => words(String(random.pick([3, 12, 15, 40, 60, 80, 150, 200, 300, 500, 1200, 2000]))),
    name: () => words(random.pick(['Anna', 'Mr Becker', 'Priya', 'my boss', 'Tom', 'the director', 'Karen', 'accounting', 'our manager'])),
    d: () => words(random.pick(STORY_SPANS)),
    f: () => words(random.pick(PASTED_FORMULAS)),
  };
}
