import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FLAGS } from '../../../src/candidates';
import { TrainingFiles } from '../../../src/cli/trainingFiles';
import { trainingRecordOf } from '../../../src/cli/trainingRecord';
import type { TrainingRecord } from '../../../src/cli/trainingRecord';
import { readTokenizer } from '../../../src/cli/wordPieces';
import { VOCABULARY } from '../../../src/rules';
import type { RuleSet } from '../../../src/rules';
import { isRecord } from '../../../src/synthesis';
import type { Example } from '../../../src/synthesis';
import { column, columns, compare, day, number, rule } from '../../support/builders';
import { ORDERS } from '../../support/orders';

const tokenizer = readTokenizer(join(__dirname, '../../../assets/model/wordPieces.txt'));

function example(utterance: string, rules: RuleSet, mentions: Example['mentions'] = []): Example {
  return { id: 'x', utterance, table: ORDERS, today: day('2026-03-10'), rules, mentions, source: 'generator' };
}

function recordOf(one: Example): TrainingRecord {
  const record = trainingRecordOf(one, tokenizer);
  if (!record.ok) throw new Error(record.faults[0]?.message);
  return record.value;
}

const names = ({ target }: TrainingRecord): string => target.map((id) => VOCABULARY[id]).join(' ');
const OVER_5 = rule(compare(column(2), 'greaterThan', number(5)), columns(2), { fill: '#FF0000' });

describe('A training record', () => {
  it('points at the words of the request', () => {
    expect(names(recordOf(example('sales above 5 red', [OVER_5])))).toBe('FILL W3 CELL GT C2 W2 END');
  });

  it('points at the words that are marked where several say the same', () => {
    const marked = example('5 sales above 5 red', [OVER_5], [{ start: 14, end: 15, says: { kind: 'expression', expression: number(5) } }]);
    expect(names(recordOf(marked))).toBe('FILL W4 CELL GT C2 W3 END');
  });

  it('is none where the request does not say the rule, or the rule is too long', () => {
    expect(trainingRecordOf(example('sales red', [{ ...OVER_5, format: { fill: '#123456' } }]), tokenizer)).toMatchObject({ ok: false });
    const long = Array.from({ length: 8 }, () => OVER_5);
    expect(trainingRecordOf(example('sales above 5 red', long), tokenizer)).toMatchObject({ ok: false, faults: [{ code: 'tooLong' }] });
  });
});

describe('The training files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'formatfusion-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const records = [recordOf(example('sales above 5 red', [OVER_5])), recordOf(example('sort it', []))];
  const files = new TrainingFiles(tokenizer);
  records.forEach((record) => files.add(record));
  files.write(folder);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const row = isRecord(manifest) ? Number(manifest['rowLength']) : 0;
  const bytes = (name: string): Buffer => readFileSync(join(folder, name));
  const shorts = (name: string): number[] => Array.from({ length: bytes(name).length / 2 }, (_, i) => bytes(name).readInt16LE(2 * i));
  const index = Array.from({ length: bytes('index.i32').length / 4 }, (_, i) => bytes('index.i32').readInt32LE(4 * i));

  it('say what they hold', () => {
    expect(files.count).toBe(2);
    expect(manifest).toMatchObject({ version: 1, vocabulary: VOCABULARY, flags: FLAGS, sources: ['generator', 'generator'], length: 32 });
  });

  it('hold each example where the index says', () => {
    expect(index).toHaveLength(12);
    const [start = 0, count = 0, , , targetStart = 0, targetCount = 0] = index.slice(6);
    expect(count).toBe(records[1]?.features.positions.length);
    expect(shorts('positions.i16').slice(start * row, start * row + 6)).toEqual(records[1]?.features.positions[0]);
    expect(shorts('targets.u16').slice(targetStart, targetStart + targetCount)).toEqual(records[1]?.target);
  });

  it('hold flags as words of fifteen bits', () => {
    const words = shorts('positions.i16').slice(6, 10);
    const set = words.flatMap((word, w) =>
      Array.from({ length: 15 }, (_, bit) => ((word >> bit) & 1 ? w * 15 + bit : -1)).filter((flag) => flag >= 0),
    );
    expect(set).toEqual([...(records[0]?.features.flags[0] ?? [])].sort((a, b) => a - b));
  });

  it('hold every header and value once', () => {
    const texts: unknown = JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8'));
    const distinct = new Set(records.flatMap(({ features }) => features.texts));
    expect(texts).toHaveLength(distinct.size);
    const first = records[0]?.features.pieceSpans.length ?? 0;
    expect(shorts('positions.i16').slice(first * row + row - 2, first * row + row)).toEqual([0, 0]);
    expect(shorts('positions.i16').slice(row - 2, row)).toEqual([-1, -1]);
  });
});
