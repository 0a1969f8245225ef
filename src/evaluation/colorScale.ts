import type { Color, ColorStop } from '../rules';
import type { VisualCell } from './effect';
import { positionOfPoint } from './scalePoint';
import type { ScaleRange } from './scalePoint';

interface Stop {
  readonly at: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Draws numbers in the colours between the stops, mixed in RGB; below the first and above the last stop their own colours stand. */
export function colorScalePainter(stops: readonly ColorStop[], range: ScaleRange): (value: number) => VisualCell | null {
  const placed = stops.map(({ point, color }): Stop => ({ at: positionOfPoint(point, range), ...channelsOf(color) }));
  const cells = new Map<number, VisualCell>();
  // A map takes longer than mixing the colour; most colours are found in a table of their last bits.
  const recent = Array.from({ length: RECENT }, (): RecentColor => ({ packed: -1, cell: null }));
  return (value) => {
    const packed = packedColorAt(value, placed);
    if (packed === undefined) return null;
    const slot = recent[(packed ^ (packed >>> 7)) & (RECENT - 1)];
    if (slot?.packed === packed) return slot.cell;
    const cell = cells.get(packed) ?? { kind: 'color', color: colorOf(packed) };
    cells.set(packed, cell);
    if (slot !== undefined) [slot.packed, slot.cell] = [packed, cell];
    return cell;
  };
}

const RECENT = 1_024;

/** A colour that was drawn, as 0xRRGGBB. */
interface RecentColor {
  packed: number;
  cell: VisualCell | null;
}

/** The colour of a number as 0xRRGGBB; `undefined` only where there are no stops. */
function packedColorAt(value: number, stops: readonly Stop[]): number | undefined {
  let upper = 0;
  while (upper < stops.length - 1 && value > (stops[upper]?.at ?? 0)) upper += 1;
  const above = stops[upper];
  const below = upper > 0 && value <= (above?.at ?? 0) ? stops[upper - 1] : above;
  if (above === undefined || below === undefined) return undefined;
  // Halves keep the difference of two huge numbers finite.
  const share = value < above.at && below.at < above.at ? (value / 2 - below.at / 2) / (above.at / 2 - below.at / 2) : 1;
  return (mix(below.red, above.red, share) << 16) | (mix(below.green, above.green, share) << 8) | mix(below.blue, above.blue, share);
}

function mix(below: number, above: number, share: number): number {
  return Math.round(below + (above - below) * Math.max(0, share));
}

function channelsOf(color: Color): Pick<Stop, 'red' | 'green' | 'blue'> {
  const packed = Number.parseInt(color.slice(1), 16);
  return { red: (packed >> 16) & 255, green: (packed >> 8) & 255, blue: packed & 255 };
}

function colorOf(packed: number): Color {
  return `#${packed.toString(16).padStart(6, '0').toUpperCase()}`;
}
