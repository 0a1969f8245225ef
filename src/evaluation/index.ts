export type { CellLook, CellMask, EvaluationContext, RuleEffect, VisualCell } from './effect';
export { evaluateCondition, evaluateRule, evaluateRuleInSteps, evaluateRuleSet } from './evaluate';
export { columnsOfTarget } from './frame';
export { countCells, lookOfCell } from './look';
