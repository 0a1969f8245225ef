import { DATE_WINDOWS, FUNCTION_NAMES, ICON_SET_STYLES } from '../../rules';
import type { Condition, DateUnit, Expression, StatisticName, Visual } from '../../rules';

/** A member of a node that has one of a few values. */
export type ChoiceValue = string | boolean;

type Node = Condition | Expression | Visual;
type NodeOf<K extends Node['kind']> = Extract<Node, { readonly kind: K }>;
/** Members whose type is a few strings, or a boolean. */
type ChoiceNames<N> = N extends Node
  ? {
      [P in keyof N]-?: P extends 'kind'
        ? never
        : N[P] extends string
          ? string extends N[P]
            ? never
            : P
          : boolean extends N[P]
            ? P
            : never;
    }[keyof N]
  : never;
type ValuesOf<N, P extends PropertyKey> = N extends Readonly<Record<P, infer V>> ? V : never;
type KindsWithChoices = { [K in Node['kind']]: [ChoiceNames<NodeOf<K>>] extends [never] ? never : K }[Node['kind']];
type Choices = {
  readonly [K in KindsWithChoices]?: { readonly [P in ChoiceNames<NodeOf<K>>]: readonly ValuesOf<NodeOf<K>, P>[] };
};

const FLAG = [false, true] as const;
const DATE_UNITS: readonly DateUnit[] = ['minute', 'hour', 'day', 'workday', 'week', 'month', 'quarter', 'year'];
const STATISTICS: readonly StatisticName[] = [
  ...(['AVERAGE', 'MEDIAN', 'MIN', 'MAX', 'SUM', 'STDEV.P', 'STDEV.S', 'COUNT', 'COUNTA', 'LARGE', 'SMALL', 'PERCENTILE.INC'] as const),
];

/** What each member that is a choice may be; of a kind that does not stand here they cannot be changed, of one that does all can. */
const CHOICES: Choices = {
  comparison: { operator: ['equalTo', 'notEqualTo', 'greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'] },
  between: { negated: FLAG },
  text: { operator: ['contains', 'notContains', 'beginsWith', 'notBeginsWith', 'endsWith', 'notEndsWith'] },
  oneOf: { negated: FLAG },
  is: { property: ['blank', 'notBlank', 'error', 'notError', 'number', 'text'] },
  occurrence: { which: ['duplicate', 'unique', 'first', 'later'] },
  rank: { direction: ['top', 'bottom'], percent: FLAG },
  average: { relation: ['above', 'below', 'equalOrAbove', 'equalOrBelow'] },
  dateWindow: { window: DATE_WINDOWS },
  dateSpan: { direction: ['next', 'last'], unit: DATE_UNITS },
  boolean: { value: FLAG },
  dateOffset: { unit: DATE_UNITS },
  arithmetic: { operator: ['+', '-', '*', '/'] },
  function: { name: FUNCTION_NAMES },
  statistic: { name: STATISTICS },
  rowStatistic: { name: STATISTICS },
  occurrences: { upToRow: FLAG },
  iconSet: { style: ICON_SET_STYLES, reversed: FLAG, showIconOnly: FLAG },
};

/** What a member of a node of this kind may be; `undefined` where it is no choice between a few values. */
export function choicesFor(kind: string, member: string): readonly ChoiceValue[] | undefined {
  const all: Readonly<Record<string, Readonly<Record<string, readonly ChoiceValue[]>> | undefined>> = CHOICES;
  return all[kind]?.[member];
}
