import { createEngine } from '../../../src/runtime';
import { sheetValueAt } from '../../../src/sheet';
import { tableOfColumns } from '../../support/builders';
import { FakeWorker } from '../../support/fakeWorker';

it('A table sent to the worker brings header values, formula marks and the cells beside it', async () => {
  const worker = new FakeWorker();
  const engine = createEngine(() => worker, 'https://example.test/model/');
  const loading = engine.load();
  worker.answer({ type: 'loaded', id: worker.last('load').id });
  await loading;
  const column = { header: '7 Dec', headerValue: 46_363, values: [1, 2], numberFormats: '0', formulas: [true, false] };
  const table = { ...tableOfColumns([column], { cells: { H1: 500 } }), headerRowIndex: 0 };
  engine.prepare?.(table);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const received = structuredClone({ ...worker.last('table').table, columns: worker.last('columns').columns });
  expect(received).toEqual(table);
  expect([0, 1].map((row) => sheetValueAt(received, row, row * 7))).toEqual([46_363, null]);
  expect(sheetValueAt(received, 0, 7)).toBe(500);
  engine.dispose();
});
