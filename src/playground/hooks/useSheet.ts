import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { EntryFault, PlacedEffect, WorkbookHost } from '../../hosts/workbook';
import type { RangeRef } from '../../sheet';
import type { GridEditing, GridModel } from '../gridModel';
import { FIRST_CELL, selectedRange } from '../gridSelection';
import type { GridSelection } from '../gridSelection';
import { ENTRY_FAULTS, GRID_WORDS } from '../strings';
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
export function useSheet(host: WorkbookHost, onNotice: (words: string) => void): SheetInFront {
  const [selections, setSelections] = useState<ReadonlyMap<string, GridSelection>>(new Map());
  const subscribe = useCallback((listener: () => void) => host.subscribe(listener), [host]);
  const name = useSyncExternalStore(subscribe, () => host.selection().worksheet);
  const effects = useEffectsOf(host, name, subscribe);
  useSyncExternalStore(subscribe, () => host.version());
  const sheet = host.worksheets.find((candidate) => candidate.name === name);
  const editing = useEditing(host, name, onNotice);
  const model = useMemo(
    () => (sheet === undefined || sheet.kind === 'chart' ? null : workbookModel(sheet, effects, editing)),
    [sheet, effects, editing],
  );
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

/** Edits the sheet's cells; says why where it cannot, and once that formulas which use them keep their last results. */
function useEditing(host: WorkbookHost, name: string, onNotice: (words: string) => void): GridEditing {
  const told = useRef(false);
  return useMemo(() => {
    const tellAfter = (fault: EntryFault | undefined, range: RangeRef): boolean => {
      if (fault !== undefined) onNotice(ENTRY_FAULTS[fault]);
      else if (!told.current) void tellOfFormulas(range);
      return fault === undefined;
    };
    const tellOfFormulas = async (range: RangeRef): Promise<void> => {
      if (!(await host.isUsedByFormulas(name, range)) || told.current) return;
      told.current = true;
      onNotice(GRID_WORDS.formulasKept);
    };
    return {
      entryText: (row, column) => host.entryText(name, row, column),
      enter: (row, column, text) => {
        const before = host.version();
        const fault = host.enterText(name, row, column, text);
        if (fault === undefined && host.version() === before) return true;
        return tellAfter(fault, { rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 });
      },
      clear: (range) => void tellAfter(host.clearCells(name, range), range),
    };
  }, [host, name, onNotice]);
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
