import { readFileSync } from 'node:fs';
import { isRecord, parseJson, tableOfCase } from '../synthesis';
import type { CaseTable } from '../synthesis';
import { serialOfIsoDate } from '../sheet';
import type { TableSnapshot } from '../sheet';

/** What formats which cells, as a benchmark case or a prediction writes it. */
export interface GoldRule {
  readonly kind: string;
  /** A1 of the cells formatted; a formula gold has it. */
  readonly matches?: readonly string[];
  /** 1-based sheet rows; a `rows` gold has it. */
  readonly rows?: readonly number[];
  readonly column?: string;
  readonly applies?: string;
  readonly format?: Readonly<Record<string, unknown>>;
  readonly moreRules: readonly GoldRule[];
}

/** A benchmark case (benchmarks/README.md). */
export interface BenchmarkCase {
  readonly id: string;
  readonly request: string;
  readonly table: TableSnapshot;
  /** Serial number. */
  readonly today: number;
  readonly gold: GoldRule;
  readonly alternatives: readonly GoldRule[];
}

/** Reads a case file; a line that is no case throws with its number. */
export function readCases(file: string): BenchmarkCase[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const found = caseOf(parseJson(line));
    if (found === undefined) throw new Error(`${file}, line ${i + 1} is no case`);
    return [found];
  });
}

function caseOf(json: unknown): BenchmarkCase | undefined {
  if (!isRecord(json) || !isRecord(json['gold']) || !isCaseTable(json['table'])) return undefined;
  const gold = { ...json['gold'], ...(json['gold_matches'] === undefined ? {} : { matches: json['gold_matches'] }) };
  const alternatives = Array.isArray(json['alternatives']) ? json['alternatives'] : [];
  return {
    id: String(json['id']),
    request: String(json['request']),
    table: tableOfCase(json['table']),
    today: serialOfIsoDate(String(json['today'])) ?? 0,
    gold: goldOf(gold),
    alternatives: alternatives.flat().filter(isRecord).map(goldOf),
  };
}

function isCaseTable(value: unknown): value is CaseTable {
  return isRecord(value) && Array.isArray(value['headers']) && Array.isArray(value['rows']) && typeof value['range'] === 'string';
}

function goldOf(gold: Readonly<Record<string, unknown>>): GoldRule {
  const more = Array.isArray(gold['more_rules']) ? gold['more_rules'] : [];
  const texts = (key: string): string | undefined => (typeof gold[key] === 'string' ? gold[key] : undefined);
  const [column, applies] = [texts('column'), texts('applies')];
  return {
    kind: texts('kind') ?? 'formula',
    ...(Array.isArray(gold['matches']) ? { matches: gold['matches'].map(String) } : {}),
    ...(Array.isArray(gold['rows']) ? { rows: gold['rows'].map(Number) } : {}),
    ...(column === undefined ? {} : { column }),
    ...(applies === undefined ? {} : { applies }),
    ...(isRecord(gold['format']) ? { format: gold['format'] } : {}),
    moreRules: more.filter(isRecord).map(goldOf),
  };
}
