/** A value of a column as its cells hold it. */
export interface ChoiceOption {
  readonly value: string | boolean;
  readonly said: readonly string[];
  /** The plain form of the value in the domain, by which "finished" is known. */
  readonly plain: string;
}
