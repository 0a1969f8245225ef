import type { Appearance, AppearanceSource } from './theme';

/** Below this brightness (0 to 1) a background counts as dark. */
const DARK_BELOW = 0.5;

/** The part of an Office theme that is read: the colour behind a pane, `#RRGGBB`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor?: string;
}

/** The appearance of the Office application, read anew each time; where Office tells none, that of `otherwise`. */
export function officeAppearance(theme: () => OfficeTheme | undefined, otherwise: AppearanceSource): AppearanceSource {
  return {
    current: () => appearanceOf(theme()?.bodyBackgroundColor) ?? otherwise.current(),
    onChange: (callback) => otherwise.onChange(callback),
  };
}

function appearanceOf(background: string | undefined): Appearance | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  // Weights of the eye's sensitivity (ITU-R BT.709).
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW ? 'dark' : 'light';
}
