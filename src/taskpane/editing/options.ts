import { explainRule, validateRuleSet } from '../../rules';
import type { RuleSet, Target } from '../../rules';
import { columnLetters, columnType, distinctText } from '../../sheet';
import type { TableSnapshot } from '../../sheet';
import { WORDS, cellsInLabel, columnName } from '../strings';
import { sketchOf, withoutNote } from './markedWords';
import { columnBeside, replacePart } from './replacePart';
import type { PartValue } from './replacePart';
import type { Literal, Part } from './parts';
import { distinctWords } from './wordSpans';

/** Something to choose for a part. */
export interface Option {
  readonly label: string;
  readonly value: PartValue;
  readonly chosen: boolean;
}

const MOST_VALUES = 60;

/** The name of a column, by its letters on the sheet where it has no header. */
export function nameOfColumn(column: number, table: TableSnapshot): string {
  const header = table.columns[column]?.header?.trim() ?? '';
  return header === '' ? columnName(columnLetters(table.range.columnIndex + column)) : header;
}

/** What a part may be instead, in words; empty for parts that are typed or coloured. `said` are the words that it stands in now. */
export function optionsFor(rules: RuleSet, part: Part, table: TableSnapshot, said = ''): readonly Option[] {
  switch (part.kind) {
    case 'column':
      return table.columns.map((_, column) => ({ label: nameOfColumn(column, table), value: column, chosen: column === part.value }));
    case 'choice':
      return choiceOptions(rules, part, table, said);
    case 'target':
      return targetOptions(rules, part, table);
    default:
      return [];
  }
}

/** Choices that the rule can have, in the words in which its sentence differs. */
function choiceOptions(rules: RuleSet, part: Extract<Part, { kind: 'choice' }>, table: TableSnapshot, said: string): readonly Option[] {
  const sketch = sketchOf(table);
  const index = Number(part.path[0]);
  const sound = part.options.filter((value) => value === part.value || isNoWorse(rules, part, value, sketch));
  const sentences = sound.map((value) => {
    const rule = replacePart(rules, part, value)[index];
    return rule === undefined ? '' : withoutNote(explainRule(rule, sketch));
  });
  const labels = distinctWords(sentences, said);
  return sound.flatMap((value, position) => {
    const chosen = value === part.value;
    const label = labels[position] ?? '';
    const doubled = labels.some((other, at) => other === label && (at < position || sound[at] === part.value) && at !== position);
    return doubled && !chosen ? [] : [{ label, value, chosen }];
  });
}

/** Other cells that may get the look: those of the column that the rule is about, whole rows, and each column. */
function targetOptions(rules: RuleSet, part: Extract<Part, { kind: 'target' }>, table: TableSnapshot): readonly Option[] {
  const sketch = sketchOf(table);
  const single = (column: number): Target => ({ kind: 'columns', columns: [column] });
  const rest = table.columns.map((_, column) => column).filter((column) => column !== columnBeside(rules, part));
  const targets: readonly Target[] = [
    part.value,
    single(columnBeside(rules, conditionOf(part))),
    { kind: 'rows' },
    { kind: 'selection' },
    ...rest.map(single),
  ];
  const seen = new Set<string>();
  return targets.flatMap((value) => {
    const label = targetLabel(value, table);
    if (seen.has(label) || (value !== part.value && !isNoWorse(rules, part, value, sketch))) return [];
    seen.add(label);
    return [{ label, value, chosen: value === part.value }];
  });
}

/** Stands in the condition of the same rule. */
function conditionOf(part: Part): Part {
  return { ...part, path: [...part.path.slice(0, 1), 'condition', 'subject'] };
}

/** Which cells a target names, in words. */
export function targetLabel(target: Target, table: TableSnapshot): string {
  switch (target.kind) {
    case 'rows':
      return WORDS.wholeRows;
    case 'selection':
      return WORDS.selectedCells;
    case 'columns':
      return cellsInLabel(target.columns.map((column) => nameOfColumn(column, table)));
  }
}

function isNoWorse(rules: RuleSet, part: Part, value: PartValue, sketch: TableSnapshot): boolean {
  return validateRuleSet(replacePart(rules, part, value), sketch).length <= validateRuleSet(rules, sketch).length;
}

/** How a literal is typed. */
export type LiteralInput = Literal['kind'];

/** How a literal is typed: as it is, or where that does not fit as the values of the column beside it. */
export function inputFor(rules: RuleSet, part: Extract<Part, { kind: 'literal' }>, table: TableSnapshot, fits: boolean): LiteralInput {
  if (fits) return part.value.kind;
  const column = table.columns[columnBeside(rules, part)];
  const type = column === undefined ? 'empty' : columnType(column);
  if (type === 'date') return 'date';
  return type === 'text' ? 'text' : 'number';
}

/** Values of the column beside a literal, for those who would rather choose than type. */
export function valuesBeside(rules: RuleSet, part: Part, table: TableSnapshot): readonly string[] {
  const column = table.columns[columnBeside(rules, part)];
  return column === undefined ? [] : distinctText(column, MOST_VALUES);
}
