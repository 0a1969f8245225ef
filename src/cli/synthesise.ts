/**
 * Writes training examples as shards: `npm run synthesise -- --out DIR --count N [--seed S] [--kind generated|authored|held-out]
 * [--corpus DIR[,DIR]] [--hold-out txt,dat] [--shard N]`. `authored` re-slots and recombines the hand-written requests of all
 * authors but those held out, `held-out` writes the held-out authors' requests as they are.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClauseBank, createPool, createRandom, generateExample, loadCorpus, recombine, reslot } from '../synthesis';
import type { Corpus, Example, Random } from '../synthesis';
import { readOptions } from './options';
import { TrainingFiles } from './trainingFiles';
import { trainingRecordOf } from './trainingRecord';
import { readTokenizer } from './wordPieces';

const options = readOptions(process.argv.slice(2));
const option = (name: string, otherwise: string): string => options.get(name) ?? otherwise;

/** Share of the authored examples that are made of clauses of two requests, and that are left as they were written. */
const RECOMBINED = 0.3;
const UNCHANGED = 0.06;

function readCorpus(folders: readonly string[]): Corpus {
  const files = folders.flatMap((folder) => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  });
  return loadCorpus(files);
}

function* authored(corpus: Corpus, heldOut: ReadonlySet<string>, random: Random): Generator<Example> {
  const marked = corpus.marked.filter(({ example }) => !heldOut.has(example.source));
  const examples = marked.map(({ example }) => example);
  const pool = createPool(examples);
  const bank = createClauseBank(marked);
  for (;;) {
    const base = random.chance(RECOMBINED) ? recombine(bank, random) : random.pick(examples);
    if (base === undefined) continue;
    const example = random.chance(UNCHANGED) ? base : reslot(base, random, pool);
    if (example !== undefined) yield example;
  }
}

function* generated(random: Random): Generator<Example> {
  for (;;) yield generateExample(random);
}

function examplesOf(kind: string, random: Random): Iterable<Example> {
  if (kind === 'generated') return generated(random);
  const corpus = readCorpus(option('corpus', '../shared/corpus,training/requests').split(','));
  const heldOut = new Set(option('hold-out', 'txt,dat').split(','));
  if (kind === 'held-out') return corpus.examples.filter(({ source }) => heldOut.has(source));
  return authored(corpus, heldOut, random);
}

function main(): void {
  const count = Number(option('count', '100000'));
  const size = Number(option('shard', '20000'));
  const tokenizer = readTokenizer();
  let files = new TrainingFiles(tokenizer);
  let [done, refused, shard] = [0, 0, 0];
  const flush = (): void => {
    if (files.count === 0) return;
    files.write(join(option('out', 'out/training'), `shard-${String(shard++).padStart(3, '0')}`));
    files = new TrainingFiles(tokenizer);
    console.log(`${done} examples, ${refused} without tokens`);
  };
  for (const example of examplesOf(option('kind', 'generated'), createRandom(Number(option('seed', '1'))))) {
    const record = trainingRecordOf(example, tokenizer);
    if (!record.ok) refused++;
    else {
      files.add(record.value);
      done++;
    }
    if (files.count >= size) flush();
    if (done >= count) break;
  }
  flush();
}

main();
