import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLAGS, PLACE_COUNT, POSITION_FIELDS, contextOfTable, featuresOf, knownTokensOf, linkRequest } from '../../../src/candidates';
import type { RequestFeatures } from '../../../src/candidates';
import { NGRAMS_PER_POSITION, createWordPiece } from '../../../src/diffusion';
import { VOCABULARY, tokenId } from '../../../src/rules';
import { ORDERS } from '../../support/orders';

const pieces = readFileSync(join(__dirname, '../../../assets/model/wordPieces.txt'), 'utf8').split('\n');
const tokenizer = createWordPiece({ pieces });

function features(utterance: string): RequestFeatures {
  return featuresOf(linkRequest(utterance, contextOfTable(ORDERS)), tokenizer);
}

function flagsOf(position: number, of: RequestFeatures): string[] {
  return (of.flags[position] ?? []).map((flag) => FLAGS[flag] ?? '').sort();
}

/** Token names of a position's slot and links, empty where there is none. */
function slotsOf(position: number, of: RequestFeatures): string[] {
  return (of.positions[position] ?? []).slice(0, 5).map((id) => (id === 0 ? '' : (VOCABULARY[id] ?? '')));
}

describe('The features of a request', () => {
  const found = features('Sales over 10% when Status is Completed');

  it('are one row for each word, column and listed value', () => {
    const { items, columns, values } = linkRequest('Sales over 10% when Status is Completed', contextOfTable(ORDERS));
    expect(found.positions).toHaveLength(items.length + columns.length + values.length);
    expect(found.flags).toHaveLength(found.positions.length);
    expect(found.ngrams).toHaveLength(found.positions.length);
    expect(found.pieceSpans).toHaveLength(items.length);
    expect(found.texts).toEqual([...columns.map(({ header }) => header), ...values.map(({ text }) => text)]);
  });

  it('point from words at columns and values', () => {
    expect(slotsOf(0, found)).toEqual(['W0', 'C2', '', '', '']);
    const value = `V${found.texts.slice(ORDERS.columns.length).indexOf('Completed')}`;
    expect(slotsOf(6, found)).toEqual(['W6', '', '', value, 'C1']);
  });

  it('say what a word is and how it points', () => {
    expect(flagsOf(0, found)).toEqual(['capitalised', 'column:exact', 'type:number', 'word']);
    expect(flagsOf(2, found)).toEqual(['hasNumber', 'percent']);
    expect(flagsOf(6, found)).toEqual(['capitalised', 'value:exact', 'word']);
  });

  it('say what a column is and holds', () => {
    const first = 7;
    expect(flagsOf(first, found)).toEqual(expect.arrayContaining(['column', 'type:text', 'isFirst', 'isListed']));
    expect(flagsOf(first + 2, found)).toEqual(
      expect.arrayContaining(['column', 'type:number', 'hasBlanks', 'hasNegatives', 'isMixed', 'hasDuplicates', 'isNamed']),
    );
    expect(flagsOf(first + 3, found)).toContain('hasErrors');
    expect(flagsOf(first + 6, found)).toEqual(expect.arrayContaining(['isPercent', 'isLast']));
  });

  it('know numbers by their kind only', () => {
    expect(features('over 10').ngrams[1]).toEqual(features('over 99').ngrams[1]);
    expect(features('over 10').ngrams[1]).not.toEqual(features('over 10%').ngrams[1]);
  });

  it('put the pieces of all words between [CLS] and [SEP]', () => {
    expect(found.pieces[0]).toBe(tokenizer.clsId);
    expect(found.pieces.at(-1)).toBe(tokenizer.sepId);
    const [start, end] = found.pieceSpans[6] ?? [0, 0];
    expect(found.pieces.slice(start, end).map((id) => pieces[id])).toEqual(['completed']);
  });

  it('cut what is longer than the text encoder reads', () => {
    const long = features(Array.from({ length: 64 }, () => 'incomprehensibilities').join(' '));
    expect(long.pieces).toHaveLength(160);
    expect(long.pieceSpans.every(([start, end]) => start <= end && end <= 159)).toBe(true);
  });

  it('stay in the ranges of the model’s tables', () => {
    for (const position of found.positions) {
      expect(position).toHaveLength(POSITION_FIELDS.length);
      expect(position.slice(0, 5).every((id) => id >= 0 && id < VOCABULARY.length)).toBe(true);
      expect(position[5]).toBeLessThan(PLACE_COUNT);
    }
    expect(found.ngrams.every((grams) => grams.length >= 1 && grams.length <= NGRAMS_PER_POSITION)).toBe(true);
    expect(found.positions[0]?.[0]).toBe(tokenId('W0'));
  });
});

/** The model was trained on exactly these numbers: another model may have others, this one may not. */
describe('What the shipped model was trained on', () => {
  const golden = JSON.parse(readFileSync(join(__dirname, '../../golden/diffusion/features.json'), 'utf8')) as Record<string, unknown>; // written by us
  const vocabulary = golden['vocabulary'] as readonly string[]; // a list of names, as the next test says

  it('are tokens that the grammar still has', () => {
    expect(vocabulary.filter((token) => !VOCABULARY.includes(token))).toEqual([]);
  });

  it.each([
    'grey out rows that are completed or cancelled',
    'Sales > 1,200.50 in light red, cost less than 15% bold',
    'due within 2 weeks or before 1 March 2026; column B "n/a"',
  ])('is unchanged for: %s', (utterance) => {
    expect(golden).toMatchObject({ flags: FLAGS, positionFields: POSITION_FIELDS });
    expect(golden).toHaveProperty(['requests', utterance], knownTokensOf(vocabulary)?.namesOf(features(utterance)));
  });
});
