import { createWorkbookHost, openWorkbook, openWorkbookInSlices } from '../../../../src/hosts/workbook';
import type { Rule } from '../../../../src/rules';
import { TODAY, opened, rangeOf } from '../../../support/openedWorkbook';
import { sampleWorkbook } from '../../../support/sampleWorkbook';

const RULE: Rule = {
  kind: 'condition',
  target: { kind: 'selection' },
  condition: { kind: 'is', property: 'notBlank', value: { kind: 'cell' } },
  format: { fill: '#12AB34' },
  stopIfTrue: false,
};

/** Turns of the event loop while `work` goes on. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let [turns, isOver] = [0, false];
  void work.finally(() => (isOver = true));
  for (; !isOver; turns += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  return turns;
}

describe('A workbook in slices', () => {
  test('opens as it does at once', async () => {
    const bytes = sampleWorkbook();
    expect(await openWorkbookInSlices(bytes)).toEqual(openWorkbook(bytes));
  });

  test('has the faults that it has at once', async () => {
    const cut = sampleWorkbook().slice(0, 20_000);
    expect(await openWorkbookInSlices(cut)).toEqual(openWorkbook(cut));
  });

  test('saves as it does at once, without what changes meanwhile', async () => {
    const host = createWorkbookHost(opened(sampleWorkbook()), { today: TODAY });
    host.select('Orders', rangeOf('A1:L481'));
    const selection = await host.readSelection();
    if (!selection.ok) throw new Error(selection.fault.code);
    const applied = await host.applyRules([RULE], selection.value.table);
    if (!applied.ok) throw new Error(applied.fault.code);
    const atOnce = host.save();
    const saving = host.saveInSlices();
    await host.removeRules(applied.value);
    expect(await saving).toEqual(atOnce);
    expect(host.save()).not.toEqual(atOnce);
  });

  test('leaves turns to the page on a slow machine, and takes none where time is left', async () => {
    const bytes = sampleWorkbook();
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 25));
    const slowly = await turnsDuring(openWorkbookInSlices(bytes));
    clock.mockImplementation(() => 0);
    const fast = await turnsDuring(openWorkbookInSlices(bytes));
    clock.mockRestore();
    expect(slowly).toBeGreaterThan(5);
    expect(fast).toBeLessThanOrEqual(1);
  });
});
