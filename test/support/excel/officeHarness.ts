import { createOfficeHost } from '../../../src/hosts/office';
import type { Host } from '../../../src/hosts/host';
import type { ExcelOptions, InMemoryExcel } from './inMemoryExcel';
import { installExcel } from './install';
import type { WorkbookData } from './workbookState';

/** The Office host over an in-memory Excel, both fresh. */
export interface OfficeHarness {
  readonly excel: InMemoryExcel;
  readonly host: Host;
}

/** Installs an in-memory Excel as the globals and makes the Office host over it, its start-up done and not counted. */
export async function openOffice(data: WorkbookData, options: ExcelOptions = {}): Promise<OfficeHarness> {
  const excel = installExcel(globalThis, data, options);
  const host = createOfficeHost();
  await excel.settled();
  excel.takeRoundTrips();
  return { excel, host };
}
