/** Excel takes back so many steps. */
const MOST_STEPS = 100;
/** What all steps together may weigh. */
const HEAVIEST = 10_000_000;

/** Where something was and is, and the way back and forth. Every step carries a weight, in cells that it keeps in memory. */
export class History<State> {
  private readonly past: Step<State>[] = [];
  private future: Step<State>[] = [];

  constructor(private present: State) {}

  get current(): State {
    return this.present;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Goes on to a new state; what had been taken back is gone. The oldest steps are forgotten where there are too many. */
  push(state: State, weight: number): void {
    this.past.push({ state: this.present, weight });
    this.present = state;
    this.future = [];
    let total = this.past.reduce((sum, step) => sum + step.weight, 0);
    while (this.past.length > MOST_STEPS || (total > HEAVIEST && this.past.length > 1)) total -= this.past.shift()?.weight ?? 0;
  }

  /** One step back; false where there is none. */
  undo(): boolean {
    return this.move(this.past, this.future);
  }

  /** One step forth again; false where there is none. */
  redo(): boolean {
    return this.move(this.future, this.past);
  }

  private move(from: Step<State>[], to: Step<State>[]): boolean {
    const step = from.pop();
    if (step === undefined) return false;
    to.push({ state: this.present, weight: step.weight });
    this.present = step.state;
    return true;
  }
}

interface Step<State> {
  readonly state: State;
  readonly weight: number;
}
