import { officeAppearance } from '../../../src/taskpane/officeAppearance';
import type { AppearanceSource } from '../../../src/taskpane/theme';
import { fractionOfDay, serialOfDay } from '../../../src/taskpane/today';

const light: AppearanceSource = { current: () => 'light', onChange: () => () => undefined };

describe('officeAppearance', () => {
  test.each([
    ['#FFFFFF', 'light'],
    ['#F3F2F1', 'light'],
    ['#262626', 'dark'],
    ['0A0A0A', 'dark'],
    ['#107C41', 'dark'],
  ])('takes a pane over %s for %s', (bodyBackgroundColor, appearance) => {
    expect(officeAppearance(() => ({ bodyBackgroundColor }), light).current()).toBe(appearance);
  });

  test('asks the system where Office tells no colour', () => {
    expect(officeAppearance(() => undefined, light).current()).toBe('light');
    expect(officeAppearance(() => ({}), { ...light, current: () => 'dark' }).current()).toBe('dark');
  });
});

describe('fractionOfDay', () => {
  it('is how much of the local day has passed', () => {
    expect(fractionOfDay(new Date(2025, 11, 9, 0, 0))).toBe(0);
    expect(fractionOfDay(new Date(2025, 11, 9, 18, 0))).toBe(0.75);
    expect(fractionOfDay(new Date(2025, 11, 9, 23, 59, 59, 999))).toBeLessThan(1);
  });
});

describe('serialOfDay', () => {
  test('counts local calendar days, whatever the time', () => {
    expect(serialOfDay(new Date(2025, 11, 9, 23, 59), 1900)).toBe(46_000);
    expect(serialOfDay(new Date(2025, 11, 9, 0, 0), 1900)).toBe(46_000);
  });

  test('counts from 1904 in that system', () => {
    expect(serialOfDay(new Date(1904, 0, 2), 1904)).toBe(1);
    expect(serialOfDay(new Date(2025, 11, 9), 1904)).toBe(46_000 - 1462);
  });
});
