import { printRuleSet } from '../../src/rules';
import { cellAddress, isErrorValue, isoDateOfSerial, rangeAddress } from '../../src/sheet';
import type { CellValue, SheetCell, TableSnapshot } from '../../src/sheet';
import type { CellDifference, Comparison } from './compare';

/** A difference for people: the rule, how it was written, the table and the cells. */
export function describeComparison({ pair: { table, rule }, native, differences, today }: Comparison): string {
  const { surroundings } = table;
  return [
    `rule     ${printRuleSet([rule], table)}`,
    `written  ${native.type === 'custom' ? native.formula : JSON.stringify(native)}`,
    `table    ${rangeAddress(table.range)} on ${isoDateOfSerial(today, 1900) ?? today}`,
    ...table.columns.map(({ header, headerValue, numberFormats, values }, index) => {
      return `  [#${index + 1}] ${header ?? '(no header)'}${headerValue === undefined ? '' : ` as ${shown(headerValue)}`} ${JSON.stringify(numberFormats)}: ${values.map(shown).join(' | ')}`;
    }),
    `beside   ${surroundings?.cells.map(besideText).join(' | ') ?? 'not read'}`,
    ...differences.map((difference) => `differs  ${describeCell(difference, table)}`),
  ].join('\n');
}

function besideText({ rowIndex, columnIndex, value }: SheetCell): string {
  return `${cellAddress(rowIndex, columnIndex)} ${shown(value)}`;
}

function describeCell({ row, column, formattedByLibreOffice }: CellDifference, { range, columns }: TableSnapshot): string {
  const address = cellAddress(range.rowIndex + row, range.columnIndex + column);
  const who = formattedByLibreOffice ? 'LibreOffice formats it, the evaluator does not' : 'the evaluator formats it, LibreOffice does not';
  return `${address} (${shown(columns[column]?.values[row] ?? null)}): ${who}`;
}

function shown(value: CellValue): string {
  if (isErrorValue(value)) return value.error;
  return value === null ? 'blank' : JSON.stringify(value);
}
