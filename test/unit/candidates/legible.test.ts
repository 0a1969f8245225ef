import { legibleRules } from '../../../src/candidates/legible';
import type { Format, Rule } from '../../../src/rules';

const rule = (format: Format): Rule => ({
  kind: 'condition',
  target: { kind: 'rows' },
  condition: { kind: 'is', property: 'blank', value: { kind: 'column', column: 0 } },
  format,
  stopIfTrue: false,
});

describe('Legible rules', () => {
  it.each(['#008000', '#0000FF', '#800080', '#8B0000', '#000000'])('write in white on %s', (fill) => {
    expect(legibleRules([rule({ fill })])).toEqual([rule({ fill, fontColor: '#FFFFFF' })]);
  });

  it.each(['#FF0000', '#FFFF00', '#FFA500', '#90EE90', '#D3D3D3', '#808080'])('leave the text on %s as it is', (fill) => {
    expect(legibleRules([rule({ fill })])).toEqual([rule({ fill })]);
  });

  it('keep a colour of the text that was asked for, and looks without a fill', () => {
    const asked = [rule({ fill: '#000000', fontColor: '#FF0000' }), rule({ bold: true })];
    expect(legibleRules(asked)).toEqual(asked);
  });
});
