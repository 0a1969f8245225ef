import { parseRangeAddress } from '../../sheet';
import type { Condition, DateWindow, Expression, Format, TextOperator } from '../../rules';
import type { CellIsOperand, RuleDrawing } from './fileRule';
import type { RawRule } from './rawRule';
import type { ColorTable } from './themeColors';
import { visualOf } from './visualReading';
import type { XmlElement } from './xmlTree';
import { childrenOf, flagOf, numberOf } from './xmlTree';

const CELL: Expression = { kind: 'column', column: 0 };

/** How to draw a rule of a file, or `undefined` where the rule language does not say exactly this (formulas, custom icons). */
export function drawingOf(raw: RawRule, colors: ColorTable): RuleDrawing | undefined {
  const { element, format } = raw;
  const stopIfTrue = flagOf(element, 'stopIfTrue');
  if (element.attributes['type'] === 'cellIs') return cellIsDrawing(element, format, stopIfTrue);
  const visual = visualOf(raw, colors);
  if (visual !== undefined) return { kind: 'rule', rule: { kind: 'visual', target: { kind: 'selection' }, visual } };
  const condition = conditionOf(element);
  if (condition === undefined) return undefined;
  return { kind: 'rule', rule: { kind: 'condition', target: { kind: 'selection' }, condition, format, stopIfTrue } };
}

function conditionOf(element: XmlElement): Condition | undefined {
  switch (element.attributes['type']) {
    case 'top10':
      return rankOf(element);
    case 'aboveAverage':
      return averageOf(element);
    case 'duplicateValues':
      return { kind: 'occurrence', which: 'duplicate', values: [CELL] };
    case 'uniqueValues':
      return { kind: 'occurrence', which: 'unique', values: [CELL] };
    case 'containsBlanks':
      return { kind: 'is', property: 'blank', value: CELL };
    case 'notContainsBlanks':
      return { kind: 'is', property: 'notBlank', value: CELL };
    case 'containsErrors':
      return { kind: 'is', property: 'error', value: CELL };
    case 'notContainsErrors':
      return { kind: 'is', property: 'notError', value: CELL };
    case 'timePeriod':
      return dateWindowOf(element);
    default:
      return textOf(element);
  }
}

function rankOf(element: XmlElement): Condition {
  return {
    kind: 'rank',
    direction: flagOf(element, 'bottom') ? 'bottom' : 'top',
    count: { kind: 'number', value: numberOf(element, 'rank') ?? 10 },
    percent: flagOf(element, 'percent'),
    value: CELL,
  };
}

function averageOf(element: XmlElement): Condition | undefined {
  if ((numberOf(element, 'stdDev') ?? 0) !== 0) return undefined;
  const isAbove = flagOf(element, 'aboveAverage', true);
  if (flagOf(element, 'equalAverage')) return { kind: 'average', relation: isAbove ? 'equalOrAbove' : 'equalOrBelow', value: CELL };
  return { kind: 'average', relation: isAbove ? 'above' : 'below', value: CELL };
}

const DATE_WINDOWS: Readonly<Record<string, DateWindow>> = {
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  last7Days: 'lastSevenDays',
  lastWeek: 'lastWeek',
  thisWeek: 'thisWeek',
  nextWeek: 'nextWeek',
  lastMonth: 'lastMonth',
  thisMonth: 'thisMonth',
  nextMonth: 'nextMonth',
};

function dateWindowOf(element: XmlElement): Condition | undefined {
  const window = DATE_WINDOWS[element.attributes['timePeriod'] ?? ''];
  return window === undefined ? undefined : { kind: 'dateWindow', window, value: CELL };
}

const TEXT_OPERATORS: Readonly<Record<string, TextOperator>> = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};

/** Wildcards and texts that come from another cell are left to Excel. */
function textOf(element: XmlElement): Condition | undefined {
  const operator = TEXT_OPERATORS[element.attributes['type'] ?? ''];
  const text = element.attributes['text'];
  if (operator === undefined || text === undefined || text === '' || /[*?~]/.test(text)) return undefined;
  return { kind: 'text', operator, value: CELL, text: { kind: 'text', value: text } };
}

function cellIsDrawing(element: XmlElement, format: Format, stopIfTrue: boolean): RuleDrawing | undefined {
  const operator = element.attributes['operator'] ?? '';
  const operands = childrenOf(element, 'formula').map(({ text }) => operandOf(text.trim()));
  const known = operands.filter((operand) => operand !== undefined);
  if (known.length < operands.length || known.length < (/between/i.test(operator) ? 2 : 1)) return undefined;
  return { kind: 'cellIs', test: { operator, operands: known }, format, stopIfTrue };
}

function operandOf(formula: string): CellIsOperand | undefined {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i.test(formula)) return { kind: 'literal', value: Number(formula) };
  if (/^"(?:[^"]|"")*"$/.test(formula)) return { kind: 'literal', value: formula.slice(1, -1).replaceAll('""', '"') };
  if (/^(TRUE|FALSE)$/i.test(formula)) return { kind: 'literal', value: formula.toUpperCase() === 'TRUE' };
  const reference = /^(\$?)[A-Z]{1,3}(\$?)\d{1,7}$/i.exec(formula);
  const cell = reference === null ? undefined : parseRangeAddress(formula);
  if (reference === null || cell === undefined) return undefined;
  return {
    kind: 'reference',
    row: cell.rowIndex,
    column: cell.columnIndex,
    isColumnFixed: reference[1] === '$',
    isRowFixed: reference[2] === '$',
  };
}
