import { useSyncExternalStore } from 'react';
import type { Appearance, AppearanceSource } from '../theme';

/** The appearance of the surroundings, followed as it changes. */
export function useAppearance(source: AppearanceSource): Appearance {
  return useSyncExternalStore(source.onChange, source.current);
}
