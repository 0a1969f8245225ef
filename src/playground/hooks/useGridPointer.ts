import { useEffect, useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { GridModel } from '../gridModel';
import { extendTo, selectCell, selectColumns, selectRows, selectSheet } from '../gridSelection';
import type { CellPlace, GridSelection } from '../gridSelection';
import { HEADER_HEIGHT, HEADER_WIDTH } from './useGridGeometry';
import type { GridGeometry } from './useGridGeometry';

/** Beyond the edge the sheet scrolls on by so much, so often. */
const SCROLL_STEP_PX = 40;
const SCROLL_EVERY_MS = 40;

/** What a drag that has begun selects as the pointer moves. */
type Drag = 'cells' | 'columns' | 'rows';

/** What selecting by pointer needs. */
export interface GridPointerPorts {
  readonly model: GridModel;
  readonly geometry: GridGeometry;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection) => void;
}

/** Handlers for the grid's element. */
export interface GridPointer {
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(): void;
  onPointerCancel(): void;
}

/** Selects by press, drag (scrolling on beyond the edges) and Shift: cells, whole columns and rows by their headers, all by the corner. */
export function useGridPointer(ports: GridPointerPorts): GridPointer {
  const latest = useRef(ports);
  latest.current = ports;
  const drag = useRef<Drag | null>(null);
  const pointer = useRef({ x: 0, y: 0 });
  const timer = useRef<ReturnType<typeof setInterval>>();
  useEffect(() => () => clearInterval(timer.current), []);

  const moveOn = (): void => {
    const { current } = latest;
    if (drag.current === null) return;
    scrollBeyond(current.scroller.current, pointer.current);
    current.onSelect(dragged(drag.current, current.selection, placeAt(current, pointer.current)));
  };
  const end = (): void => {
    drag.current = null;
    clearInterval(timer.current);
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const part = pressedPart(event.target);
    pointer.current = { x: event.clientX, y: event.clientY };
    if (part === 'corner') return ports.onSelect(selectSheet());
    const place = placeAt(ports, pointer.current);
    event.currentTarget.setPointerCapture?.(event.pointerId);
    drag.current = part;
    ports.onSelect(event.shiftKey ? dragged(part, ports.selection, place) : begun(part, place));
    clearInterval(timer.current);
    timer.current = setInterval(() => isBeyond(latest.current.scroller.current, pointer.current) && moveOn(), SCROLL_EVERY_MS);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current === null) return;
    pointer.current = { x: event.clientX, y: event.clientY };
    if (!isBeyond(ports.scroller.current, pointer.current)) moveOn();
  };
  return { onPointerDown, onPointerMove, onPointerUp: end, onPointerCancel: end };
}

function pressedPart(target: EventTarget): Drag | 'corner' {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-part]')?.dataset['part'] : undefined;
  return part === 'corner' || part === 'columns' || part === 'rows' ? part : 'cells';
}

function begun(drag: Drag, place: CellPlace): GridSelection {
  if (drag === 'columns') return selectColumns(place.column, place.column);
  return drag === 'rows' ? selectRows(place.row, place.row) : selectCell(place);
}

function dragged(drag: Drag, selection: GridSelection, place: CellPlace): GridSelection {
  if (drag === 'columns') return selectColumns(selection.active.column, place.column);
  if (drag === 'rows') return selectRows(selection.active.row, place.row);
  return extendTo({ ...selection, whole: 'none' }, place);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function placeAt({ geometry, scroller, model }: GridPointerPorts, point: Point): CellPlace {
  const element = scroller.current;
  if (element === null) return { row: 0, column: 0 };
  const box = element.getBoundingClientRect();
  const across = (model.isRightToLeft ? box.right - point.x : point.x - box.left) - HEADER_WIDTH;
  const fixed = geometry.frozenColumns.find((line) => across < line.start + line.size);
  // On a sheet from right to left the distance that is scrolled counts below zero.
  const column = fixed?.index ?? geometry.scrollingColumnAt(across + Math.abs(element.scrollLeft));
  const below = point.y - box.top - HEADER_HEIGHT;
  const frozen = geometry.frozenRows.find((line) => below < line.start + line.size);
  const row = frozen?.index ?? geometry.scrollingRowAt(below - geometry.frozenHeight + element.scrollTop);
  return { row: Math.min(row, model.rowCount - 1), column };
}

function beyond(element: HTMLElement | null, { x, y }: Point): Point {
  if (element === null) return { x: 0, y: 0 };
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: x < left ? -1 : x > right ? 1 : 0, y: y < top ? -1 : y > bottom ? 1 : 0 };
}

function isBeyond(element: HTMLElement | null, point: Point): boolean {
  const { x, y } = beyond(element, point);
  return x !== 0 || y !== 0;
}

function scrollBeyond(element: HTMLElement | null, point: Point): void {
  const { x, y } = beyond(element, point);
  element?.scrollBy(x * SCROLL_STEP_PX, y * SCROLL_STEP_PX);
}
