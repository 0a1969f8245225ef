import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFormula } from '../formulas';
import { parseCase, provenCondition, tableOfCase } from '../synthesis';
import type { Case } from '../synthesis';
import { parseRangeAddress, serialOfIsoDate } from '../sheet';
import { checkNotation } from './notationCheck';
import type { NotationResult } from './notationCheck';
import { readOptions } from './options';

/** A gold formula of the corpus, and why it did not become a rule that formats exactly its cells; no cause where it did. */
interface Checked {
  readonly author: string;
  readonly id: string;
  readonly formula: string;
  readonly cause?: string;
}

/** Benchmarks whose golds stand in our notation. */
const NOTATIONS = ['requests', 'codefusion-cf'] as const;

function run(args: readonly string[]): void {
  const options = readOptions(args);
  const folder = options.get('corpus') ?? '../shared/corpus';
  const benchmarks = options.get('benchmarks') ?? '../shared/benchmarks';
  const notations = options.get('notations') ?? 'test/golden/benchmarks';
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && name !== 'rewordings.jsonl');
  const checked = names.flatMap((name) => checkFile(name.replace('.jsonl', ''), readFileSync(join(folder, name), 'utf8')));
  printCorpus(checked, options.has('list'));
  for (const name of NOTATIONS) {
    const [golds, cases] = [join(notations, `${name}.txt`), join(benchmarks, name, 'dev.jsonl')];
    if (existsSync(golds) && existsSync(cases)) printNotation(name, checkNotation(readFileSync(golds, 'utf8'), cases));
  }
}

function checkFile(author: string, text: string): readonly Checked[] {
  return text.split('\n').flatMap((line) => {
    const found = parseCase(line);
    return found === undefined ? [] : checkCase(author, found);
  });
}

/** Golds over one table: the request's own, and its further rules. Visual rules have no formula. */
function checkCase(author: string, { id, table: cells, today, gold }: Case): readonly Checked[] {
  const context = { table: tableOfCase(cells), today: serialOfIsoDate(today) ?? 0 };
  return [gold, ...(gold.more_rules ?? [])].flatMap(({ kind, formula = '', applies = '', matches = [] }): readonly Checked[] => {
    const area = parseRangeAddress(applies);
    if (kind !== 'formula' || area === undefined) return [];
    const { conditions, cause } = readFormula(formula, { ...context, applies: area });
    const proven = provenCondition(conditions, area, new Set(matches), context);
    if (proven !== undefined) return [{ author, id, formula }];
    return [{ author, id, formula, cause: conditions.length === 0 ? cause : 'read, but it formats other cells' }];
  });
}

function printCorpus(checked: readonly Checked[], list: boolean): void {
  const authors = [...new Set(checked.map(({ author }) => author))];
  console.log('Corpus: gold formulas read back as rules that format exactly the listed cells');
  for (const author of authors) console.log(`  ${author.padEnd(5)} ${shareOf(checked.filter((each) => each.author === author))}`);
  console.log(`  all   ${shareOf(checked)}`);
  const failed = checked.filter(({ cause }) => cause !== undefined);
  const causes = [...new Set(failed.map(({ cause }) => cause))]
    .map((cause) => [cause, failed.filter((each) => each.cause === cause)] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  console.log('Causes of the rest');
  for (const [cause, each] of causes) {
    console.log(`  ${String(each.length).padStart(4)}  ${cause ?? ''}`);
    if (list) for (const { id, formula } of each) console.log(`          ${id}  ${formula}`);
  }
}

function shareOf(checked: readonly Checked[]): string {
  return shareText(checked.filter(({ cause }) => cause === undefined).length, checked.length);
}

function printNotation(name: string, results: readonly NotationResult[]): void {
  const right = results.filter(({ fault }) => fault === undefined);
  console.log(`Golds of ${name}/dev in our notation: ${shareText(right.length, results.length)}`);
  for (const { id, fault } of results) if (fault !== undefined) console.log(`  ${id}  ${fault}`);
}

function shareText(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}

run(process.argv.slice(2));
