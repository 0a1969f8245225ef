import type { DateSystem } from '../../sheet';
import { officeCode } from './officeFaults';

/**
 * The workbook's date system. Office.js has no property for it, but Excel's own YEAR tells the year of serial 0: 1900 or
 * 1904. Where Excel does not calculate it, 1900.
 */
export async function readDateSystem(): Promise<DateSystem> {
  try {
    return await Excel.run(async (context) => {
      const year = context.workbook.functions.year(0).load('value');
      await context.sync();
      return year.value === 1904 ? 1904 : 1900;
    });
  } catch (error) {
    if (officeCode(error) === undefined) throw error;
    return 1900;
  }
}
