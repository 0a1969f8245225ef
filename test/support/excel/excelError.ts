/** What office.js throws: `OfficeExtension.Error`, with Excel's code and the place in the batch that failed. */
export class ExcelError extends Error {
  override readonly name = 'RichApi.Error';
  readonly debugInfo: { readonly errorLocation: string; readonly message: string };

  constructor(
    readonly code: string,
    message: string,
    errorLocation = '',
  ) {
    super(message);
    this.debugInfo = { errorLocation, message };
  }
}

/** A failure that a test puts in the way: operations whose name (`ConditionalFormat.delete`) matches fail. */
export interface InjectedFailure {
  readonly operation: RegExp;
  readonly code: string;
  /** How many operations fail; without it all of them. */
  times?: number;
  /** How many matching operations pass first. */
  after?: number;
}

/** The error of the first failure that applies to `operation`, its counters taken down; `undefined` when none does. */
export function takeFailure(failures: readonly InjectedFailure[], operation: string): ExcelError | undefined {
  for (const failure of failures) {
    if (!failure.operation.test(operation) || failure.times === 0) continue;
    if (failure.after !== undefined && failure.after > 0) {
      failure.after -= 1;
      continue;
    }
    if (failure.times !== undefined) failure.times -= 1;
    return new ExcelError(failure.code, `injected: ${failure.code}`, operation);
  }
  return undefined;
}
