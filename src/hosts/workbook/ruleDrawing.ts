import { parseRangeAddress } from '../../sheet';
import type { ColorStop, Condition, DateWindow, Expression, Format, IconSetStyle, ScalePoint, TextOperator, Visual } from '../../rules';
import type { CellIsOperand, RuleDrawing } from './fileRule';
import type { RawRule } from './rawRule';
import type { ColorTable } from './themeColors';
import { colorOf } from './themeColors';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf, flagOf, numberOf } from './xmlTree';

const CELL: Expression = { kind: 'column', column: 0 };

/** How to draw a rule of a file, or `undefined` where the rule language does not say exactly this (formulas, custom icons, fixed bar ends). */
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

function visualOf(raw: RawRule, colors: ColorTable): Visual | undefined {
  switch (raw.element.attributes['type']) {
    case 'colorScale':
      return colorScaleOf(childOf(raw.element, 'colorScale'), colors);
    case 'dataBar':
      return dataBarOf(raw, colors);
    case 'iconSet':
      return iconSetOf(childOf(raw.element, 'iconSet'));
    default:
      return undefined;
  }
}

function colorScaleOf(scale: XmlElement | undefined, colors: ColorTable): Visual | undefined {
  const points = childrenOf(scale, 'cfvo').map(scalePointOf);
  const shades = childrenOf(scale, 'color').map((color) => colorOf(color, colors));
  const stops = points.map((point, index): ColorStop | undefined => {
    const color = shades[index];
    return point === undefined || color === undefined ? undefined : { point, color };
  });
  const known = stops.filter((stop) => stop !== undefined);
  return known.length === stops.length && known.length >= 2 ? { kind: 'colorScale', stops: known } : undefined;
}

function scalePointOf(point: XmlElement): ScalePoint | undefined {
  const value = pointValueOf(point);
  switch (point.attributes['type']) {
    case 'min':
      return { kind: 'lowestValue' };
    case 'max':
      return { kind: 'highestValue' };
    case 'num':
      return value === undefined ? undefined : { kind: 'number', value };
    case 'percent':
      return value === undefined ? undefined : { kind: 'percent', value };
    case 'percentile':
      return value === undefined ? undefined : { kind: 'percentile', value };
    default:
      return undefined;
  }
}

/** A main rule writes its value as an attribute, an extension as a formula. */
function pointValueOf(point: XmlElement): number | undefined {
  const text = point.attributes['val'] ?? childOf(point, 'f')?.text ?? '';
  return text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

/** Bars from the lowest (or zero) to the highest value; bars without numbers or with fixed ends are left to Excel. */
function dataBarOf({ element, extension }: RawRule, colors: ColorTable): Visual | undefined {
  const bar = childOf(element, 'dataBar');
  const extended = childOf(extension, 'dataBar');
  const points = childrenOf(extended ?? bar, 'cfvo').map(({ attributes }) => attributes['type'] ?? '');
  const color = colorOf(childOf(bar, 'color') ?? childOf(extended, 'fillColor'), colors);
  const isAutomatic = points.length === 2 && points.every((type) => /^(auto)?(min|max)$/i.test(type));
  if (color === undefined || !isAutomatic || !flagOf(bar ?? extended, 'showValue', true)) return undefined;
  return { kind: 'dataBar', color };
}

const ICON_SETS: Readonly<Record<string, IconSetStyle>> = {
  '3Arrows': 'threeArrows',
  '3Flags': 'threeFlags',
  '3TrafficLights1': 'threeTrafficLights1',
  '3Signs': 'threeSigns',
  '3Symbols': 'threeSymbols',
  '3Stars': 'threeStars',
  '3Triangles': 'threeTriangles',
  '4Arrows': 'fourArrows',
  '4TrafficLights': 'fourTrafficLights',
  '4Rating': 'fourRating',
  '5Arrows': 'fiveArrows',
  '5Rating': 'fiveRating',
  '5Quarters': 'fiveQuarters',
  '5Boxes': 'fiveBoxes',
};

const DEFAULT_STEPS: Readonly<Record<string, string>> = { '3': '0 33 67', '4': '0 25 50 75', '5': '0 20 40 60 80' };

function iconSetOf(icons: XmlElement | undefined): Visual | undefined {
  const name = icons?.attributes['iconSet'] ?? '3TrafficLights1';
  const style = ICON_SETS[name];
  const points = childrenOf(icons, 'cfvo');
  const isDefault = points.every((point) => point.attributes['type'] === 'percent' && flagOf(point, 'gte', true));
  const steps = points.map((point) => pointValueOf(point) ?? NaN).join(' ');
  if (style === undefined || flagOf(icons, 'custom') || !isDefault || steps !== DEFAULT_STEPS[name.charAt(0)]) return undefined;
  return { kind: 'iconSet', style, reversed: flagOf(icons, 'reverse'), showIconOnly: !flagOf(icons, 'showValue', true) };
}
