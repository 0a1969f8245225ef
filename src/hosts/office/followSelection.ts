import type { Unsubscribe } from '../host';
import { officeCode } from './officeFaults';
import { supportsExcelApi } from './requirementSets';

/** The part of a handler result that is needed to stop it. */
interface Registered {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Calls back after the selection changed, and from ExcelApi 1.9 on after cells changed; an older Excel tells of other
 * data only when the selection moves.
 */
export function followSelection(callback: () => void): Unsubscribe {
  let isFollowing = true;
  const handler = async (): Promise<void> => {
    if (isFollowing) callback();
  };
  const registered = register(handler);
  return () => {
    isFollowing = false;
    void registered.then(unregister);
  };
}

async function register(handler: () => Promise<void>): Promise<readonly Registered[]> {
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      const handlers: Registered[] = [workbook.onSelectionChanged.add(handler)];
      if (supportsExcelApi(7)) handlers.push(workbook.worksheets.onActivated.add(handler));
      if (supportsExcelApi(9)) handlers.push(workbook.worksheets.onChanged.add(handler));
      await context.sync();
      return handlers;
    });
  } catch (error) {
    if (officeCode(error) === undefined) throw error;
    return [];
  }
}

async function unregister(registered: readonly Registered[]): Promise<void> {
  for (const handler of registered) {
    try {
      // A handler is removed in the context that it was added with.
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    } catch (error) {
      if (officeCode(error) === undefined) throw error;
    }
  }
}
