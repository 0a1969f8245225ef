import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLAGS, PLACE_COUNT, POSITION_FIELDS } from '../candidates';
import { NGRAMS_PER_POSITION, NGRAM_BUCKETS } from '../diffusion';
import type { WordPieceTokenizer } from '../diffusion';
import { VOCABULARY } from '../rules';
import { RULE_LENGTH } from './trainingRecord';
import type { TrainingRecord } from './trainingRecord';

/** Version of the layout of the training files; training/data.py checks it. */
export const TRAINING_FILES_VERSION = 1;

/**
 * Collects training records and writes them as flat little-endian arrays beside a manifest: `positions` (int16, rows of
 * `POSITION_FIELDS`, two flag words each split in 16 bits, first and last piece, text id), `ngrams`, `pieces`, `targets`
 * (uint16) and `index` (int32, six numbers an example).
 */
export class TrainingFiles {
  private readonly positions: number[] = [];
  private readonly ngrams: number[] = [];
  private readonly pieces: number[] = [];
  private readonly targets: number[] = [];
  private readonly index: number[] = [];
  private readonly sources: string[] = [];
  private readonly texts = new Map<string, number>();

  constructor(private readonly tokenizer: WordPieceTokenizer) {}

  /** Examples so far. */
  get count(): number {
    return this.sources.length;
  }

  /** Adds one example. */
  add({ features, target, source }: TrainingRecord): void {
    const { positions, pieceSpans, texts } = features;
    this.index.push(
      this.positions.length / ROW,
      positions.length,
      this.pieces.length,
      features.pieces.length,
      this.targets.length,
      target.length,
    );
    this.sources.push(source);
    positions.forEach((fields, i) => {
      const [first, last] = pieceSpans[i] ?? [0, 0];
      const text = texts[i - pieceSpans.length];
      const flags = features.flags[i] ?? [];
      this.positions.push(...fields, ...flagWords(flags), first, last, ...this.textId(text));
      const grams = features.ngrams[i] ?? [];
      for (let g = 0; g < NGRAMS_PER_POSITION; g++) this.ngrams.push(grams[g] ?? 0);
    });
    for (const piece of features.pieces) this.pieces.push(piece);
    for (const token of target) this.targets.push(token);
  }

  /** Writes everything to a folder, which is made. */
  write(folder: string): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'positions.i16'), Int16Array.from(this.positions));
    writeFileSync(join(folder, 'ngrams.u16'), Uint16Array.from(this.ngrams));
    writeFileSync(join(folder, 'pieces.u16'), Uint16Array.from(this.pieces));
    writeFileSync(join(folder, 'targets.u16'), Uint16Array.from(this.targets));
    writeFileSync(join(folder, 'index.i32'), Int32Array.from(this.index));
    const texts = [...this.texts.keys()].map((text) => this.tokenizer.encode(text).slice(0, 16));
    writeFileSync(join(folder, 'texts.json'), JSON.stringify(texts));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(this.manifest()));
  }

  private textId(text: string | undefined): [low: number, high: number] {
    if (text === undefined) return [-1, -1];
    const id = this.texts.get(text) ?? this.texts.size;
    this.texts.set(text, id);
    return [id & 0x7fff, id >> 15];
  }

  private manifest(): object {
    return {
      version: TRAINING_FILES_VERSION,
      vocabulary: VOCABULARY,
      positionFields: POSITION_FIELDS,
      rowLength: ROW,
      flags: FLAGS,
      places: PLACE_COUNT,
      ngramBuckets: NGRAM_BUCKETS,
      ngramsPerPosition: NGRAMS_PER_POSITION,
      length: RULE_LENGTH,
      sources: this.sources,
    };
  }
}

const FLAG_WORDS = 4;
const ROW = POSITION_FIELDS.length + FLAG_WORDS + 4;

/** Flags as four words of 15 bits, so that each fits a signed 16-bit number. */
function flagWords(flags: readonly number[]): number[] {
  const words = Array.from({ length: FLAG_WORDS }, () => 0);
  for (const flag of flags) words[Math.floor(flag / 15)] = (words[Math.floor(flag / 15)] ?? 0) | (1 << (flag % 15));
  return words;
}
