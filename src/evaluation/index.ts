export type { CellLook, CellMask, EvaluationContext, RuleEffect, VisualCell } from './effect';
