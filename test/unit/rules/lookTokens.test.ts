import { DEFAULT_FORMAT, decodeTokens } from '../../../src/rules';
import type { Rule } from '../../../src/rules';
import { columns } from '../../support/builders';
import { saysEverything } from '../../support/slotTable';

function rulesOf(tokens: string): readonly Rule[] | undefined {
  const decoded = decodeTokens(tokens.split(' '), saysEverything);
  return decoded.ok ? decoded.value : undefined;
}

function faultOf(tokens: string): unknown {
  const decoded = decodeTokens(tokens.split(' '), saysEverything);
  return decoded.ok ? undefined : decoded.faults[0];
}

describe('Tokens of looks and visuals', () => {
  it('say stops, coloured borders and number formats', () => {
    expect(rulesOf('STOP BORDER_COLORED RED NUMBER_FORMAT_percent CELL BLANK C0 END')).toMatchObject([
      { format: { border: '#FF0000', numberFormat: '0%' }, stopIfTrue: true },
    ]);
    expect(rulesOf('STOP CELL BLANK C0 END')).toMatchObject([{ format: DEFAULT_FORMAT, stopIfTrue: true }]);
  });

  it('say the properties of a bar before its colour', () => {
    expect(
      rulesOf('ON1 C0 BAR_ONLY BAR_RIGHT_TO_LEFT BAR_NEGATIVE BLACK BAR_FROM POINT_NEGATIVE K5 BAR_TO POINT_HIGHEST BAR_COLORED GREEN END'),
    ).toEqual([
      {
        kind: 'visual',
        target: columns(0),
        visual: {
          kind: 'dataBar',
          color: '#00B050',
          negativeColor: '#000000',
          minimum: { kind: 'number', value: -5 },
          maximum: { kind: 'highestValue' },
          direction: 'rightToLeft',
          showDataBarOnly: true,
        },
      },
    ]);
  });

  it('say thresholds before the icons that they are for, as many as those need', () => {
    expect(
      rulesOf('EVERY ICONS_ONLY ICONS_AT2 POINT_NUMBER K5 POINT_ABOVE POINT_PERCENTILE K10 ICONS_REVERSED_threeSymbols2 END'),
    ).toMatchObject([
      {
        visual: {
          style: 'threeSymbols2',
          reversed: true,
          showIconOnly: true,
          thresholds: [
            { point: { kind: 'number', value: 5 }, operator: 'greaterThanOrEqual' },
            { point: { kind: 'percentile', value: 10 }, operator: 'greaterThan' },
          ],
        },
      },
    ]);
    expect(faultOf('EVERY ICONS_AT2 POINT_NUMBER K5 POINT_NUMBER K10 ICONS_fourArrows END')).toMatchObject({ code: 'tokens' });
  });

  it('say the points of a scale, with colours of its own or with those of Excel', () => {
    expect(rulesOf('EVERY SCALE2_AT POINT_NUMBER K0 RED POINT_NUMBER K100 GREEN END')).toMatchObject([
      {
        visual: {
          stops: [
            { point: { kind: 'number', value: 0 }, color: '#FF0000' },
            { point: { kind: 'number', value: 100 }, color: '#00B050' },
          ],
        },
      },
    ]);
    expect(rulesOf('EVERY SCALE_REVERSED_AT POINT_LOWEST POINT_PERCENT K100 END')).toMatchObject([
      {
        visual: {
          stops: [
            { point: { kind: 'lowestValue' }, color: '#63BE7B' },
            { point: { kind: 'percentile', value: 50 }, color: '#FFEB84' },
            { point: { kind: 'percent', value: 100 }, color: '#F8696B' },
          ],
        },
      },
    ]);
  });
});
