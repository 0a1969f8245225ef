import type { Color, DateUnit, Expression } from './syntax';

/** A length of time that the words say. */
export interface Duration {
  readonly amount: number;
  readonly unit: DateUnit;
}

/** A cell of a worksheet, zero-based. */
export interface CellPlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * How a number in words is taken: `points` as it stands (`15%` is 15), `factor` with percentages as shares (`15%` is 0.15,
 * `3` is 3), `share` with whole numbers as percentages too (`15` is 0.15).
 */
export type NumberScale = 'share' | 'points' | 'factor';

/** What slots stand for when tokens are read. Each answers `undefined` where the slot says no such thing. */
export interface OperandReader {
  column(slot: number): number | undefined;
  /** Colour that the words of a slot say. */
  color(slot: number): Color | undefined;
  /** Literal of a word slot compared with `against`: a number, date, text or boolean, whichever fits what is compared. */
  literal(slot: number, against: Expression): Expression | undefined;
  number(slot: number, scale: NumberScale): number | undefined;
  duration(slot: number): Duration | undefined;
  /** Text from the first word to the last, both inside. */
  text(firstSlot: number, lastSlot: number): string | undefined;
  /** A value that is listed for a column. */
  value(slot: number): string | undefined;
  /** Cell that a word names by its address: `H1`. */
  address(slot: number): CellPlace | undefined;
}

/** Where the words or the table say an operand when tokens are written; each answers the token of a slot, or `undefined`. */
export interface OperandFinder {
  column(column: number): string | undefined;
  color(color: Color): string | undefined;
  /** Slots that say a literal compared with `against`; several tokens only for `WORDS`. */
  literal(literal: Expression, against: Expression): readonly string[] | undefined;
  number(value: number, scale: NumberScale): string | undefined;
  duration(duration: Duration): string | undefined;
  text(text: string, against: Expression): readonly string[] | undefined;
  address(place: CellPlace): string | undefined;
}
