import fc from 'fast-check';
import { evaluateRuleSet, lookOfCell } from '../../src/evaluation';
import { createWorkbookHost, openWorkbook } from '../../src/hosts/workbook';
import { formulaOf, nativeRuleOf, printRuleSet, validateRuleSet } from '../../src/rules';
import type { Color, ConditionRule } from '../../src/rules';
import { cellAddress } from '../../src/sheet';
import type { TableSnapshot } from '../../src/sheet';
import { arbitraryConditionRule } from '../support/arbitraries';
import { writeWorkbook } from '../support/writeWorkbook';
import { dayOfToday, formattedCells } from './compare';
import { knownDifferenceOf } from './knownDifferences';
import type { Fills, LibreOffice } from './libreOffice';
import { arbitrarySurroundedTable } from './surroundedTable';
import { sheetOf } from './writtenTable';

/** Rules that meet on the cells of a table. */
export interface MeetingRules {
  readonly table: TableSnapshot;
  readonly rules: readonly ConditionRule[];
}

/** What became of many rule sets. */
export interface RuleSetOutcome {
  readonly sets: number;
  readonly cells: number;
  /** Cells with a fill in LibreOffice. */
  readonly filled: number;
  /** Cells whose fills differ, and are not known to, for people. */
  readonly differences: readonly string[];
}

const FILLS: readonly Color[] = ['#12AB34', '#34AB12', '#AB3412', '#3412AB'];

/** Compares the fill of each cell under rule sets of two to four conditions. The same seed and day give the same ones. */
export async function compareRuleSets(sets: number, seed: number, libreOffice: LibreOffice): Promise<RuleSetOutcome> {
  const today = dayOfToday();
  const drawn = fc.sample(arbitraryMeetingRules(today), { seed, numRuns: sets });
  const fills = await libreOffice.fillsOf(await workbookOf(drawn, today));
  if (dayOfToday() !== today) return compareRuleSets(sets, seed, libreOffice);
  if (fills === undefined) throw new Error('LibreOffice crashed on the rule sets.');
  const differences = drawn.flatMap((meeting, index) => differencesOf(meeting, fills[index] ?? [], today));
  const shown = fills.flat(2);
  return { sets, cells: shown.length, filled: shown.filter((fill) => fill !== undefined).length, differences };
}

function arbitraryMeetingRules(today: number): fc.Arbitrary<MeetingRules> {
  return arbitrarySurroundedTable(today)
    .chain((table) =>
      fc.array(arbitraryConditionRule(table), { minLength: 2, maxLength: 4 }).map((rules) => ({ table, rules: onOneTarget(rules) })),
    )
    .filter(({ table, rules }) => validateRuleSet(rules, table).length === 0);
}

/** The rules one above the other, each with a fill of its own; one without a fill ends what follows, as all do in LibreOffice. */
function onOneTarget(rules: readonly ConditionRule[]): readonly ConditionRule[] {
  const target = rules[0]?.target ?? { kind: 'rows' };
  return rules.map((rule, index) => {
    const isPlain = index === 1 && rule.format.bold === true;
    return {
      ...rule,
      target,
      format: isPlain ? { bold: true } : { fill: FILLS[index] ?? '#000000' },
      stopIfTrue: isPlain || rule.stopIfTrue,
    };
  });
}

async function workbookOf(meetings: readonly MeetingRules[], today: number): Promise<Uint8Array> {
  const opened = await openWorkbook(writeWorkbook(meetings.map(({ table }, index) => sheetOf(table, `S${index}`))));
  if (!opened.ok) throw new Error(`The tables make no workbook: ${opened.fault.detail ?? opened.fault.code}`);
  const host = createWorkbookHost(opened.value, { today });
  for (const [index, { table, rules }] of meetings.entries()) {
    const applied = await host.applyRules(rules, { ...table, worksheet: `S${index}` });
    if (!applied.ok) throw new Error(applied.fault.detail);
  }
  return host.save();
}

function differencesOf({ table, rules }: MeetingRules, fills: Fills, today: number): readonly string[] {
  const effects = evaluateRuleSet(rules, table, { today });
  const { range } = table;
  return fills.flatMap((line, y) =>
    line.flatMap((fill, x) => {
      const [row, column] = [y - range.rowIndex, x - range.columnIndex];
      const expected = lookOfCell(effects, column, row).format.fill;
      if (expected === fill || isKnown({ table, rules }, row, column, today)) return [];
      const seen = `${cellAddress(y, x)}: ${expected ?? 'no fill'} here, ${fill ?? 'no fill'} in LibreOffice`;
      return [`${printRuleSet(rules, table)}\n${JSON.stringify(table)}\n${seen}`];
    }),
  );
}

/** Whether LibreOffice is known to see one of the rules differently in this cell. */
function isKnown({ table, rules }: MeetingRules, row: number, column: number, today: number): boolean {
  return rules.some((rule) => {
    const pair = { table, rule };
    const formattedByLibreOffice = !formattedCells(pair, today)(row, column);
    return [nativeRuleOf(rule, table), { type: 'custom' as const, formula: formulaOf(rule, table) }].some((native) => {
      const comparison = { index: 0, pair, native, cells: 0, formatted: 0, crashes: false, differences: [], today };
      return knownDifferenceOf({ row, column, formattedByLibreOffice }, comparison) !== undefined;
    });
  });
}
