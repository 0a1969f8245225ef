import type { ExcelOptions } from './inMemoryExcel';
import { InMemoryExcel } from './inMemoryExcel';
import type { WorkbookData } from './workbookState';

/** What the add-in finds in a real Excel's web view. */
export interface InstalledOffice {
  readonly Excel: { run: InMemoryExcel['run'] };
  readonly Office: object;
}

function officeFor(excel: InMemoryExcel): object {
  const host = 'Excel';
  const platform = 'OfficeOnline';
  const info = { host, platform };
  return {
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    actions: { associate: (): void => undefined },
    context: {
      host,
      platform,
      diagnostics: { host, platform, version: '16.0.0.0' },
      displayLanguage: 'en-US',
      contentLanguage: 'en-US',
      officeTheme: {
        bodyBackgroundColor: '#FFFFFF',
        bodyForegroundColor: '#242424',
        controlBackgroundColor: '#F5F5F5',
        controlForegroundColor: '#242424',
        isDarkTheme: false,
      },
      requirements: {
        isSetSupported: (name: string, version = '1.1'): boolean =>
          name === 'ExcelApi' && Number(version.split('.')[1]) <= excel.application.apiLevel,
      },
    },
    onReady: async (callback?: (ready: typeof info) => unknown): Promise<typeof info> => {
      await callback?.(info);
      return info;
    },
  };
}

/**
 * Puts `Excel` and `Office` on `scope` (globalThis in Jest, window in a browser, before the task pane's bundle) and
 * answers the Excel behind them.
 */
export function installExcel(scope: object, data: WorkbookData, options: ExcelOptions = {}): InMemoryExcel {
  const excel = new InMemoryExcel(data, options);
  const run: InMemoryExcel['run'] = (...args) => excel.run(...args);
  const installed: InstalledOffice = { Excel: { run }, Office: officeFor(excel) };
  Object.assign(scope, installed);
  return excel;
}
