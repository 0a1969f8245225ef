import { absoluteAddress, parseAbsoluteAddress, rangeAddress, rangeValues } from '../../sheet';
import type { TableSnapshot } from '../../sheet';
import { sheetRangeFaults } from '../besideFaults';
import { statement } from '../explainWords';
import { conjunctionOf, termOf } from '../formulaTerm';
import type { Term } from '../formulaTerm';
import { filledGuards, textOrBlank } from '../formulaValue';
import { nameOf } from '../parseReader';
import type { Reader } from '../parseReader';
import { rows } from '../productions';
import type { RuleFault, ValueList } from '../syntax';
import { fault, within } from '../validateFault';
import type { ConditionConstruct, ConditionOf, FormulaParts, Validation } from './construct';

/** A value that stands in a list of cells, or does not; a blank is in no list. */
export const memberOf: ConditionConstruct<'memberOf'> = {
  kind: 'memberOf',
  map: (node, mapper) => {
    const value = mapper.expression(node.value);
    return { ...node, value, list: 'column' in node.list ? { column: mapper.column(node.list.column) } : node.list };
  },
  tokens: rows(['MEMBER', 'NOT_MEMBER'], 'expression', 'column'),
  write: ({ negated, value, list }, sink) => {
    const column = 'column' in list ? list.column : sink.fail('a range of the worksheet');
    return [negated ? 'NOT_MEMBER' : 'MEMBER', ...sink.expression(value), sink.column(column)];
  },
  read: (token, source) => {
    const value = source.expression();
    return { kind: 'memberOf', negated: token === 'NOT_MEMBER', value, list: { column: source.column() } };
  },
  print: ({ negated, value, list }, printer) => {
    const cells = 'column' in list ? printer.column(list.column) : absoluteAddress(list.range);
    return `${printer.expression(value)} is ${negated ? 'not ' : ''}in ${cells}`;
  },
  keywords: ['is'],
  parseAfter: (value, reader) => {
    const negated = reader.take('is', 'not', 'in');
    const list = negated || reader.take('is', 'in') ? parseList(reader) : undefined;
    return list === undefined ? undefined : { kind: 'memberOf', negated, value, list };
  },
  faults: ({ value, list }, validation) => [
    ...within(validation.expression(value), 'value'),
    ...within(listFaults(list, validation), 'list'),
    ...placeFaults(validation),
    ...validation.unread([value]),
  ],
  phrase: ({ negated, value, list }, wording) => {
    const cells = 'column' in list ? `the values of ${wording.column(list.column)}` : `the values in ${rangeAddress(list.range)}`;
    const note = negated && wording.holdsBlanks(value) ? 'blanks included' : undefined;
    return statement(wording.expression(value), `${negated ? 'not ' : ''}among ${cells}`, note);
  },
  term: memberTerm,
};

function parseList(reader: Reader): ValueList | undefined {
  const token = reader.peek();
  if (token.kind === 'address') {
    const range = parseAbsoluteAddress(token.value);
    if (range === undefined) return reader.fail('unexpected', `${token.value} is no range of a worksheet.`);
    reader.advance();
    return { range };
  }
  if (token.kind !== 'column') return reader.fail('unexpected', `Expected a column or a range like $H$2:$H$20 but met ${nameOf(token)}.`);
  const column = reader.column();
  return column === undefined ? undefined : { column };
}

function listFaults(list: ValueList, validation: Validation): readonly RuleFault[] {
  if ('column' in list) return validation.column(list.column, 'column');
  const outside = sheetRangeFaults(list.range, 'range');
  if (outside.length > 0) return outside;
  if (rangeValues(validation.table, list.range) !== undefined) return [];
  const name = rangeAddress(list.range);
  return [
    fault('unknownRange', ['range'], `What stands in ${name} was not read: move it nearer to the table, or list its values instead.`),
  ];
}

/** In an array formula the list would have to be laid across the rows. */
function placeFaults({ place }: Validation): readonly RuleFault[] {
  if (place === 'row') return [];
  return [fault('listInside', [], 'Whether a value is in a list can be asked of the looked-at row only.')];
}

/** Counted with `=` as duplicates are: MATCH and COUNTIF would read wildcards. */
function memberTerm({ negated, value: expression, list }: ConditionOf<'memberOf'>, parts: FormulaParts): Term {
  const value = parts.value(expression);
  const { table, columnRange } = parts.scopes.own;
  const cells = 'column' in list ? columnRange(list.column) : absoluteAddress(list.range);
  const product = `(${cells}<>"")*(${cells}=${value.text})`;
  const count = holdsErrors(list, table) ? `SUMPRODUCT(--ISNUMBER(1/(${product})))>0` : `SUMPRODUCT(${product})>0`;
  const filled = filledGuards(value);
  const member = filled.length === 0 ? count : `IF(${conjunctionOf(filled)},${count},FALSE)`;
  return negated ? termOf([`NOT(ISERROR(${textOrBlank(value)}))`, `NOT(${member})`], value.fails) : termOf([member], value.fails);
}

function holdsErrors(list: ValueList, table: TableSnapshot): boolean {
  const values = 'column' in list ? table.columns[list.column]?.values : rangeValues(table, list.range);
  return table.sampledRows !== undefined || values === undefined || values.some((value) => typeof value === 'object' && value !== null);
}
