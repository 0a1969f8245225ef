import { render, screen } from '@testing-library/react';
import { evaluateRuleSet } from '../../../src/evaluation';
import type { CellLook } from '../../../src/evaluation';
import { ICON_SET_STYLES, iconCount } from '../../../src/rules';
import type { RuleSet } from '../../../src/rules';
import { CellContent } from '../../../src/taskpane/components/CellContent';
import { FormatSwatch } from '../../../src/taskpane/components/FormatSwatch';
import { ICON_SHAPES } from '../../../src/taskpane/components/iconShapes';
import { RowsPreview } from '../../../src/taskpane/components/RowsPreview';
import { cell, columns, compare, number, rule, table } from '../../support/builders';
import { TODAY } from '../../support/effects';

const shown = { text: '42', align: 'right' } as const;
const bar = { kind: 'bar', color: '#638EC6', start: 0, end: 0.5, axis: 0 } as const;

function renderLook(look: CellLook): HTMLElement {
  return render(<CellContent cell={shown} look={look} />).container;
}

/** The element that a bar is painted on. */
function barIn(container: HTMLElement): HTMLElement {
  const element = container.querySelector<HTMLElement>('[data-bar] > span');
  if (element === null) throw new Error('no bar');
  return element;
}

describe('A drawn cell', () => {
  test('shows its value beside a bar or an icon, unless they stand in its place', () => {
    renderLook({ format: {}, bar });
    expect(screen.getByText('42')).toBeVisible();
    const only = renderLook({ format: {}, bar: { ...bar, showDataBarOnly: true } });
    expect(only).not.toHaveTextContent('42');
    const icon = { kind: 'icon', style: 'threeSymbols2', index: 2, showIconOnly: true } as const;
    expect(renderLook({ format: {}, icon })).not.toHaveTextContent('42');
  });

  test('fades its bar away from the axis', () => {
    const right = barIn(renderLook({ format: {}, bar: { ...bar, gradientFill: true } }));
    expect(right.style.backgroundImage).toMatch(/^linear-gradient\(to right/);
    const left = barIn(renderLook({ format: {}, bar: { ...bar, start: -0.5, end: 0, axis: 1, gradientFill: true } }));
    expect(left.style.backgroundImage).toMatch(/^linear-gradient\(to left/);
    expect(barIn(renderLook({ format: {}, bar })).style.backgroundImage).toBe('');
  });

  test('has its bar at the right where bars run from right to left', () => {
    const { left, width } = barIn(renderLook({ format: {}, bar: { ...bar, start: -0.5, end: 0, axis: 1 } })).style;
    expect([left, width]).toEqual(['50%', '50%']);
  });
});

describe('The preview', () => {
  test('shows values under the number format of the rule that holds', () => {
    const data = table({ Share: [0.5, 0.25] });
    const rules: RuleSet = [rule(compare(cell, 'greaterThan', number(0.3)), columns(0), { numberFormat: '0.0%' })];
    const effects = evaluateRuleSet(rules, data, { today: TODAY });
    render(<RowsPreview table={data} effects={effects} part={{ rows: [0, 1], columns: [0], remaining: 0 }} />);
    expect(screen.getByText('50.0%')).toBeVisible();
    expect(screen.getByText('0.25')).toBeVisible();
  });
});

describe('The swatch of a rule', () => {
  test.each([
    ['0.0', '1234.5'],
    ['0%', '25%'],
    ['yyyy-mm-dd', '2026-03-09'],
    [';;;', ''],
  ])('shows a number under %s', (numberFormat, text) => {
    const { container } = render(<FormatSwatch rule={rule(compare(cell, 'greaterThan', number(0)), columns(0), { numberFormat })} />);
    expect(container).toHaveTextContent(text);
    expect(container.textContent).toBe(text);
  });

  test('shows letters where the number format is left alone', () => {
    const { container } = render(<FormatSwatch rule={rule(compare(cell, 'greaterThan', number(0)), columns(0), { bold: true })} />);
    expect(container).toHaveTextContent('Abc');
  });
});

test.each(ICON_SET_STYLES)('The icon set %s has a picture for each of its icons, no two alike', (style) => {
  const pictures = ICON_SHAPES[style].map((shape) => render(<svg>{shape}</svg>).container.innerHTML);
  expect(pictures).toHaveLength(iconCount(style));
  expect(new Set(pictures).size).toBe(iconCount(style));
});
