import type { RangeRef } from '../../../src/sheet';
import { ExcelError } from './excelError';
import { isAcceptedFormula, shiftFormula } from './formulas';
import type { FormatState, FormatType, SheetState, WorkbookState } from './workbookState';

/** A conditional format as an object sees it: `anchor` is the first cell of the range it was fetched from. */
export interface FormatTarget {
  readonly workbook: WorkbookState;
  readonly sheet: SheetState;
  readonly state: FormatState;
  readonly anchor: RangeRef;
}

const DEFAULTS: Readonly<Record<FormatType, Record<string, unknown>>> = {
  Custom: { formula: '' },
  CellValue: { rule: { formula1: '', operator: 'Between' } },
  ContainsText: { rule: { operator: 'Contains', text: '' } },
  TopBottom: { rule: { rank: 10, type: 'TopItems' } },
  PresetCriteria: { rule: { criterion: 'Blanks' } },
  ColorScale: {
    criteria: { minimum: { type: 'LowestValue', color: '#FFEF9C' }, maximum: { type: 'HighestValue', color: '#63BE7B' } },
  },
  DataBar: {
    axisColor: '#000000',
    axisFormat: 'Automatic',
    barDirection: 'Context',
    showDataBarOnly: false,
    lowerBoundRule: { type: 'Automatic' },
    upperBoundRule: { type: 'Automatic' },
    'positiveFormat/fillColor': '#638EC6',
    'positiveFormat/borderColor': '',
    'positiveFormat/gradientFill': true,
    'negativeFormat/fillColor': '#FF0000',
    'negativeFormat/borderColor': '',
    'negativeFormat/matchPositiveFillColor': false,
    'negativeFormat/matchPositiveBorderColor': false,
  },
  IconSet: { style: 'ThreeTrafficLights1', criteria: [], reverseIconOrder: false, showIconOnly: false },
};

const VISUALS: readonly FormatType[] = ['ColorScale', 'DataBar', 'IconSet'];

/** What a rule of this type has before anything is set. */
export function defaultProperties(type: FormatType): Record<string, unknown> {
  return { ...DEFAULTS[type] };
}

/** Whether the type draws by value and so has no stopIfTrue. */
export function isVisual(type: FormatType): boolean {
  return VISUALS.includes(type);
}

/** Fails as Excel does where the sheet does not let formats be changed. */
export function assertFormattable(workbook: WorkbookState, sheet: SheetState, operation: string): void {
  if (!workbook.isReadOnly && sheet.protection !== 'full') return;
  throw new ExcelError('AccessDenied', 'You cannot perform the requested operation.', operation);
}

/** Fails as Excel does on a rule whose content it cannot tell. */
export function assertReadable({ state }: FormatTarget): void {
  if (state.isUnreadable) throw new ExcelError('GeneralException', 'There was an internal error while processing the request.');
}

function firstCell(state: FormatState): RangeRef {
  const [first] = state.areas;
  if (first === undefined) throw new ExcelError('GeneralException', 'the rule has no range');
  return first;
}

/** The formula as it is kept: what was written stands for `anchor`, what is kept for the first cell of the rule. */
export function keptFormula({ workbook, state, anchor }: FormatTarget, formula: string): string {
  if (!isAcceptedFormula(formula)) throw new ExcelError('InvalidArgument', `Excel does not take the formula ${formula}`, 'rule.formula');
  const first = firstCell(state);
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  return workbook.rewriteFormula(shiftFormula(text, first.rowIndex - anchor.rowIndex, first.columnIndex - anchor.columnIndex));
}

/** A CellValue rule as it is kept; its operands are formulas. Throws where an operand is missing. */
export function keptCellValueRule(target: FormatTarget, rule: Excel.ConditionalCellValueRule): Excel.ConditionalCellValueRule {
  const needsSecond = /^(Not)?Between$/.test(rule.operator);
  if (needsSecond && rule.formula2 === undefined) throw new ExcelError('InvalidArgument', 'formula2 is missing', 'cellValue.rule');
  const formula1 = keptFormula(target, rule.formula1);
  return needsSecond ? { ...rule, formula1, formula2: keptFormula(target, rule.formula2 ?? '') } : { formula1, operator: rule.operator };
}

/** Throws where a colour is neither `#RRGGBB` nor a name. */
export function assertColor(color: string, place: string): void {
  if (!/^(#[0-9A-Fa-f]{6}|[A-Za-z]+|)$/.test(color)) throw new ExcelError('InvalidArgument', `no colour: ${color}`, place);
}
