import type { EngineFault } from '../runtime';
import type { HostFault } from '../hosts/host';
import type { Refusal } from '../candidates';
import type { RuleFault } from '../rules';
import type { AppliedEntry } from './state';
import { ENGLISH } from './words/english';
import type { Language } from './words/english';
import { GERMAN } from './words/german';

const MEGABYTE = 1_000_000;

/** The languages of the pane, by the first part of their tags. */
export const LANGUAGES: Readonly<Record<'en' | 'de', Language>> = { en: ENGLISH, de: GERMAN };

/** A title and what to do about it. */
export interface Advice {
  readonly title: string;
  readonly body: string;
}

// A page speaks one language for its life, chosen before anything is drawn: what follows is bound to that one.
let language: Language = ENGLISH;

/** Words that stand alone: labels, headings, hints. */
export let WORDS: Language['words'] = language.words;
/** Words for each engine fault. */
export let ENGINE_FAULTS: Readonly<Record<EngineFault['code'], Advice>> = language.engineFaults;
/** Words for each host fault, saying what to do. */
export let HOST_FAULTS: Readonly<Record<HostFault['code'], Advice>> = language.hostFaults;
/** Words for each refusal. */
export let REFUSALS: Readonly<Record<Refusal, Advice & { readonly tips: readonly string[] }>> = language.refusals;

/** Speaks the language of a tag such as `de-AT`, English where there is none for it; answers the tag that it speaks. */
export function chooseLanguage(tag: string): string {
  language = /^de\b/i.test(tag) ? LANGUAGES.de : LANGUAGES.en;
  WORDS = language.words;
  ENGINE_FAULTS = language.engineFaults;
  HOST_FAULTS = language.hostFaults;
  REFUSALS = language.refusals;
  return language.tag;
}

/** A whole number with the language's separators. */
export function wholeNumber(value: number): string {
  return new Intl.NumberFormat(language.tag).format(value);
}

/** "1 row", "480 rows": a count with its noun. */
export function counted(count: number, noun: keyof Language['counts']): string {
  const form = new Intl.PluralRules(language.tag).select(count) === 'one' ? 'one' : 'other';
  return filled(language.counts[noun][form], { count: wholeNumber(count) });
}

type Parts = Readonly<Record<string, string>>;

function filled(template: string, parts: Parts): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => parts[name] ?? place);
}

function sentence(name: keyof Language['sentences'], parts: Parts): string {
  return filled(language.sentences[name], parts);
}

/** The header line about the selection: address with sheet, then its size. */
export function selectionAddress(worksheet: string, address: string): string {
  return `${worksheet}!${address}`;
}

/** "480 rows, 10 columns". */
export function selectionSize(rows: number, columns: number): string {
  return sentence('selectionSize', { rows: counted(rows, 'rows'), columns: counted(columns, 'columns') });
}

/** Whether the first row was taken as headers. */
export function headersNote(hasHeaders: boolean): string {
  return hasHeaders ? WORDS.headersFound : WORDS.noHeaderRow;
}

/** Says that only a part of the rows was read. */
export function sampledNote(sampled: number, rows: number): string {
  return sentence('sampled', { sampled: wholeNumber(sampled), rows: wholeNumber(rows) });
}

/** "12 of 240 cells". */
export function cellsNote(cells: number, targets: number): string {
  return sentence('cellsOf', { cells: wholeNumber(cells), targets: counted(targets, 'cells') });
}

/** "468 more rows". */
export function moreRows(count: number): string {
  return counted(count, 'moreRows');
}

/** "3 suggestions", for the live region. */
export function suggestionsNote(count: number): string {
  return counted(count, 'suggestions');
}

/** Name of a card's button for those who hear it. */
export function applyLabel(words: string): string {
  return sentence('applyLabel', { words });
}

/** Name of a part of a rule that can be changed, for those who hear it. */
export function editLabel(words: string): string {
  return sentence('editLabel', { words });
}

/** The look of a rule as a part that can be changed. */
export function lookLabel(look: string): string {
  return sentence('lookOf', { look });
}

/** Which cells get the look, as a part that can be changed. */
export function formatsLabel(target: string): string {
  return sentence('formats', { target });
}

/** "Cells in Sales and Cost". */
export function cellsInLabel(columns: readonly string[]): string {
  return sentence('cellsIn', { columns: new Intl.ListFormat(language.tag).format(columns) });
}

/** A column without a header. */
export function columnName(letters: string): string {
  return sentence('columnName', { letters });
}

/** Label of a number that is typed as per cent where its column shows it so. */
export function numberLabel(percent: boolean): string {
  return percent ? language.sentences.percentLabel : WORDS.numberLabel;
}

/** "Sales, 12 cells": one of several things that may have been meant. */
export function choiceLabel(choice: string, cells: number): string {
  return sentence('choice', { choice, cells: counted(cells, 'cells') });
}

/** A fault of a rule in words for the person who changed it. */
export function ruleFaultText({ code }: RuleFault): string {
  const faults: Readonly<Record<string, string>> = language.ruleFaults;
  return faults[code] ?? language.ruleFaults.other;
}

/** What became of applying or undoing: on which cells the rules stand, were found, or stood. */
export function noticeText(kind: 'applied' | 'alreadyThere' | 'removed', entry: AppliedEntry): string {
  return sentence(kind, { where: addressList(entry.applied.addresses), cells: counted(entry.cellCount, 'cells') });
}

function addressList(addresses: readonly string[]): string {
  const distinct = [...new Set(addresses)];
  const shown = distinct.slice(0, 3).join(', ');
  return distinct.length > 3 ? sentence('moreAddresses', { addresses: shown, count: wholeNumber(distinct.length - 3) }) : shown;
}

/** Shown from `limit` characters on; the text itself stays whole. */
export function tooLongNote(length: number, limit: number): string {
  return sentence('tooLong', { length: wholeNumber(length), limit: wholeNumber(limit) });
}

/** "Loading the model, 4.2 of 11.8 MB"; without a total only what has come. */
export function loadingNote(loadedBytes: number, totalBytes: number): string {
  if (loadedBytes === 0 && totalBytes === 0) return WORDS.loadingModel;
  const loaded = megabytes(loadedBytes);
  return totalBytes > 0 ? sentence('loadingOf', { loaded, total: megabytes(totalBytes) }) : sentence('loadingSome', { loaded });
}

function megabytes(bytes: number): string {
  return new Intl.NumberFormat(language.tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / MEGABYTE);
}

/** "icon 1 of 3", 1 for the lowest values. */
export function iconName(index: number, count: number): string {
  return sentence('iconName', { index: wholeNumber(index + 1), count: wholeNumber(count) });
}
