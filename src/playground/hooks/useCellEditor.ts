import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { GridModel } from '../gridModel';
import type { GridKey } from '../gridKeys';
import type { CellPlace } from '../gridSelection';

/** Typed anew, arrows leave the cell; in a text that was there, they move in it. */
export type EditorMode = 'enter' | 'edit';

/** A key by which the selection goes on from an edited cell. */
export type Move = Pick<GridKey, 'key' | 'shift'>;

/** The editor that is open. */
export interface OpenEditor {
  readonly place: CellPlace;
  readonly text: string;
  readonly mode: EditorMode;
}

/** What editing cells of a sheet needs. */
export interface CellEditorPorts {
  readonly model: GridModel;
  /** Goes on from the edited cell, and gives the sheet the focus back. */
  readonly onLeave: (move: Move | null) => void;
}

/** The editor of the sheet, and how it opens and closes. */
export interface CellEditing {
  readonly open: OpenEditor | null;
  /** Opens the editor; without a text, with that of the cell. */
  begin(place: CellPlace, text?: string): void;
  change(changes: Partial<Pick<OpenEditor, 'text' | 'mode'>>): void;
  /** Takes the text over and closes; by a key alone the editor stays open where the text is refused. */
  done(move: Move | null): void;
  cancel(): void;
}

/** Edits one cell at a time. */
export function useCellEditor({ model, onLeave }: CellEditorPorts): CellEditing {
  const [open, setOpen] = useState<OpenEditor | null>(null);
  const latest = useRef(open);
  const set = (next: OpenEditor | null): void => {
    latest.current = next;
    setOpen(next);
  };
  return {
    open,
    // The key that opens the editor is typed into it, so it has to be there at once.
    begin: (place, text) =>
      flushSync(() => set({ place, text: text ?? model.entryText(place.row, place.column), mode: text === undefined ? 'edit' : 'enter' })),
    change: (changes) => latest.current !== null && set({ ...latest.current, ...changes }),
    done: (move) => {
      const { current } = latest;
      if (current === null) return;
      const isTaken = model.enter(current.place.row, current.place.column, current.text);
      if (!isTaken && move !== null) return;
      set(null);
      if (move !== null) onLeave(move);
    },
    cancel: () => {
      set(null);
      onLeave(null);
    },
  };
}

/** The text with which a key opens the editor of the active cell: what it types, or nothing; `undefined` for other keys. */
export function typedText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | undefined {
  if (key === 'Backspace' || key === 'Process' || key === 'Dead') return '';
  // Ctrl and Alt together are AltGr, which types characters.
  const isCommand = metaKey || (ctrlKey && !altKey);
  return [...key].length === 1 && !isCommand ? key : undefined;
}
