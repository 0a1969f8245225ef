import { termOf } from '../formulaTerm';
import type { Term } from '../formulaTerm';
import { textOrBlank } from '../formulaValue';
import { caseTerm, digitTerm, emailTerm, numberAsTextTerm, untrimmedTerm, wholeNumberTerm } from '../formulaProperty';
import type { FormulaValue } from '../formulaValue';
import type { PresetCriterion } from '../nativeRule';
import { rows } from '../productions';
import type { CellProperty, Expression, RuleFault } from '../syntax';
import { fault, within } from '../validateFault';
import type { ConditionConstruct, Validation } from './construct';

/** A property in the tokens, in the text form after `is`, in words as a sentence and after a noun, as a formula, and in Excel's own rule. */
interface Property {
  readonly token: string;
  readonly print: string;
  readonly clause: string;
  readonly label: string;
  readonly term: (value: FormulaValue) => Term;
  readonly native?: PresetCriterion;
}

/** Spaces alone are blank, as to Excel's own rule. */
const PROPERTIES: Readonly<Record<CellProperty, Property>> = {
  blank: {
    ...{ token: 'BLANK', print: 'blank', clause: 'is blank', label: 'left blank', native: 'Blanks' },
    term: (value) => termOf([`LEN(TRIM(${textOrBlank(value)}))=0`], value.fails),
  },
  notBlank: {
    ...{ token: 'NOT_BLANK', print: 'not blank', clause: 'is not blank', label: 'filled in', native: 'NonBlanks' },
    term: (value) => termOf([`LEN(TRIM(${textOrBlank(value)}))>0`], value.fails),
  },
  error: {
    ...{ token: 'ERROR', print: 'error', clause: 'is an error', label: 'with an error', native: 'Errors' },
    term: (value) => termOf([`ISERROR(${textOrBlank(value)})`]),
  },
  notError: {
    ...{ token: 'NOT_ERROR', print: 'not error', clause: 'is no error', label: 'without an error', native: 'NonErrors' },
    term: (value) => termOf([`NOT(ISERROR(${textOrBlank(value)}))`]),
  },
  number: {
    ...{ token: 'IS_NUMBER', print: 'number', clause: 'is a number', label: 'holding a number' },
    term: (value) => termOf([`ISNUMBER(${textOrBlank(value)})`]),
  },
  text: {
    ...{ token: 'IS_TEXT', print: 'text', clause: 'is text', label: 'holding text' },
    term: ({ text, fails }) => termOf([`ISTEXT(${text})`, `LEN(TRIM(${text}))>0`], fails),
  },
  boolean: {
    ...{ token: 'IS_BOOLEAN', print: 'boolean', clause: 'is TRUE or FALSE', label: 'holding TRUE or FALSE' },
    term: (value) => termOf([`ISLOGICAL(${textOrBlank(value)})`]),
  },
  wholeNumber: {
    ...{ token: 'IS_WHOLE', print: 'whole number', clause: 'is a whole number', label: 'holding a whole number' },
    term: wholeNumberTerm,
  },
  containsDigit: {
    ...{ token: 'HAS_DIGIT', print: 'with digits', clause: 'contains digits', label: 'containing digits' },
    term: digitTerm,
  },
  numberAsText: {
    ...{ token: 'IS_NUMBER_TEXT', print: 'number as text', clause: 'is a number stored as text', label: 'holding a number as text' },
    term: numberAsTextTerm,
  },
  email: {
    ...{ token: 'IS_EMAIL', print: 'email', clause: 'is an e-mail address', label: 'holding an e-mail address' },
    term: emailTerm,
  },
  untrimmed: {
    ...{ token: 'IS_UNTRIMMED', print: 'untrimmed', clause: 'is text with stray spaces', label: 'with stray spaces' },
    term: untrimmedTerm,
  },
  upperCase: {
    ...{ token: 'IS_UPPER', print: 'upper case', clause: 'is all in capitals', label: 'all in capitals' },
    term: (value) => caseTerm('UPPER', value),
  },
  lowerCase: {
    ...{ token: 'IS_LOWER', print: 'lower case', clause: 'is all in small letters', label: 'all in small letters' },
    term: (value) => caseTerm('LOWER', value),
  },
  formula: {
    ...{ token: 'IS_FORMULA', print: 'formula', clause: 'is calculated by a formula', label: 'calculated by a formula' },
    term: (value) => termOf([`ISFORMULA(${value.text})`]),
  },
};
// `number as text` is read before `number`.
const NAMES: readonly CellProperty[] = [
  ...(['blank', 'notBlank', 'error', 'notError', 'numberAsText', 'number', 'text', 'boolean'] as const),
  ...(['wholeNumber', 'containsDigit', 'email', 'untrimmed', 'upperCase', 'lowerCase', 'formula'] as const),
];

/** What a cell is. */
export const is: ConditionConstruct<'is'> = {
  kind: 'is',
  map: (node, { expression }) => ({ ...node, value: expression(node.value) }),
  tokens: rows(
    NAMES.map((name) => PROPERTIES[name].token),
    'expression',
  ),
  write: ({ property, value }, sink) => [PROPERTIES[property].token, ...sink.expression(value)],
  read: (token, source) => {
    const property = NAMES.find((name) => PROPERTIES[name].token === token) ?? source.fail('a property');
    return { kind: 'is', property, value: source.expression() };
  },
  print: ({ property, value }, printer) => `${printer.expression(value)} is ${PROPERTIES[property].print}`,
  keywords: ['is'],
  parseAfter: (value, reader) => {
    const property = NAMES.find((name) => reader.take('is', ...PROPERTIES[name].print.split(' ')));
    return property === undefined ? undefined : { kind: 'is', property, value };
  },
  faults: ({ property, value }, validation) => [
    ...within(validation.expression(value), 'value'),
    ...validation.unread([value]),
    ...(property === 'formula' ? formulaFaults(value, validation) : []),
  ],
  phrase: ({ property, value }, wording) => {
    const { clause, label } = PROPERTIES[property];
    return { subject: wording.expression(value), clause, label, note: undefined };
  },
  term: ({ property, value }, parts) => PROPERTIES[property].term(parts.value(value)),
  native: ({ property, value }, place) => {
    const criterion = PROPERTIES[property].native;
    return criterion !== undefined && place.isFormattedCell(value) ? { type: 'presetCriteria', criterion } : undefined;
  },
};

/** Only cells of the table are known to hold formulas or not, and that where the application says it. */
function formulaFaults(value: Expression, { table, targetColumns, place }: Validation): readonly RuleFault[] {
  const columns = value.kind === 'column' ? [value.column] : value.kind === 'cell' ? targetColumns : undefined;
  if (columns === undefined || place !== 'row')
    return [fault('cellNeeded', ['value'], 'Only a cell of the looked-at row can hold a formula.')];
  const unknown = columns.some((column) => table.columns[column]?.formulas === undefined);
  return unknown ? [fault('unknownFormulas', ['value'], 'Which cells hold formulas was not read.')] : [];
}
