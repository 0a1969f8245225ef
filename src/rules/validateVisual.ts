import type { TableSnapshot } from '../sheet';
import { contentsOf } from './columnContents';
import type { ColorStop, RuleFault, ScalePoint, Visual } from './syntax';
import { colorFaults, fault, within } from './validateFault';

/** Faults of a visual over some columns; paths begin inside the visual. */
export function visualFaults(visual: Visual, columns: readonly number[], table: TableSnapshot): readonly RuleFault[] {
  const { kinds } = contentsOf(table, columns);
  const idle = kinds.has('text') && !kinds.has('number');
  const numbers = idle ? [fault('numberNeeded', [], 'There is no number to draw in these columns.')] : [];
  switch (visual.kind) {
    case 'colorScale':
      return [...numbers, ...within(stopFaults(visual.stops), 'stops')];
    case 'dataBar':
      return [...numbers, ...colorFaults(visual.color, 'color')];
    case 'iconSet':
      return numbers;
  }
}

function stopFaults(stops: readonly ColorStop[]): readonly RuleFault[] {
  const count = stops.length === 2 || stops.length === 3;
  const counted = count ? [] : [fault('stopCount', [], `A colour scale has 2 or 3 stops, not ${stops.length}.`)];
  return [...counted, ...stops.flatMap((stop, index) => within(stopFaultsAt(stop, index, stops.length - 1), index))];
}

function stopFaultsAt({ point, color }: ColorStop, index: number, last: number): readonly RuleFault[] {
  return [...within(pointFaults(point, index, last), 'point'), ...colorFaults(color, 'color')];
}

function pointFaults(point: ScalePoint, index: number, last: number): readonly RuleFault[] {
  switch (point.kind) {
    case 'lowestValue':
      return index === 0 ? [] : [fault('pointOrder', [], 'Only the first stop can lie at the lowest value.')];
    case 'highestValue':
      return index === last ? [] : [fault('pointOrder', [], 'Only the last stop can lie at the highest value.')];
    case 'number':
      return Number.isFinite(point.value) ? [] : [fault('notFinite', ['value'], 'A stop must lie at a finite number.')];
    case 'percent':
    case 'percentile':
      return point.value >= 0 && point.value <= 100 ? [] : [fault('pointOutOfRange', ['value'], 'A per cent stop lies between 0 and 100.')];
  }
}
