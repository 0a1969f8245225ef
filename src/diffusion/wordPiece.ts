/** A WordPiece vocabulary: the position of a piece is its id; `##` marks pieces inside a word. */
export interface WordPieceVocabulary {
  readonly pieces: readonly string[];
}

/** Cuts texts into ids of a WordPiece vocabulary. */
export interface WordPieceTokenizer {
  /** Ids of the pieces of a text, without `[CLS]` and `[SEP]`; a word that no pieces spell is one `[UNK]`. */
  encode(text: string): number[];
  readonly clsId: number;
  readonly sepId: number;
}

const LONGEST_WORD = 60;
const WORDS = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const IDEOGRAPH = /\p{Script=Han}/gu;

/** A lower-casing, accent-stripping WordPiece tokenizer (Devlin et al. 2019, greedy longest match first). Throws on a vocabulary without the special pieces. */
export function createWordPiece({ pieces }: WordPieceVocabulary): WordPieceTokenizer {
  const ids: ReadonlyMap<string, number> = new Map(pieces.map((piece, id) => [piece, id]));
  const special = (piece: string): number => {
    const id = ids.get(piece);
    if (id === undefined) throw new Error(`The vocabulary lacks ${piece}`);
    return id;
  };
  const unknown = special('[UNK]');
  return {
    encode: (text) => wordsOfText(text).flatMap((word) => piecesOfWord(word, ids) ?? [unknown]),
    clsId: special('[CLS]'),
    sepId: special('[SEP]'),
  };
}

function wordsOfText(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(IDEOGRAPH, ' $& ');
  return plain.match(WORDS) ?? [];
}

function piecesOfWord(word: string, ids: ReadonlyMap<string, number>): number[] | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const found: number[] = [];
  for (let start = 0; start < word.length;) {
    let end = word.length;
    let id: number | undefined;
    for (; end > start; end--) {
      id = ids.get((start > 0 ? '##' : '') + word.slice(start, end));
      if (id !== undefined) break;
    }
    if (id === undefined) return undefined;
    found.push(id);
    start = end;
  }
  return found;
}
