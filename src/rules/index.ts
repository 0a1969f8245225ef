export type * from './syntax';
export type { DateFunction, DatePartFunction, FunctionName, NumberFunction, TextFunction } from './functionNames';
export { FUNCTION_NAMES, arityOf, functionRow } from './constructs/functions';
export type { FunctionRow } from './constructs/functionRow';
export { BAD_FORMAT, DEFAULT_FORMAT, GOOD_FORMAT } from './format';
export { COLOR_NAMES, SHADE_WORDS, colorFamily, colorOf, nameOfColor } from './colors';
export { COLOR_FAMILIES } from './colorNames';
export type { ColorFamily } from './colorNames';
export {
  CONSTANT_COLORS,
  CONSTANT_NUMBERS,
  PAD_ID,
  PRODUCTIONS,
  SLOT_COUNTS,
  START_SYMBOLS,
  VOCABULARY,
  productionOf,
  tokenId,
} from './grammar';
export { DATE_WINDOWS } from './constructs/dateWindow';
export type { GrammarSymbol, Production } from './productions';
export type { CellPlace, Duration, NumberScale, OperandFinder, OperandReader } from './operands';
export { decodeTokens } from './tokenReader';
export { encodeRuleSet } from './tokenWriter';
export { DEFAULT_BAR_COLOR, defaultScale, stopsOf } from './tokenVisuals';
export type {
  CellValueOperator,
  ColorScaleCriterion,
  ContainsTextOperator,
  DataBarBound,
  IconCriterion,
  IconSetName,
  NativeRule,
  PresetCriterion,
  TopBottomType,
} from './nativeRule';
export { cfRuleXmlOf, x14ConditionalFormattingXmlOf } from './ooxml';
export { X14_CONDITIONAL_FORMATTINGS_URI, X14_NAMESPACE, XM_NAMESPACE, escapeXml, fileFormulaOf } from './ooxmlParts';
export type { CfRulePlace, CfRuleXml } from './ooxmlParts';
export { FIRST_NUMBER_FORMAT_ID, dxfXmlOf } from './ooxmlFormat';
export { MAX_FORMULA_LENGTH, formulaOf } from './formula';
export { areasOf, targetColumnsOf } from './formulaTarget';
export { nativeRuleOf } from './native';
export { ICON_SET_STYLES, defaultThresholds, iconCount, iconSetFileName } from './iconSets';
export {
  columnsOf,
  columnsOfCondition,
  columnsOfExpression,
  expressionsOf,
  mapCondition,
  mapExpression,
  mapExpressions,
  operandsOf,
  readsCell,
  subjectOf,
} from './traverse';
export type { Mapper } from './constructs/construct';
export { parseRuleSet } from './parse';
export type { ParseFault } from './parseTokens';
export { printCondition, printRule, printRuleSet } from './print';
export { MAX_RULES, validateRuleSet } from './validate';
export { explainRule, explainRuleSet } from './explain';
export { explainFormat } from './explainLook';
