import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { Candidate, ProposalRequest } from '../../../src/candidates';
import { openWorkbook } from '../../../src/hosts/workbook';
import { Playground } from '../../../src/playground/components/Playground';
import { GRID_WORDS } from '../../../src/playground/strings';
import { FakeEngine } from '../../support/ui/fakeEngine';
import { SCRIPT_TODAY, candidateOf, conditionRules } from '../../support/ui/scriptedCandidates';
import { giveElementsASize } from '../../support/ui/virtualView';

configure({ defaultIgnore: 'script, style, [role=status]', asyncUtilTimeout: 20_000 });
jest.setTimeout(90_000);

const sample = readFileSync(path.join(__dirname, '../../../assets/samples/orders.xlsx'));

beforeAll(() => {
  giveElementsASize(900, 500);
  globalThis.fetch = jest.fn(() =>
    Promise.resolve({ ok: true, arrayBuffer: () => Promise.resolve(arrayBufferOf(sample)) } as unknown as Response),
  ); // The page asks nothing else of a response.
});

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** Bold where the first number column is above 0. */
function firstNumberAboveZero({ table }: ProposalRequest): Candidate {
  const column = table.columns.findIndex(({ values }) => typeof values[0] === 'number');
  const rules = conditionRules(
    { kind: 'comparison', operator: 'greaterThan', left: { kind: 'column', column }, right: { kind: 'number', value: 0 } },
    { fill: '#123456' },
    { kind: 'columns', columns: [column] },
  );
  return candidateOf(rules, table);
}

async function open(): Promise<{ readonly user: UserEvent; readonly grid: HTMLElement }> {
  const engine = new FakeEngine({
    answer: (request) => ({ ok: true, value: { kind: 'candidates', candidates: [firstNumberAboveZero(request)] } }),
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <Playground engine={engine} today={() => SCRIPT_TODAY} />
    </FluentProvider>,
  );
  return { user: userEvent.setup({ delay: null }), grid: await screen.findByRole('grid') };
}

function nameBox(): HTMLElement {
  return screen.getByRole('textbox', { name: GRID_WORDS.nameBox });
}

function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  // jsdom's File cannot be read this way.
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(arrayBufferOf(bytes)) });
  return file;
}

describe('the sheet', () => {
  test('of the sample is a grid that tells its size and draws only what is in view', async () => {
    const { grid } = await open();
    expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThan(200);
    expect(Number(grid.getAttribute('aria-colcount'))).toBeGreaterThan(5);
    expect(within(grid).getByRole('columnheader', { name: 'A' })).toBeVisible();
    expect(within(grid).getAllByRole('row').length).toBeLessThan(80);
  });

  test('is moved about in by keys, and the active cell is told', async () => {
    const { user, grid } = await open();
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    expect(nameBox()).toHaveValue('B2:B3');
    const active = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    expect(active).toHaveAttribute('role', 'gridcell');
    expect(active).toHaveAttribute('aria-selected', 'true');
  });

  test('gives whole columns by their letters and a block by dragging', async () => {
    const { grid } = await open();
    fireEvent.pointerDown(within(grid).getByRole('columnheader', { name: 'A' }), { button: 0, clientX: 70, clientY: 5 });
    fireEvent.pointerUp(grid);
    expect(nameBox()).toHaveValue('A:A');
    fireEvent.pointerDown(grid, { button: 0, clientX: 70, clientY: 30 });
    fireEvent.pointerMove(grid, { clientX: 70, clientY: 105 });
    fireEvent.pointerUp(grid);
    expect((nameBox() as HTMLInputElement).value).toMatch(/^A1:A[3-5]$/); // An input, whose value is read.
  });

  test('goes where the name box says', async () => {
    const { user } = await open();
    await user.clear(nameBox());
    await user.type(nameBox(), 'C5:D9{Enter}');
    expect(nameBox()).toHaveValue('C5:D9');
  });
});

describe('the workbook', () => {
  test('is formatted from the pane: applied on the sheet, and taken back', async () => {
    const { user, grid } = await open();
    grid.focus();
    await user.keyboard('{Control>}a{/Control}');
    const box = await screen.findByRole('textbox', { name: /Describe/ });
    await user.click(box);
    await user.paste('bold above 0');
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: /^Apply/ }));
    await screen.findByText(/^Applied to/);
    await user.unhover(box);
    const formatted = (): number =>
      [...grid.querySelectorAll('[role=gridcell]')].filter(
        (cell) => cell instanceof HTMLElement && cell.style.backgroundColor === 'rgb(18, 52, 86)',
      ).length;
    expect(formatted()).toBeGreaterThan(3);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText(/^Removed from/);
    await waitFor(() => expect(formatted()).toBe(0));
  });

  test('stays open when another file cannot be opened, and the reason is said', async () => {
    const { user } = await open();
    const input = document.querySelector('input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no file input');
    await user.upload(input, fileOf('broken.xlsx', Uint8Array.of(1, 2, 3)));
    expect(await screen.findByText(/^broken\.xlsx: /)).toBeVisible();
    expect(screen.getByRole('grid')).toBeVisible();
    expect(screen.getByText('orders.xlsx')).toBeVisible();
  });

  test('can be another one dropped on the page, and the typed text stays', async () => {
    const { user, grid } = await open();
    await user.click(screen.getByRole('textbox', { name: /Describe/ }));
    await user.paste('my words');
    fireEvent.drop(grid, { dataTransfer: { types: ['Files'], files: [fileOf('other.xlsx', sample)] } });
    expect(await screen.findByText('other.xlsx')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Describe/ })).toHaveValue('my words');
  });

  test('is saved as a file that opens, all its bytes as they were where nothing was changed', async () => {
    const { user } = await open();
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return '#';
    };
    URL.revokeObjectURL = () => undefined;
    await user.click(screen.getByRole('button', { name: GRID_WORDS.save }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const bytes = await bytesOf(saved[0] ?? new Blob());
    expect(Buffer.compare(bytes, sample)).toBe(0);
    expect((await openWorkbook(bytes)).ok).toBe(true);
  });
});

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : []));
    reader.readAsArrayBuffer(blob);
  });
}
