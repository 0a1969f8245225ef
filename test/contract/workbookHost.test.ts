import { hostOf, rangeOf } from '../support/openedWorkbook';
import { describeHostContract } from './hostContract';

describeHostContract('The workbook host', async (sheets) => {
  const host = await hostOf(sheets);
  return {
    host,
    select: async (worksheet, address) => {
      host.select(worksheet, rangeOf(address));
    },
  };
});
