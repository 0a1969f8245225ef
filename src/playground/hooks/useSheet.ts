import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PlacedEffect, WorkbookHost } from '../../hosts/workbook';
import type { GridModel } from '../gridModel';
import { FIRST_CELL, selectedRange } from '../gridSelection';
import type { GridSelection } from '../gridSelection';
import { workbookModel } from '../workbookModel';

/** The sheet in front of a workbook, and what is selected on it. */
export interface SheetInFront {
  readonly name: string;
  /** `null` for a chart sheet, which has no cells. */
  readonly model: GridModel | null;
  readonly selection: GridSelection;
  select(selection: GridSelection): void;
  bringToFront(sheetName: string): void;
}

/** Follows the host: the sheet in front, its conditional formats, the selection; each sheet keeps its own selection. */
export function useSheet(host: WorkbookHost): SheetInFront {
  const [selections, setSelections] = useState<ReadonlyMap<string, GridSelection>>(new Map());
  const subscribe = useCallback((listener: () => void) => host.subscribe(listener), [host]);
  const name = useSyncExternalStore(subscribe, () => host.selection().worksheet);
  const effects = useEffectsOf(host, name, subscribe);
  const sheet = host.worksheets.find((candidate) => candidate.name === name);
  const model = useMemo(() => (sheet === undefined || sheet.kind === 'chart' ? null : workbookModel(sheet, effects)), [sheet, effects]);
  const selection = selections.get(name) ?? FIRST_CELL;

  const put = (sheetName: string, next: GridSelection): void => {
    setSelections((known) => new Map(known).set(sheetName, next));
    const merges = host.worksheets.find((candidate) => candidate.name === sheetName)?.merges ?? [];
    host.select(sheetName, selectedRange(next, merges));
  };
  return {
    name,
    model,
    selection,
    select: (next) => put(name, next),
    bringToFront: (sheetName) => put(sheetName, selections.get(sheetName) ?? FIRST_CELL),
  };
}

/** The effects on a sheet, the same list until one of them changes, so that selecting draws no cell anew. */
function useEffectsOf(host: WorkbookHost, name: string, subscribe: (listener: () => void) => () => void): readonly PlacedEffect[] {
  const known = useRef<readonly PlacedEffect[]>([]);
  return useSyncExternalStore(subscribe, () => {
    const effects = host.effectsOf(name);
    if (!sameEffects(known.current, effects)) known.current = effects;
    return known.current;
  });
}

function sameEffects(left: readonly PlacedEffect[], right: readonly PlacedEffect[]): boolean {
  return (
    left.length === right.length &&
    left.every((placed, index) => placed.effect === right[index]?.effect && placed.range === right[index]?.range)
  );
}
