import { printRuleSet } from '../../src/rules';
import { cellAddress, isErrorValue, isoDateOfSerial, rangeAddress } from '../../src/sheet';
import type { CellValue, TableSnapshot } from '../../src/sheet';
import type { CellDifference, Comparison } from './compare';

/** A difference for people: the rule, how it was written, the table and the cells. */
export function describeComparison({ pair: { table, rule }, native, differences, today }: Comparison): string {
  return [
    `rule     ${printRuleSet([rule], table)}`,
    `written  ${native.type === 'custom' ? native.formula : JSON.stringify(native)}`,
    `table    ${rangeAddress(table.range)} on ${isoDateOfSerial(today, 1900) ?? today}`,
    ...table.columns.map(({ header, numberFormats, values }, index) => {
      return `  [#${index + 1}] ${header ?? '(no header)'} ${JSON.stringify(numberFormats)}: ${values.map(shown).join(' | ')}`;
    }),
    ...differences.map((difference) => `differs  ${describeCell(difference, table)}`),
  ].join('\n');
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
