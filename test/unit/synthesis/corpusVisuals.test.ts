import { colorOf } from '../../../src/rules';
import { parseMarked } from '../../../src/synthesis/corpus/spans';
import { visualOfWords } from '../../../src/synthesis/corpus/visuals';

function scaleColors(annotated: string): readonly (string | undefined)[] {
  const { utterance, spans } = parseMarked(annotated);
  const visual = visualOfWords('colorScale', utterance, spans);
  return visual?.kind === 'colorScale' ? visual.stops.map((stop) => stop.color) : [];
}

const named = (...names: string[]) => names.map((name) => colorOf(name));

describe('The visual that words describe', () => {
  it('runs from the first colour to the last where nothing says which is low', () => {
    expect(scaleColors('a {blue|f:fill=blue} to {red|f:fill=red} gradient')).toEqual(named('blue', 'red'));
    expect(scaleColors('scale in white, yellow and red')).toEqual(named('white', 'yellow', 'red'));
  });

  it('puts the colour of low values first, before or after the colour word', () => {
    const lowRed = named('red', 'green');
    expect(scaleColors('{green|f:fill=green} for high, {red|f:fill=red} for low')).toEqual(lowRed);
    expect(scaleColors('highest {green|f:fill=green}, lowest {red|f:fill=red}')).toEqual(lowRed);
    expect(scaleColors('red low green high')).toEqual(lowRed);
  });

  it('turns the usual scale round when low is good', () => {
    const [low, , high] = scaleColors('colour scale please');
    const turned = scaleColors('colour scale, low is good');
    expect([turned[0], turned[2]]).toEqual([high, low]);
  });

  it('names icon sets by their pictures', () => {
    const style = (words: string) => visualOfWords('iconSet', words, []);
    expect(style('arrows on sales')).toMatchObject({ style: 'threeArrows', reversed: false });
    expect(style('5 arrows on sales')).toMatchObject({ style: 'fiveArrows' });
    expect(style('traffic lights, lower is better')).toMatchObject({ style: 'threeTrafficLights1', reversed: true });
    expect(style('stars')).toMatchObject({ style: 'threeStars' });
  });

  it('gives a data bar the colour that is marked', () => {
    const { utterance, spans } = parseMarked('{teal|f:fill=teal} bars');
    expect(visualOfWords('dataBar', utterance, spans)).toEqual({ kind: 'dataBar', color: colorOf('teal') });
    expect(visualOfWords('formula', utterance, spans)).toBeUndefined();
  });
});
