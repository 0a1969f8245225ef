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
  return (value) => {
    const packed = packedColorAt(value, placed);
    if (packed === undefined) return null;
    const known = cells.get(packed);
    if (known !== undefined) return known;
    const cell: VisualCell = { kind: 'color', color: colorOf(packed) };
    cells.set(packed, cell);
    return cell;
  };
}

/** The colour of a number as 0xRRGGBB; `undefined` only where there are no stops. */
function packedColorAt(value: number, stops: readonly Stop[]): number | undefined {
  const upper = stops.findIndex((stop) => value <= stop.at);
  const above = upper === -1 ? stops.at(-1) : stops[upper];
  const below = upper > 0 ? stops[upper - 1] : above;
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
