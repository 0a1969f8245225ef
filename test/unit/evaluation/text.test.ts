import type { CellProperty, Condition, TextOperator } from '../../../src/rules';
import { cell, column, error, table, text } from '../../support/builders';
import { cellsWhere, valuesWhere } from '../../support/effects';

const has = (operator: TextOperator, part: string): Condition => ({ kind: 'text', operator, value: cell, text: text(part) });
const values = ['Category', 'the CAT', 'dog', '', null, 2026, true, error('#N/A')];

describe('Text conditions', () => {
  it('ignore case', () => {
    expect(valuesWhere(has('contains', 'cat'), values)).toEqual(['Category', 'the CAT']);
    expect(valuesWhere(has('beginsWith', 'CAT'), values)).toEqual(['Category']);
    expect(valuesWhere(has('endsWith', 'cat'), values)).toEqual(['the CAT']);
  });

  it('negated hold for blanks and numbers, never for errors', () => {
    expect(valuesWhere(has('notContains', 'cat'), values)).toEqual(['dog', '', null, 2026, true]);
    expect(valuesWhere(has('notBeginsWith', 'cat'), values)).toEqual(['the CAT', 'dog', '', null, 2026, true]);
    expect(valuesWhere(has('notEndsWith', 'cat'), values)).toEqual(['Category', 'dog', '', null, 2026, true]);
  });

  it('look at numbers and booleans as Excel joins them to text', () => {
    expect(valuesWhere(has('contains', '02'), values)).toEqual([2026]);
    expect(valuesWhere(has('endsWith', 'ue'), values)).toEqual([true]);
    expect(valuesWhere(has('contains', '.3'), [0.1 + 0.2, 3])).toEqual([0.1 + 0.2]);
  });

  it('take wildcards for plain characters', () => {
    expect(valuesWhere(has('contains', '*'), ['a*b', 'ab'])).toEqual(['a*b']);
    expect(valuesWhere(has('contains', 'a?'), ['ab', 'a?'])).toEqual(['a?']);
    expect(valuesWhere(has('contains', '~'), ['~', 'x'])).toEqual(['~']);
  });

  it('may look for the text of another column', () => {
    const people = table({
      Name: ['Ann Lee', 'Bo Lee', 'Cy'],
      Mail: ['lee@x.org', 'bo@x.org', 'cy'],
      Family: ['LEE', 'ng', error('#N/A')],
    });
    expect(
      cellsWhere({ kind: 'text', operator: 'beginsWith', value: column(1), text: column(2) }, people, { kind: 'columns', columns: [1] }),
    ).toEqual(['B2']);
  });
});

describe('What a cell is', () => {
  const is = (property: CellProperty): Condition => ({ kind: 'is', property, value: cell });
  const all = [null, '', '  ', 'x', 0, false, error('#DIV/0!')];

  it.each<[CellProperty, readonly unknown[]]>([
    ['blank', [null, '', '  ']],
    ['notBlank', ['x', 0, false]],
    ['error', [error('#DIV/0!')]],
    ['notError', [null, '', '  ', 'x', 0, false]],
    ['number', [0]],
    ['text', ['x']],
  ])('%s', (property, expected) => {
    expect(valuesWhere(is(property), all)).toEqual(expected);
  });

  it('only spaces count as nothing, not other white space', () => {
    expect(valuesWhere(is('blank'), ['\u00a0', '\n', ' '])).toEqual([' ']);
  });
});
