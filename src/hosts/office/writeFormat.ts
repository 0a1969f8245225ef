import type { Format, NativeRule } from '../../rules';
import type { PlannedFormat } from './plannedFormat';

/** Office.js' type of a native rule. */
export const OFFICE_TYPES = {
  custom: 'Custom',
  cellValue: 'CellValue',
  containsText: 'ContainsText',
  topBottom: 'TopBottom',
  presetCriteria: 'PresetCriteria',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
} as const satisfies Record<NativeRule['type'], string>;

/**
 * Queues one conditional format above all others and loads its id. It is added to the exact range it formats: Excel
 * takes relative references from the first cell of the range object that a rule was fetched from.
 */
export function queueFormat(worksheet: Excel.Worksheet, planned: PlannedFormat): Excel.ConditionalFormat {
  const format = formatsAt(worksheet, planned.addresses).add(OFFICE_TYPES[planned.native.type]);
  const look = writeNativeRule(format, planned.native);
  if (look !== undefined && planned.look !== undefined) {
    writeLook(look, planned.look);
    format.stopIfTrue = planned.stopIfTrue; // written even when false: VBA's default is true, and Office.js documents none
  }
  return format.load('id');
}

/** The conditional formats of exactly these areas; several need ExcelApi 1.9. */
export function formatsAt(worksheet: Excel.Worksheet, addresses: readonly string[]): Excel.ConditionalFormatCollection {
  const [address = ''] = addresses;
  if (addresses.length === 1) return worksheet.getRange(address).conditionalFormats;
  return worksheet.getRanges(addresses.join(',')).conditionalFormats;
}

/** Sets what the rule says and answers where its look goes, if it has one. */
function writeNativeRule(format: Excel.ConditionalFormat, native: NativeRule): Excel.ConditionalRangeFormat | undefined {
  switch (native.type) {
    case 'custom':
      format.custom.rule.formula = native.formula;
      return format.custom.format;
    case 'cellValue':
      format.cellValue.rule = cellValueRuleOf(native);
      return format.cellValue.format;
    case 'containsText':
      format.textComparison.rule = { operator: native.operator, text: native.text };
      return format.textComparison.format;
    case 'topBottom':
      format.topBottom.rule = { rank: native.rank, type: native.rankType };
      return format.topBottom.format;
    case 'presetCriteria':
      format.preset.rule = { criterion: native.criterion };
      return format.preset.format;
    case 'colorScale':
    case 'dataBar':
    case 'iconSet':
      writeVisual(format, native);
      return undefined;
  }
}

function cellValueRuleOf({ operator, formula1, formula2 }: Extract<NativeRule, { type: 'cellValue' }>): Excel.ConditionalCellValueRule {
  return formula2 === undefined ? { operator, formula1 } : { operator, formula1, formula2 };
}

function writeVisual(format: Excel.ConditionalFormat, native: Extract<NativeRule, { type: 'colorScale' | 'dataBar' | 'iconSet' }>): void {
  switch (native.type) {
    case 'colorScale': {
      const { minimum, midpoint, maximum } = native;
      format.colorScale.criteria = midpoint === undefined ? { minimum, maximum } : { minimum, midpoint, maximum };
      return;
    }
    case 'dataBar':
      writeDataBar(format.dataBar, native);
      return;
    case 'iconSet':
      writeIconSet(format.iconSet, native);
      return;
  }
}

function writeDataBar(dataBar: Excel.DataBarConditionalFormat, native: Extract<NativeRule, { type: 'dataBar' }>): void {
  dataBar.positiveFormat.fillColor = native.color;
  dataBar.positiveFormat.gradientFill = native.gradientFill === true;
  if (native.negativeColor !== undefined) {
    dataBar.negativeFormat.matchPositiveFillColor = false;
    dataBar.negativeFormat.fillColor = native.negativeColor;
  }
  // Automatic bounds stay untouched: written out they make Excel draw one cell only (office-js issue 2026).
  if (native.lowerBound !== undefined) dataBar.lowerBoundRule = native.lowerBound;
  if (native.upperBound !== undefined) dataBar.upperBoundRule = native.upperBound;
  if (native.barDirection !== undefined) dataBar.barDirection = native.barDirection;
  if (native.showDataBarOnly === true) dataBar.showDataBarOnly = true;
}

function writeIconSet(iconSet: Excel.IconSetConditionalFormat, native: Extract<NativeRule, { type: 'iconSet' }>): void {
  const first = {} as Excel.ConditionalIconCriterion; // Excel reads nothing of the first criterion and documents {} for it
  iconSet.style = native.style;
  iconSet.criteria = [first, ...native.criteria];
  iconSet.reverseIconOrder = native.reverseIconOrder;
  iconSet.showIconOnly = native.showIconOnly;
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function writeLook(format: Excel.ConditionalRangeFormat, look: Format): void {
  const { fill, font, borders } = format;
  if (look.numberFormat !== undefined) format.numberFormat = look.numberFormat;
  if (look.fill !== undefined) fill.color = look.fill;
  if (look.fontColor !== undefined) font.color = look.fontColor;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline !== undefined) font.underline = look.underline ? 'Single' : 'None';
  if (look.strikethrough !== undefined) font.strikethrough = look.strikethrough;
  if (look.border === undefined) return;
  for (const edge of EDGES) {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.color = look.border;
  }
}
