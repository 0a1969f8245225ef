import { createWorkbookHost, openWorkbook } from '../../../../src/hosts/workbook';
import { finish, finishInSlices } from '../../../../src/hosts/steps';
import type { Steps } from '../../../../src/hosts/steps';
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

/** A clock on which every look takes so many milliseconds. */
function clockOf(milliseconds: number): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
}

afterEach(() => {
  jest.restoreAllMocks();
});

function* threeSteps(done: string[]): Steps<string> {
  for (const name of ['a', 'b', 'c']) {
    done.push(name);
    yield 10;
  }
  return done.join('');
}

describe('Work in slices', () => {
  it('gives what it gives at once', async () => {
    expect(await finishInSlices(threeSteps([]))).toBe(finish(threeSteps([])));
  });

  it('pauses whenever a slice is used up, and tells how much is done', async () => {
    clockOf(25);
    const heard: (number | string)[] = [];
    const pause = async (): Promise<void> => void heard.push('pause');
    await finishInSlices(threeSteps([]), { pause, onSlice: (done) => heard.push(done) });
    expect(heard).toEqual([20, 'pause']);
  });

  it('takes no pause where time is left', async () => {
    clockOf(0);
    const pause = jest.fn(async () => undefined);
    await finishInSlices(threeSteps([]), { pause });
    expect(pause).not.toHaveBeenCalled();
  });

  it('stops after the slice in which it is called off', async () => {
    clockOf(50);
    const done: string[] = [];
    const { signal, abort } = abortable();
    expect(await finishInSlices(threeSteps(done), { signal, pause: async () => abort() })).toBeUndefined();
    expect(done).toEqual(['a']);
  });
});

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

describe('A workbook in slices', () => {
  it('opens as it does in one go', async () => {
    const bytes = sampleWorkbook();
    clockOf(0);
    const atOnce = await openWorkbook(bytes);
    clockOf(50);
    expect(await openWorkbook(bytes)).toEqual(atOnce);
  });

  it('tells how far it is, from little to all', async () => {
    clockOf(50);
    const shares: number[] = [];
    await openWorkbook(sampleWorkbook(), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBeCloseTo(1, 1);
  });

  it('is not opened once it is called off', async () => {
    clockOf(50);
    const { signal, abort } = abortable();
    const result = await openWorkbook(sampleWorkbook(), { signal, pause: async () => abort() });
    expect(result).toMatchObject({ ok: false, fault: { code: 'hostError', detail: 'Opening was called off.' } });
  });

  it('is saved without what changes meanwhile', async () => {
    const host = createWorkbookHost(await opened(sampleWorkbook()), { today: TODAY });
    host.select('Orders', rangeOf('A1:L481'));
    const selection = await host.readSelection();
    if (!selection.ok) throw new Error(selection.fault.code);
    const applied = await host.applyRules([RULE], selection.value.table);
    if (!applied.ok) throw new Error(applied.fault.code);
    const before = await host.save();
    clockOf(50);
    const saving = host.save();
    await host.removeRules(applied.value);
    expect(await saving).toEqual(before);
    expect(await host.save()).not.toEqual(before);
  });
});
