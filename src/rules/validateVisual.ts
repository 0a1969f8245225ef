import type { TableSnapshot } from '../sheet';
import { contentsOf } from './columnContents';
import { iconCount } from './iconSets';
import type { ColorStop, DataBar, IconSet, RuleFault, ScalePoint, ValuePoint, Visual } from './syntax';
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
      return [...numbers, ...barFaults(visual)];
    case 'iconSet':
      return [...numbers, ...thresholdFaults(visual)];
  }
}

function stopFaults(stops: readonly ColorStop[]): readonly RuleFault[] {
  const count = stops.length === 2 || stops.length === 3;
  const counted = count ? [] : [fault('stopCount', [], `A colour scale has 2 or 3 stops, not ${stops.length}.`)];
  return [
    ...counted,
    ...stops.flatMap((stop, index) => within(stopFaultsAt(stop, index, stops.length - 1), index)),
    ...orderFaults(
      stops.map(({ point }) => point),
      (index) => [index, 'point'],
    ),
  ];
}

function stopFaultsAt({ point, color }: ColorStop, index: number, last: number): readonly RuleFault[] {
  return [...within(pointFaults(point, index, last), 'point'), ...colorFaults(color, 'color')];
}

function barFaults({ color, negativeColor, minimum, maximum }: DataBar): readonly RuleFault[] {
  const ends = [minimum, maximum].flatMap((point) => (point === undefined ? [] : [point]));
  return [
    ...colorFaults(color, 'color'),
    ...colorFaults(negativeColor, 'negativeColor'),
    ...(minimum === undefined ? [] : within(pointFaults(minimum, 0, 1), 'minimum')),
    ...(maximum === undefined ? [] : within(pointFaults(maximum, 1, 1), 'maximum')),
    ...orderFaults(ends, () => ['maximum']),
  ];
}

function thresholdFaults({ style, thresholds }: IconSet): readonly RuleFault[] {
  if (thresholds === undefined) return [];
  const count = iconCount(style);
  const counted =
    thresholds.length === count - 1
      ? []
      : [fault('thresholdCount', ['thresholds'], `${count} icons need ${count - 1} thresholds, not ${thresholds.length}.`)];
  const points = thresholds.map(({ point }) => point);
  return [
    ...counted,
    ...points.flatMap((point, index) => within(valueFaults(point), 'thresholds', index, 'point')),
    ...orderFaults(points, (index) => ['thresholds', index, 'point']),
  ];
}

function pointFaults(point: ScalePoint, index: number, last: number): readonly RuleFault[] {
  switch (point.kind) {
    case 'lowestValue':
      return index === 0 ? [] : [fault('pointOrder', [], 'Only the low end can lie at the lowest value.')];
    case 'highestValue':
      return index === last ? [] : [fault('pointOrder', [], 'Only the high end can lie at the highest value.')];
    case 'number':
    case 'percent':
    case 'percentile':
      return valueFaults(point);
  }
}

function valueFaults({ kind, value }: ValuePoint): readonly RuleFault[] {
  if (kind === 'number') return Number.isFinite(value) ? [] : [fault('notFinite', ['value'], 'A point must lie at a finite number.')];
  return value >= 0 && value <= 100 ? [] : [fault('pointOutOfRange', ['value'], 'A per cent point lies between 0 and 100.')];
}

/** Points of one kind must ascend; how points of different kinds lie depends on the data. */
function orderFaults(points: readonly ScalePoint[], pathOf: (index: number) => RuleFault['path']): readonly RuleFault[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const falls = before !== undefined && 'value' in before && 'value' in point && before.kind === point.kind && point.value < before.value;
    return falls ? [fault('pointOrder', pathOf(index), `${point.value} comes after ${before.value}, which is higher.`)] : [];
  });
}
