import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { createWorkbookHost } from '../../../src/hosts/workbook';
import { Playground } from '../../../src/playground/components/Playground';
import { ENTRY_FAULTS, GRID_WORDS } from '../../../src/playground/strings';
import { opened, TODAY } from '../../support/openedWorkbook';
import { FakeEngine } from '../../support/ui/fakeEngine';
import { giveElementsASize } from '../../support/ui/virtualView';
import { writeWorkbook } from '../../support/writeWorkbook';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(90_000);

const BYTES = writeWorkbook([
  {
    name: 'Data',
    rows: [
      ['Name', 'Sales', 'Twice'],
      ['Ann', 5, { formula: 'B2*2', value: 10 }],
      ['Ben', 12, 24],
    ],
  },
]);

beforeAll(() => {
  giveElementsASize(900, 500);
  globalThis.fetch = jest.fn(() =>
    Promise.resolve({ ok: true, arrayBuffer: () => Promise.resolve(new Uint8Array(BYTES).buffer) } as unknown as Response),
  ); // The page asks nothing else of a response.
  URL.revokeObjectURL = () => undefined;
});

const saved: Blob[] = [];

async function open(): Promise<{ readonly user: UserEvent; readonly grid: HTMLElement }> {
  saved.length = 0;
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return '#';
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <Playground
        engine={new FakeEngine({ answer: () => ({ ok: true, value: { kind: 'candidates', candidates: [] } }) })}
        today={() => TODAY}
      />
    </FluentProvider>,
  );
  const grid = await screen.findByRole('grid');
  act(() => grid.focus());
  return { user: userEvent.setup({ delay: null }), grid };
}

function content(address: string): string | null | undefined {
  return document.querySelector(`[role=gridcell][id$="-${address}"]`)?.textContent;
}

function nameBox(): HTMLElement {
  return screen.getByRole('textbox', { name: GRID_WORDS.nameBox });
}

test('Typing over a cell opens its editor; Enter goes down, Tab to the side, Escape keeps the cell', async () => {
  const { user, grid } = await open();
  await user.keyboard('{ArrowDown}{ArrowRight}8');
  expect(screen.getByRole('textbox', { name: 'Edit B2' })).toHaveFocus();
  await user.keyboard('.5{Enter}');
  expect([content('B2'), grid === document.activeElement]).toEqual(['8.5', true]);
  expect(nameBox()).toHaveValue('B3');
  await user.keyboard('50%{Tab}new{Shift>}{Enter}{/Shift}');
  expect([content('B3'), content('C3')]).toEqual(['50%', 'new']);
  expect(nameBox()).toHaveValue('C2');
  await user.keyboard('x{Escape}');
  expect(content('C2')).toBe('10');
});

test('F2 and double click edit what is there, an arrow leaves only what is typed anew', async () => {
  const { user, grid } = await open();
  await user.keyboard('{ArrowDown}{F2}');
  const editor = screen.getByRole('textbox', { name: 'Edit A2' });
  expect(editor).toHaveValue('Ann');
  await user.keyboard('a{ArrowRight}{Enter}');
  expect(content('A2')).toBe('Anna');
  fireEvent.doubleClick(grid, { clientX: 100, clientY: 100 });
  expect(screen.getByRole('textbox', { name: 'Edit A3' })).toHaveValue('Ben');
  await user.keyboard('{Escape}Bob{ArrowRight}');
  expect(content('A3')).toBe('Bob');
  expect(nameBox()).toHaveValue('B3');
});

test('Delete empties the selected cells, and undo and redo go through it all', async () => {
  const { user } = await open();
  await user.keyboard('{ArrowRight}{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Delete}');
  expect([content('B2'), content('B3')]).toEqual(['', '']);
  await user.keyboard('7{Enter}{Control>}z{/Control}');
  expect(content('B2')).toBe('');
  await user.click(screen.getByRole('button', { name: GRID_WORDS.undo }));
  expect([content('B2'), content('B3')]).toEqual(['5', '12']);
  expect(screen.getByRole('button', { name: GRID_WORDS.undo })).toHaveAttribute('aria-disabled', 'true');
  await user.keyboard('{Control>}y{/Control}');
  expect(content('B3')).toBe('');
  await user.click(screen.getByRole('button', { name: GRID_WORDS.redo }));
  expect(content('B2')).toBe('7');
});

test('What is typed in the line above the sheet is taken by Enter', async () => {
  const { user } = await open();
  const line = screen.getByRole('textbox', { name: GRID_WORDS.cellContent });
  await user.clear(line);
  await user.type(line, 'Label{Enter}');
  expect(content('A1')).toBe('Label');
});

test('A formula is refused in words and stays in the editor', async () => {
  const { user } = await open();
  await user.keyboard('=A1+1{Enter}');
  expect(await screen.findByText(ENTRY_FAULTS.formula)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Edit A1' })).toHaveValue('=A1+1');
});

test('That formulas keep their last results is said once, and only of a cell that they use', async () => {
  const { user } = await open();
  await user.keyboard('x{Enter}{ArrowRight}');
  expect(screen.queryByText(GRID_WORDS.formulasKept)).toBeNull();
  await user.keyboard('6{Enter}');
  await user.click(await screen.findByRole('button', { name: GRID_WORDS.dismiss }));
  act(() => screen.getByRole('grid').focus());
  await user.keyboard('{ArrowUp}7{Enter}');
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect([content('B2'), screen.queryByText(GRID_WORDS.formulasKept)]).toEqual(['7', null]);
});

test('Changes are said to be unsaved, asked for before another workbook, and saved as what is on the sheet', async () => {
  const { user } = await open();
  expect(screen.queryByText(GRID_WORDS.unsaved)).toBeNull();
  await user.keyboard('Label{Enter}');
  expect(screen.getByText(GRID_WORDS.unsaved)).toBeVisible();
  await user.click(screen.getByRole('button', { name: GRID_WORDS.sample }));
  await user.click(await screen.findByRole('button', { name: GRID_WORDS.stay }));
  expect(content('A1')).toBe('Label');
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(screen.queryByText(GRID_WORDS.unsaved)).toBeNull());
  const bytes = await bytesOf(saved[0] ?? new Blob());
  const host = createWorkbookHost(await opened(bytes), { today: TODAY });
  expect(host.entryText('Data', 0, 0)).toBe('Label');
  await user.click(screen.getByRole('button', { name: GRID_WORDS.sample }));
  await waitFor(() => expect(content('A1')).toBe('Name'));
});

test('Leaving the page with unsaved changes is warned of', async () => {
  const { user } = await open();
  const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leave()).toBe(true);
  await user.keyboard('x{Enter}');
  expect(leave()).toBe(false);
  await user.keyboard('{Control>}z{/Control}');
  expect(leave()).toBe(true);
});

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : []));
    reader.readAsArrayBuffer(blob);
  });
}
