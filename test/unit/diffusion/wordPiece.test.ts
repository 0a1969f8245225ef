import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWordPiece } from '../../../src/diffusion';

const pieces = readFileSync(join(__dirname, '../../../assets/model/wordPieces.txt'), 'utf8').split('\n');
const tokenizer = createWordPiece({ pieces });

const cut = (text: string): (string | undefined)[] => tokenizer.encode(text).map((id) => pieces[id]);

describe('The vocabulary', () => {
  it('has the special pieces where training puts them', () => {
    expect(pieces.slice(0, 4)).toEqual(['[PAD]', '[UNK]', '[CLS]', '[SEP]']);
    expect([tokenizer.clsId, tokenizer.sepId]).toEqual([2, 3]);
  });

  it('has every piece once and none empty', () => {
    expect(new Set(pieces).size).toBe(pieces.length);
    expect(pieces).not.toContain('');
  });

  it('is refused without its special pieces', () => {
    expect(() => createWordPiece({ pieces: ['[UNK]', 'a'] })).toThrow('[CLS]');
  });
});

describe('A text', () => {
  it.each([
    ['highlight overdue invoices', ['high', '##light', 'over', '##du', '##e', 'in', '##vo', '##ice', '##s']],
    ['Sales > 1,200', ['sales', '>', '1', ',', '200']],
    ['SALES', ['sales']],
    ['café', ['cafe']],
    ['cafe\u0301', ['cafe']],
    ["don't", ['don', "'", 't']],
    ['a-b', ['a', '-', 'b']],
    ['15%', ['15', '%']],
    ['日本', ['日', '本']],
    ['', []],
    [' \n\t', []],
  ])('"%s" is cut into its longest pieces', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it.each([['red'], ['rows']])('"%s" is one piece of the pretrained vocabulary', (word) => {
    expect(tokenizer.encode(word)).toEqual([pieces.indexOf(word)]);
  });

  it('has one unknown piece for a word that nothing spells', () => {
    expect(cut('🙂')).toEqual(['[UNK]']);
    expect(cut('red 🙂 blue')).toEqual(['red', '[UNK]', 'blue']);
    expect(cut('x'.repeat(61))).toEqual(['[UNK]']);
  });

  it('takes time that grows with its length only', () => {
    const before = process.cpuUsage();
    tokenizer.encode('zq'.repeat(30).concat(' ').repeat(200));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});

describe('A small vocabulary', () => {
  const small = createWordPiece({ pieces: ['[UNK]', '[CLS]', '[SEP]', 'un', '##a', '##aff', '##able', 'unaff', '##f'] });

  it('gives the longest piece first, even where a shorter one would go on', () => {
    expect(small.encode('unaffable')).toEqual([7, 6]);
    expect(small.encode('unaf')).toEqual([3, 4, 8]);
  });

  it('knows no word of which the rest has no piece', () => {
    expect(small.encode('unaffx')).toEqual([0]);
  });
});
