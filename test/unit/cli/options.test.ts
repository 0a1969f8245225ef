import { readOptions } from '../../../src/cli/options';

describe('Options', () => {
  it('are pairs, or true alone', () => {
    expect([...readOptions(['--out', 'folder', '--quiet', '--count', '5'])]).toEqual([
      ['out', 'folder'],
      ['quiet', 'true'],
      ['count', '5'],
    ]);
  });

  it('leave out what belongs to none', () => {
    expect([...readOptions(['a', '--b', 'c', 'd'])]).toEqual([['b', 'c']]);
    expect([...readOptions([])]).toEqual([]);
  });
});
