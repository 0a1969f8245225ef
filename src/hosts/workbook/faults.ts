import type { HostFault, HostResult } from '../host';

/** A result that holds `value`. */
export function success<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

/** A result that holds a fault; `detail` is one English sentence for the curious. */
export function failure(code: HostFault['code'], detail: string): { readonly ok: false; readonly fault: HostFault } {
  return { ok: false, fault: { code, detail } };
}
