import type { HostFault, HostResult } from '../host';

/** A result that holds `value`. */
export function success<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

/** A result that holds a fault. */
export function failure(code: HostFault['code'], detail?: string): { readonly ok: false; readonly fault: HostFault } {
  return { ok: false, fault: detail === undefined ? { code } : { code, detail } };
}

/** Office.js' code of an error (`AccessDenied`, `ItemNotFound`, ...), or `undefined` when the error is not Excel's but a bug of ours. */
export function officeCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether an error came from Excel and says `code`. */
export function isOfficeError(error: unknown, code: string): boolean {
  return officeCode(error) === code;
}

const FAULT_OF_CODE: Readonly<Record<string, HostFault['code']>> = {
  AccessDenied: 'readOnly',
  InvalidSelection: 'noSelection',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
};

/** Excel's error as a fault. Throws the error again when it is not Excel's. */
export function faultOf(error: unknown): HostFault {
  const code = officeCode(error);
  if (code === undefined) throw error;
  const message = error instanceof Error ? error.message : '';
  return { code: FAULT_OF_CODE[code] ?? 'hostError', detail: `${code}: ${message}` };
}

/** Runs a batch against Excel; what Excel refuses becomes a fault. */
export async function attempt<T>(work: (context: Excel.RequestContext) => Promise<HostResult<T>>): Promise<HostResult<T>> {
  try {
    return await Excel.run(work);
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** Sends the queue and says whether Excel took it; what it refused stays undone, what came before it in the queue stands. */
export async function syncs(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    faultOf(error);
    return false;
  }
}
