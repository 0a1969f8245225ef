import type { RangeRef, TableColumn, TableSnapshot } from '../../sheet';
import type { ColumnContents } from '../columnContents';
import type { ConditionWords, Phrase } from '../explainWords';
import type { FormulaValue } from '../formulaValue';
import type { CellReferences } from '../formulaReferences';
import type { Term } from '../formulaTerm';
import type { NativeRule } from '../nativeRule';
import type { OperandTypes } from '../operandTypes';
import type { CellPlace, Duration, NumberScale } from '../operands';
import type { Reader } from '../parseReader';
import type { Row } from '../productions';
import type { Condition, ConditionRule, DateUnit, Expression, RuleFault, Target } from '../syntax';

/** Any condition or expression by its kind. */
export type ConditionOf<K extends Condition['kind']> = Extract<Condition, { kind: K }>;
/** An expression by its kind. */
export type ExpressionOf<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** What a node's parts are replaced by. */
export interface Mapper {
  readonly expression: (expression: Expression) => Expression;
  readonly condition: (condition: Condition) => Condition;
  /** A condition that a node asks of other cells than the rule does: its `cell` is not the rule's. As `condition` where it is absent. */
  readonly inner?: (condition: Condition) => Condition;
  /** Columns that a node names itself, not through an expression. */
  readonly column: (column: number) => number;
}

/** Writes the tokens of a node's parts; what no token says ends the writing with a fault. */
export interface TokenSink {
  readonly condition: (condition: Condition) => readonly string[];
  readonly expression: (expression: Expression) => readonly string[];
  /** A right operand: literals are found in the words as they are compared with `against`. */
  readonly value: (value: Expression, against: Expression) => readonly string[];
  readonly text: (text: Expression, against: Expression) => readonly string[];
  /** A literal number of the words, or one that has a token of its own. */
  readonly number: (value: number, scale: NumberScale) => string;
  readonly duration: (amount: Expression, unit: DateUnit) => string;
  readonly column: (column: number) => string;
  /** A word that names a cell. */
  readonly address: (place: CellPlace) => string;
  /** What `write` gives, or `undefined` where it ends with a fault. */
  readonly attempt: (write: () => readonly string[]) => readonly string[] | undefined;
  readonly fail: (what: string) => never;
}

/** Reads the tokens of a node's parts; what breaks the grammar ends the reading with a fault. */
export interface TokenSource {
  readonly condition: () => Condition;
  readonly expression: () => Expression;
  readonly value: (against: Expression) => Expression;
  readonly text: () => Expression;
  readonly number: (scale: NumberScale) => number;
  readonly duration: () => Duration;
  readonly column: () => number;
  readonly address: () => CellPlace;
  /** Whether the next token is a word of the request. */
  readonly atWord: () => boolean;
  readonly fail: (what: string) => never;
}

/** Writes a node's parts in the text form. */
export interface Printer {
  readonly table: TableSnapshot;
  readonly condition: (condition: Condition) => string;
  readonly expression: (expression: Expression) => string;
  /** In brackets where the expression would not hold together by itself. */
  readonly primary: (expression: Expression) => string;
  readonly column: (column: number) => string;
}

/** What validation knows around a node, and how it looks at the node's parts. */
export interface Validation {
  readonly table: TableSnapshot;
  readonly target: Target;
  /** Table columns that `cell` runs over. */
  readonly targetColumns: readonly number[];
  /** Faults inside a part; paths begin inside it. */
  readonly condition: (condition: Condition) => readonly RuleFault[];
  readonly expression: (expression: Expression) => readonly RuleFault[];
  /** A fault at `path` when the table has no such column. */
  readonly column: (column: number, ...path: readonly (string | number)[]) => readonly RuleFault[];
  /** Faults at `path` when the two can never be equal or ordered. */
  readonly mismatch: (value: Expression, other: Expression, ...path: readonly (string | number)[]) => readonly RuleFault[];
  /** Faults at `path` when the expression is never a number. */
  readonly number: (expression: Expression, ...path: readonly (string | number)[]) => readonly RuleFault[];
  /** Faults at `path` when the expression is never a date. */
  readonly date: (expression: Expression, ...path: readonly (string | number)[]) => readonly RuleFault[];
  /** A fault when none of the expressions reads the table, so that all rows are alike. */
  readonly constant: (expressions: readonly Expression[]) => readonly RuleFault[];
  readonly types: (expression: Expression) => OperandTypes;
  /** Whether an expression neither reads the table nor calculates anything. */
  readonly isLiteral: (expression: Expression) => boolean;
  /** A fault when none of the expressions reads a cell of the worksheet. */
  readonly unread: (expressions: readonly Expression[]) => readonly RuleFault[];
  /** A fault at `path` when a function that takes one value would be given those of many cells, by the place where the node is asked. */
  readonly single: (expression: Expression, taker: string, ...path: readonly (string | number)[]) => readonly RuleFault[];
  /** What the node is asked of. */
  readonly place: Place;
  /** Validation of what is asked of others than the node; `cells` are the columns that `cell` runs over there. */
  readonly at: (place: Place, cells?: readonly number[]) => Validation;
}

/**
 * What is asked: the row (the cell) that the rule looks at; each row by itself, as a rank does; the other rows of a
 * condition that counts them; cells of the row.
 */
export type Place = 'row' | 'eachRow' | 'otherRows' | 'cells';

/** Words for a node's parts. */
export interface Wording {
  readonly table: TableSnapshot;
  readonly targetColumns: readonly number[];
  /** A literal is worded as the values of `beside`, which it is compared with. */
  readonly expression: (expression: Expression, beside?: Expression) => string;
  /** A condition as a sentence. */
  readonly condition: (condition: Condition) => string;
  /** A condition as a sentence, as what follows a noun, and what it states. */
  readonly words: (condition: Condition) => ConditionWords;
  readonly column: (column: number) => string;
  /** The column that a cell of the table is in, where the expression is one. */
  readonly columnOf: (expression: Expression) => TableColumn | undefined;
  readonly holdsBlanks: (expression: Expression) => boolean;
  readonly isDate: (expression: Expression) => boolean;
  /** What the left side of a comparison has to say of it, where it has words of its own. */
  readonly compared: (comparison: ConditionOf<'comparison'>) => Phrase | undefined;
  /** What the right side has to say of it: what follows `is` or a noun. */
  readonly comparedWith: (comparison: ConditionOf<'comparison'>) => string | undefined;
  readonly duration: (amount: Expression, unit: DateUnit) => string;
  /** Words where `cell` runs over some columns of its own. */
  readonly cells: (columns: readonly number[]) => Wording;
}

/** How columns and the looked-at cell are written in one place of a formula. */
export interface Scope extends CellReferences {
  readonly table: TableSnapshot;
  /** Columns that `cell` runs over. */
  readonly targetColumns: readonly number[];
  /** The cells of a column, or those `rows` rows further down. */
  readonly columnReference: (column: number, rows?: number) => string;
  /** All rows of a column, whatever `columnReference` gives. */
  readonly columnRange: (column: number) => string;
  /** The cell of the own row, whatever `columnReference` gives. */
  readonly ownReference: (column: number) => string;
  /** Whether columns stand for many rows, as arrays. */
  readonly manyRows: boolean;
  /** For constructs that stand in files of their own. */
  readonly parts: FormulaParts;
}

/** The scopes that a rule's formula needs: its own row, and whole columns for what looks at all rows. */
export interface FormulaScopes {
  readonly own: Scope;
  /** The rows that an expression runs over: one scope, or one for each area where it reads the looked-at cell. */
  readonly all: (expression: Expression) => readonly Scope[];
  /** From the first row to the own one; only for expressions that do not read the looked-at cell of several columns. */
  readonly upToOwnRow: Scope;
  /** Whether `cell` stands for the cells of more than one column. */
  readonly severalColumns: boolean;
  readonly areas: readonly RangeRef[];
  /** For a condition that is asked of all rows as arrays, the own one among them: there `own` is all rows. */
  readonly otherRows: () => FormulaScopes;
  /** For a condition that is asked of adjacent cells of the own row as an array: there `cell` is the cells from `first` to `last`. */
  readonly cells: (first: number, last: number) => FormulaScopes;
}

/** How the formula of a node is made from those of its parts. */
export interface FormulaParts {
  readonly scopes: FormulaScopes;
  readonly value: (expression: Expression, scope?: Scope) => FormulaValue;
  readonly condition: (condition: Condition, scopes?: FormulaScopes) => Term;
  readonly readsCell: (expression: Expression) => boolean;
  /** What the cells hold that the expressions read. */
  readonly contents: (...expressions: readonly Expression[]) => ColumnContents;
  /** What the cells hold that a condition reads, those of `cell` included. */
  readonly contentsRead: (condition: Condition) => ColumnContents;
}

/**
 * Everything that the language knows of a kind of condition, but for its evaluation: one object in one file. A face that
 * reads or writes the parts of a node does so through the context that it is given, so that constructs do not know each other.
 */
export interface ConditionConstruct<K extends Condition['kind']> {
  readonly kind: K;
  /** The node with its parts replaced, in reading order. */
  readonly map: (node: ConditionOf<K>, mapper: Mapper) => ConditionOf<K>;
  /** Tokens that a condition of this kind begins with. */
  readonly tokens: readonly Row[];
  readonly write: (node: ConditionOf<K>, sink: TokenSink) => readonly string[];
  readonly read: (token: string, source: TokenSource) => ConditionOf<K>;
  readonly print: (node: ConditionOf<K>, printer: Printer) => string;
  /** Words that begin such a condition or stand behind its first value, in lower case. */
  readonly keywords: readonly string[];
  /** Reads a condition that begins with a word of its own; `undefined` without a fault where it does not begin here. */
  readonly parse?: (reader: Reader) => ConditionOf<K> | undefined;
  /** Reads what follows a value; `undefined` without a fault where the words are another construct's. */
  readonly parseAfter?: (value: Expression, reader: Reader) => ConditionOf<K> | undefined;
  readonly faults: (node: ConditionOf<K>, validation: Validation) => readonly RuleFault[];
  /** One statement, or the words of several that it joins. */
  readonly phrase: (node: ConditionOf<K>, wording: Wording) => Phrase | ConditionWords;
  readonly term: (node: ConditionOf<K>, parts: FormulaParts) => Term;
  /** Excel's own rule that formats exactly the same cells; absent or `undefined` where none does. */
  readonly native?: (node: ConditionOf<K>, place: NativePlace) => NativeRule | undefined;
}

/** What decides whether a native rule says the same. */
export interface NativePlace {
  readonly rule: ConditionRule;
  readonly table: TableSnapshot;
  /** What the formatted cells hold. */
  readonly contents: ColumnContents;
  /** Whether an expression is the very cell that gets the look. */
  readonly isFormattedCell: (expression: Expression) => boolean;
  /** Whether the target is one rectangle. */
  readonly isOneArea: boolean;
  /** An operand as a formula with `=`. */
  readonly operand: (expression: Expression) => string;
}

/** Everything that the language knows of a kind of expression, but for its evaluation. */
export interface ExpressionConstruct<K extends Expression['kind']> {
  readonly kind: K;
  readonly map: (node: ExpressionOf<K>, mapper: Mapper) => ExpressionOf<K>;
  readonly tokens: readonly Row[];
  readonly write: (node: ExpressionOf<K>, sink: TokenSink) => readonly string[];
  readonly read: (token: string, source: TokenSource) => ExpressionOf<K>;
  readonly print: (node: ExpressionOf<K>, printer: Printer) => string;
  /** Whether the text form needs brackets round it where a value must hold together. */
  readonly isLoose?: true;
  /** Reads an expression that begins with a word of its own; `undefined` without a fault where it does not begin here. */
  readonly parse: (reader: Reader) => ExpressionOf<K> | undefined;
  /** Reads what follows a value; `undefined` without a fault where the words are another construct's. */
  readonly parseAfter?: (value: Expression, reader: Reader) => Expression | undefined;
  readonly faults: (node: ExpressionOf<K>, validation: Validation) => readonly RuleFault[];
  /** Says where the row or cell stands, so that it may differ from one to the next though it reads no cell. */
  readonly readsPlace?: true;
  /** Reads the looked-at cell, or what stands beside it. */
  readonly readsCell?: true;
  /** Cells of the worksheet that it reads, where these are not just those of columns that it names. */
  readonly ranges?: (node: ExpressionOf<K>, place: CellsPlace) => readonly RangeRef[];
  /** What values it can have. */
  readonly types: (node: ExpressionOf<K>, validation: Validation) => OperandTypes;
  /** Whether its values are always dates. */
  readonly isDate?: (node: ExpressionOf<K>) => boolean;
  readonly words: (node: ExpressionOf<K>, wording: Wording, beside?: Expression) => string;
  /** How a comparison with a value of this kind on the left is said, where that has words of its own. */
  readonly compared?: (node: ExpressionOf<K>, comparison: ConditionOf<'comparison'>, wording: Wording) => Phrase | undefined;
  /** What follows `is` or a noun in a comparison with such a value on the right, where that has words of its own. */
  readonly comparedWith?: (node: ExpressionOf<K>, comparison: ConditionOf<'comparison'>, wording: Wording) => string | undefined;
  readonly value: (node: ExpressionOf<K>, scope: Scope, parts: FormulaParts) => FormulaValue;
}

/** Where an expression is asked: the table, and its columns that `cell` runs over. */
export interface CellsPlace {
  readonly table: TableSnapshot;
  readonly targetColumns: readonly number[];
}
