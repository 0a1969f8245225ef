/** Writes the sample workbook anew: `npx tsx test/support/writeSample.ts`. */
import { writeFileSync } from 'node:fs';
import { sampleWorkbook } from './sampleWorkbook';

writeFileSync('assets/samples/orders.xlsx', sampleWorkbook());
