import type { Color, RuleFault } from './syntax';

/** Puts steps before the paths of faults that were found further in. */
export function within(faults: readonly RuleFault[], ...steps: readonly (string | number)[]): readonly RuleFault[] {
  return faults.map((inner) => ({ ...inner, path: [...steps, ...inner.path] }));
}

/** A fault at a path. */
export function fault(code: string, path: RuleFault['path'], message: string): RuleFault {
  return { code, path, message };
}

/** Faults of a colour at `property`; an absent colour has none. */
export function colorFaults(color: Color | undefined, property: string): readonly RuleFault[] {
  if (color === undefined || /^#[0-9A-F]{6}$/.test(color)) return [];
  return [fault('malformedColor', [property], `${JSON.stringify(color)} is not #RRGGBB in upper case.`)];
}
