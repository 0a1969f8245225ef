import type { Color, ColorStop } from '../rules';
import type { VisualCell } from './effect';
import { positionOfPoint } from './scalePoint';
import type { ScaleRange } from './scalePoint';

interface Stop {
  readonly at: number;
  readonly color: Color;
  readonly channels: readonly [red: number, green: number, blue: number];
}

/** Draws numbers in the colours between the stops, mixed in RGB; below the first and above the last stop their own colours stand. */
export function colorScalePainter(stops: readonly ColorStop[], range: ScaleRange): (value: number) => VisualCell | null {
  const placed = stops.map(({ point, color }) => ({ at: positionOfPoint(point, range), color, channels: channelsOf(color) }));
  const cells = new Map<string, VisualCell>();
  return (value) => {
    const color = colorAt(value, placed);
    if (color === undefined) return null;
    const cell = cells.get(color) ?? ({ kind: 'color', color } as const);
    cells.set(color, cell);
    return cell;
  };
}

function colorAt(value: number, stops: readonly Stop[]): Color | undefined {
  const upper = stops.findIndex((stop) => value <= stop.at);
  const above = upper === -1 ? stops.at(-1) : stops[upper];
  const below = upper > 0 ? stops[upper - 1] : above;
  if (above === undefined || below === undefined) return undefined;
  if (value >= above.at || below.at >= above.at) return above.color;
  const share = Math.max(0, (value - below.at) / (above.at - below.at));
  const mix = (channel: 0 | 1 | 2): number =>
    Math.round(below.channels[channel] + (above.channels[channel] - below.channels[channel]) * share);
  return colorOf(mix(0), mix(1), mix(2));
}

function channelsOf(color: Color): [number, number, number] {
  const packed = Number.parseInt(color.slice(1), 16);
  return [(packed >> 16) & 255, (packed >> 8) & 255, packed & 255];
}

function colorOf(red: number, green: number, blue: number): Color {
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1).toUpperCase()}`;
}
