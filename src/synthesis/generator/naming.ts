import { columnLetters } from '../../sheet';
import type { Random } from '../random';
import { columnAt } from './rules';
import type { Sheet, SheetColumn } from './sheet';
import type { Phrase } from './text';
import { fill, listed, saying, words } from './text';

/** Letters alone or with the word, the first data cell, or the whole range. */
type LetterForm = 'column D' | 'D' | 'col D' | 'D2' | 'D2:D40';

/** How one person names columns: by letter or by name, and how the names are made. */
export interface NamingStyle {
  readonly letters: 'never' | LetterForm;
}

/** Draws a naming style; one person in six goes by letters. */
export function namingStyleOf(random: Random): NamingStyle {
  if (random.chance(0.84)) return { letters: 'never' };
  return { letters: random.pick(['column D', 'column D', 'column D', 'column D', 'column D', 'D', 'D', 'col D', 'col D', 'D2', 'D2:D40']) };
}

/** A bare name of a column: a header, a part or synonym of it, or its letter. */
export function nameColumn(random: Random, sheet: Sheet, column: SheetColumn, style: NamingStyle): Phrase {
  if (style.letters !== 'never' && random.chance(0.8)) return [columnPart(letterName(sheet, column, style.letters), column)];
  if (random.chance(0.012)) return placeName(random, sheet, column);
  const [name] = spokenNames(random, sheet, column);
  if (name === undefined) return [columnPart(fallbackName(random, sheet, column), column)];
  return [columnPart(name, column)];
}

function columnPart(text: string, column: SheetColumn): Phrase[number] {
  return saying(text, columnAt(column.index))[0] ?? { text };
}

function letterName(sheet: Sheet, column: SheetColumn, form: LetterForm): string {
  const { columnIndex, rowIndex, rowCount } = sheet.table.range;
  const letters = columnLetters(columnIndex + column.index);
  if (form === 'D2') return `${letters}${rowIndex + 1}`;
  if (form === 'D2:D40') return `${letters}${rowIndex + 1}:${letters}${rowIndex + rowCount}`;
  if (form === 'D') return letters;
  return form === 'col D' ? `col ${letters}` : `column ${letters}`;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** "the last column", "the third column". */
function placeName(random: Random, { columns }: Sheet, column: SheetColumn): Phrase {
  const isLast = column.index === columns.length - 1 && random.chance(0.8);
  const place = isLast ? 'last' : ORDINALS[column.index];
  if (place === undefined || columns.length < 2) return [columnPart(column.header ?? 'this column', column)];
  return [{ text: 'the ' }, columnPart(`${place} column`, column)];
}

function fallbackName(random: Random, sheet: Sheet, column: SheetColumn): string {
  if (sheet.columns.length === 1 && random.chance(0.6))
    return random.pick(['this column', 'this list', 'the column', 'the selection', 'my list']);
  return letterName(sheet, column, 'column D');
}

/** One drawn name (or none without a header) that means no other column of the sheet. */
function spokenNames(random: Random, sheet: Sheet, column: SheetColumn): readonly string[] {
  const { header, spec } = column;
  if (header === null) return [];
  const clean = cleaned(header);
  const roll = random.next();
  const drawn =
    roll < 0.45 ? header : roll < 0.72 ? clean : random.pick([...spec.headers.map(cleaned), ...spec.synonyms, ...spec.synonyms]);
  return [drawn !== '' && isClear(sheet, column, drawn) ? drawn : header];
}

function cleaned(header: string): string {
  const spaced = header
    .replace(/_/g, ' ')
    .replace(/ ?\([^)]*\)/g, '')
    .replace(/ [$£€]$| USD$/g, '')
    .replace(/\?$/, '')
    .trim();
  return /^[A-Z0-9/]{1,4}$/.test(spaced) ? spaced : spaced.toLowerCase();
}

/** Whether a name can mean only this column. */
function isClear(sheet: Sheet, column: SheetColumn, name: string): boolean {
  const lower = name.toLowerCase();
  return sheet.columns.every((other) => {
    if (other === column) return true;
    if (other.header?.toLowerCase().includes(lower) === true) return false;
    return ![...other.spec.headers, ...other.spec.synonyms].some((taken) => taken.toLowerCase() === lower);
  });
}

const SUBJECTS = [
  '{n}',
  '{n}',
  '{n}',
  '{n}',
  'the {n}',
  'the {n}',
  'the {n}',
  'the {n} column',
  '{n} column',
  'the value in {n}',
  'the {n} cell',
  'the {n} value',
  'the cell in {n}',
  'the {kind} in {n}',
];
const LETTER_SUBJECTS = ['{n}', '{n}', '{n}', 'the value in {n}', 'the cell in {n}', 'a cell in {n}', 'the {kind} in {n}'];
const PLURALS = [
  '{ns}',
  '{ns}',
  '{ns}',
  '{ns}',
  '{n}',
  '{n}',
  '{n} values',
  'cells in {n}',
  'values in {n}',
  'cells in the {n} column',
  'anything in {n}',
  'all {ns}',
  'any {n}',
  'the {ns}',
  '{n} cells',
  'entries in {n}',
  'the {kind}s in {n}',
  'all cells in {n}',
  'every {n}',
];
const LETTER_PLURALS = [
  'cells in {n}',
  'values in {n}',
  'anything in {n}',
  'the {kind}s in {n}',
  'entries in {n}',
  '{kind}s in {n}',
  'all cells in {n}',
  'the values of {n}',
  '{n}',
];

/** A column as the subject of a clause: "the amount", "Amount", "the value in column D". */
export function subjectOf(random: Random, sheet: Sheet, column: SheetColumn, style: NamingStyle): Phrase {
  const name = nameColumn(random, sheet, column, style);
  return dressed(random.pick(isLetter(name) ? LETTER_SUBJECTS : SUBJECTS), name, column);
}

/** The cells of a column: "amounts", "cells in column D". */
export function cellsOf(random: Random, sheet: Sheet, column: SheetColumn, style: NamingStyle): Phrase {
  const name = nameColumn(random, sheet, column, style);
  return dressed(random.pick(isLetter(name) ? LETTER_PLURALS : PLURALS), name, column);
}

const PLAIN_PLURALS = [
  '{ns}',
  '{ns}',
  '{ns}',
  '{ns}',
  '{n}',
  '{n}',
  '{n} values',
  'values in {n}',
  'cells in {n}',
  '{n} cells',
  '{kind}s in {n}',
  '{kind}s in the {n} column',
];

/** The cells of a column as a plain plural, to stand after an adjective: "amounts", "values in D". */
export function pluralName(random: Random, sheet: Sheet, column: SheetColumn, style: NamingStyle): Phrase {
  const name = nameColumn(random, sheet, column, style);
  return dressed(random.pick(isLetter(name) ? ['values in {n}', 'cells in {n}', '{kind}s in {n}'] : PLAIN_PLURALS), name, column);
}

function isLetter(name: Phrase): boolean {
  return /^(?:col(?:umn)? )?[A-Z]{1,2}(?:\d+(?::[A-Z]+\d+)?)?$|^(?:this|the|my) /.test(name[0]?.text ?? '');
}

function dressed(template: string, name: Phrase, column: SheetColumn): Phrase {
  const [before = '', after = ''] = template.split(/\{ns?\}/);
  const named = template.includes('{ns}') ? name.map((part) => ({ ...part, text: pluralOf(part.text) })) : name;
  const noun =
    column.spec.kind === 'date' ? 'date' : column.spec.kind === 'name' ? 'name' : column.spec.kind === 'choice' ? 'value' : 'number';
  return [...words(before.replace('{kind}', noun)), ...named, ...words(after.replace('{kind}', noun))];
}

/** The plural of a plain noun; other names stay as they are. */
export function pluralOf(name: string): string {
  if (
    !/^[A-Za-z]+(?: [A-Za-z]+)?$/.test(name) ||
    /(?:s|Qty|qty|kg|km|ed|On|on|To|to|By|by|Used|Paid|Due|Stock|Hand|Back|ing|[A-Z]{2})$/.test(name) ||
    name.length < 4
  )
    return name;
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, 'ies');
  return /(?:x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** Who speaks of which sheet. */
interface Named {
  readonly random: Random;
  readonly sheet: Sheet;
}

/** "Math, Science and English", "columns C to F", "Jan-Jun". */
export function nameBlock(speaker: Named, block: readonly SheetColumn[]): Phrase {
  const { random, sheet } = speaker;
  const [first, last] = [block[0], block[block.length - 1]];
  if (first === undefined || last === undefined) return words('them');
  const together = last.index - first.index === block.length - 1 && block.length > 2;
  if (together && random.chance(0.6))
    return fill(
      random.pick([
        '{a} to {b}',
        '{a} through {b}',
        '{a}-{b}',
        'columns {a} to {b}',
        '{a} - {b}',
        'the {a} to {b} columns',
        'columns {a} through {b}',
      ]),
      bounds(speaker, first, last),
    );
  return listed(
    block.map((column) => nameColumn(random, sheet, column, { letters: 'never' })),
    ', ',
    random.pick([' and ', ' and ', ' or ', ', ', ' & ']),
  );
}

function bounds({ random, sheet }: Named, first: SheetColumn, last: SheetColumn): { a: () => Phrase; b: () => Phrase } {
  const letters = random.chance(0.35);
  const name = (column: SheetColumn): Phrase =>
    letters || column.header === null
      ? saying(columnLetters(sheet.table.range.columnIndex + column.index), columnAt(column.index))
      : saying(column.header, columnAt(column.index));
  return { a: () => name(first), b: () => name(last) };
}
