import { columnLetters } from '../../sheet';
import type { Random } from '../random';
import { columnAt } from './rules';
import type { Sheet, SheetColumn } from './sheet';
import type { Phrase } from './text';
import { saying, words } from './text';

/** How one person names columns: by letter or by name, and how the names are made. */
export interface NamingStyle {
  readonly letters: 'never' | 'column D' | 'D' | 'col D';
}

/** Draws a naming style; one person in six goes by letters. */
export function namingStyleOf(random: Random): NamingStyle {
  if (random.chance(0.84)) return { letters: 'never' };
  return { letters: random.pick(['column D', 'column D', 'column D', 'D', 'col D']) };
}

/** A bare name of a column: a header, a part or synonym of it, or its letter. */
export function nameColumn(random: Random, sheet: Sheet, column: SheetColumn, style: NamingStyle): Phrase {
  if (style.letters !== 'never' && random.chance(0.8)) return [columnPart(letterName(sheet, column, style.letters), column)];
  const [name] = spokenNames(random, sheet, column);
  if (name === undefined) return [columnPart(fallbackName(random, sheet, column), column)];
  return [columnPart(name, column)];
}

function columnPart(text: string, column: SheetColumn): Phrase[number] {
  return saying(text, columnAt(column.index))[0] ?? { text };
}

function letterName(sheet: Sheet, column: SheetColumn, form: 'column D' | 'D' | 'col D'): string {
  const letters = columnLetters(sheet.table.range.columnIndex + column.index);
  if (form === 'D') return letters;
  return form === 'col D' ? `col ${letters}` : `column ${letters}`;
}

function fallbackName(random: Random, sheet: Sheet, column: SheetColumn): string {
  if (sheet.columns.length === 1 && random.chance(0.6)) return random.pick(['this column', 'this list', 'the column', 'the selection', 'my list']);
  return letterName(sheet, column, 'column D');
}

/** One drawn name (or none without a header) that means no other column of the sheet. */
function spokenNames(random: Random, sheet: Sheet, column: SheetColumn): readonly string[] {
  const { header, spec } = column;
  if (header === null) return [];
  const clean = cleaned(header);
  const roll = random.next();
  const drawn = roll < 0.45 ? header : roll < 0.72 ? clean : random.pick([...spec.headers.map(cleaned), ...spec.synonyms, ...spec.synonyms]);
  return [drawn !== '' && isClear(sheet, column, drawn) ? drawn : header];
}

function cleaned(header: string): string {
  const spaced = header.replace(/_/g, ' ').replace(/ ?\([^)]*\)/g, '').replace(/ [$£€]$| USD$/g, '').replace(/\?$/, '').trim();
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

const SUBJECTS = ['{n}', '{n}', '{n}', '{n}', 'the {n}', 'the {n}', 'the {n}', 'the {n} column', '{n} column', 'the value in {n}', 'the {n} cell', 'the {n} value', 'the cell in {n}', 'the {kind} in {n}'];
const LETTER_SUBJECTS = ['{n}', '{n}', '{n}', 'the value in {n}', 'the cell in {n}', 'a cell in {n}', 'the {kind} in {n}'];
const PLURALS = ['{ns}', '{ns}', '{ns}', '{ns}', '{n}', '{n}', '{n} values', 'cells in {n}', 'values in {n}', 'cells in the {n} column', 'anything in {n}', 'all {ns}', 'any {n}', 'the {ns}', '{n} cells', 'entries in {n}', 'the {kind}s in {n}', 'all cells in {n}', 'every {n}'];
const LETTER_PLURALS = ['cells in {n}', 'values in {n}', 'anything in {n}', 'the {kind}s in {n}', 'entries in {n}', '{kind}s in {n}', 'all cells in {n}', 'the values of {n}', '{n}'];

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

function isLetter(name: Phrase): boolean {
  return /^(?:col(?:umn)? )?[A-Z]{1,2}$|^(?:this|the|my) /.test(name[0]?.text ?? '');
}

function dressed(template: string, name: Phrase, column: SheetColumn): Phrase {
  const [before = '', after = ''] = template.split(/\{ns?\}/);
  const named = template.includes('{ns}') ? name.map((part) => ({ ...part, text: pluralOf(part.text) })) : name;
  const noun = column.spec.kind === 'date' ? 'date' : column.spec.kind === 'name' ? 'name' : column.spec.kind === 'choice' ? 'value' : 'number';
  return [...words(before.replace('{kind}', noun)), ...named, ...words(after.replace('{kind}', noun))];
}

/** The plural of a plain noun; other names stay as they are. */
export function pluralOf(name: string): string {
  if (!/^[A-Za-z]+(?: [A-Za-z]+)?$/.test(name) || /(?:s|Qty|qty|kg|km|ed|On|on|To|to|By|by|Used|Paid|Due|Stock|Hand|Back|ing|[A-Z]{2})$/.test(name) || name.length < 4) return name;
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, 'ies');
  return /(?:x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
