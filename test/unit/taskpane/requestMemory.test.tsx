import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RequestList } from '../../../src/taskpane/components/RequestList';
import { createRequestMemory } from '../../../src/taskpane/requestMemory';
import { WORDS } from '../../../src/taskpane/strings';

const denied = (): Storage => {
  throw new DOMException('denied', 'SecurityError');
};

afterEach(() => localStorage.clear());

describe('Requests', () => {
  test('are remembered for their workbook, the newest first and each once', () => {
    const memory = createRequestMemory(() => localStorage, 'a.xlsx');
    for (const request of ['one', 'two', 'one']) memory.remember(request);
    expect(createRequestMemory(() => localStorage, 'a.xlsx').read().recent).toEqual(['one', 'two']);
    expect(createRequestMemory(() => localStorage, 'b.xlsx').read().recent).toEqual([]);
  });

  test('are kept up to a number', () => {
    const memory = createRequestMemory(() => localStorage, 'a.xlsx');
    for (let count = 0; count < 50; count++) memory.remember(`request ${count}`);
    expect(memory.read().recent).toHaveLength(8);
    expect(memory.read().recent[0]).toBe('request 49');
  });

  test('that are favourites stand in all workbooks until they are none', () => {
    const memory = createRequestMemory(() => localStorage, 'a.xlsx');
    memory.toggleFavourite('overdue in red');
    expect(createRequestMemory(() => localStorage, 'b.xlsx').read().favourites).toEqual(['overdue in red']);
    memory.toggleFavourite('overdue in red');
    expect(createRequestMemory(() => localStorage, 'b.xlsx').read().favourites).toEqual([]);
  });

  test('are remembered as long as the pane lives where storage is denied', () => {
    const memory = createRequestMemory(denied, 'a.xlsx');
    memory.remember('one');
    memory.toggleFavourite('two');
    expect(memory.lasts).toBe(false);
    expect(memory.read()).toEqual({ recent: ['one'], favourites: ['two'] });
  });

  test.each(['{', '{"a":1}', '[1,"one",null]'])('survive whatever else is stored: %s', (stored) => {
    localStorage.setItem('formatfusion.recent.a.xlsx', stored);
    const memory = createRequestMemory(() => localStorage, 'a.xlsx');
    memory.remember('two');
    expect(memory.read().recent[0]).toBe('two');
  });
});

describe('The list of requests', () => {
  function show(memory = createRequestMemory(() => localStorage, 'a.xlsx')): jest.Mock {
    memory.remember('overdue in red');
    const onChoose = jest.fn();
    render(
      <FluentProvider theme={webLightTheme}>
        <RequestList memory={memory} onChoose={onChoose} />
      </FluentProvider>,
    );
    return onChoose;
  }

  test('sends a request again', async () => {
    const onChoose = show();
    await userEvent.click(screen.getByRole('button', { name: 'overdue in red' }));
    expect(onChoose).toHaveBeenCalledWith('overdue in red');
  });

  test('makes a request a favourite', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: WORDS.keepFavourite }));
    expect(screen.getByRole('region', { name: WORDS.favouritesLabel })).toHaveTextContent('overdue in red');
    expect(screen.queryByRole('region', { name: WORDS.historyLabel })).toBeNull();
  });

  test('says where nothing lasts', () => {
    show(createRequestMemory(denied, 'a.xlsx'));
    expect(screen.getByText(WORDS.storageDenied)).toBeVisible();
  });
});
