import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/** Ramp round Excel's green, dark to light. */
const EXCEL_GREEN: BrandVariants = {
  10: '#020503',
  20: '#0A1C12',
  30: '#0E2F1D',
  40: '#103D25',
  50: '#114B2D',
  60: '#115A35',
  70: '#106A3B',
  80: '#107C41',
  90: '#2A8A51',
  100: '#419862',
  110: '#57A673',
  120: '#6DB485',
  130: '#84C298',
  140: '#9BD0AB',
  150: '#B3DEBF',
  160: '#CCECD4',
};

/** Whether the surroundings are light or dark. */
export type Appearance = 'light' | 'dark';

/** Where the appearance comes from: the system's preference, or the host application's theme. */
export interface AppearanceSource {
  current(): Appearance;
  /** Calls back after a change; gives back what stops it. */
  onChange(callback: () => void): () => void;
}

/** Fluent themes in Excel's green. */
export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: createLightTheme(EXCEL_GREEN),
  dark: { ...createDarkTheme(EXCEL_GREEN), colorBrandForeground1: EXCEL_GREEN[120], colorBrandForeground2: EXCEL_GREEN[130] },
};

/** The appearance that the person set in the system or the browser. */
export function systemAppearance(view: Window): AppearanceSource {
  const dark = view.matchMedia('(prefers-color-scheme: dark)');
  return {
    current: () => (dark.matches ? 'dark' : 'light'),
    onChange: (callback) => {
      dark.addEventListener('change', callback);
      return () => dark.removeEventListener('change', callback);
    },
  };
}
