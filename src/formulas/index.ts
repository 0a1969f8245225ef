export { formatsCell } from './calculation/formats';
export type { FormulaSheet, Place } from './calculation/formats';
export { readConditionFormula } from './readConditionFormula';
export type { ConditionReading } from './readConditionFormula';
export { readFormula } from './readFormula';
export type { FormulaReading } from './readFormula';
export { parseFormula } from './parse';
export type { FormulaPlace } from './place';
export type { Formula } from './syntax';
