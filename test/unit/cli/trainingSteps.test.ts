import { trainingSteps } from '../../../src/cli/trainingSteps';

const FENCE = '```';

function markdown(...lines: readonly string[]): string {
  return lines.join('\n');
}

describe('The steps of training', () => {
  test('are the shell blocks of the text, in order', () => {
    const text = markdown('# Train', `${FENCE}sh`, 'first --with 1', '', 'second', FENCE, 'then', `${FENCE}bash`, 'third', FENCE);
    expect(trainingSteps(text)).toEqual(['first --with 1\n\nsecond', 'third']);
  });

  test('leave out blocks of another language and blocks of none', () => {
    const text = markdown(`${FENCE}python`, 'print(1)', FENCE, FENCE, 'an output', FENCE, `${FENCE}sh`, 'train', FENCE);
    expect(trainingSteps(text)).toEqual(['train']);
  });

  test('read a file with the line ends of Windows', () => {
    expect(trainingSteps(markdown(`${FENCE}sh`, 'train', FENCE).replaceAll('\n', '\r\n'))).toEqual(['train']);
  });

  test('are none in a text without shell blocks or with an unfinished one', () => {
    expect(trainingSteps('Nothing yet.')).toEqual([]);
    expect(trainingSteps(markdown(`${FENCE}sh`, 'train'))).toEqual([]);
  });
});
