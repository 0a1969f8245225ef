import type { CSSProperties } from 'react';
import type { Format } from '../rules';

/** Colours of the sheet itself, which Excel keeps in every theme; what people format is seen against these. */
export const PAPER = { background: '#FFFFFF', text: '#000000', line: '#E1E1E1', bandLine: '#D4D4D4' } as const;

/** The CSS of a format: what it leaves open stays unset. */
export function formatStyle(format: Format): CSSProperties {
  const lines = [format.underline === true ? 'underline' : '', format.strikethrough === true ? 'line-through' : ''].filter(Boolean);
  return {
    ...(format.fill === undefined ? {} : { backgroundColor: format.fill }),
    ...(format.fontColor === undefined ? {} : { color: format.fontColor }),
    ...(format.bold === undefined ? {} : { fontWeight: format.bold ? 'bold' : 'normal' }),
    ...(format.italic === undefined ? {} : { fontStyle: format.italic ? 'italic' : 'normal' }),
    ...(lines.length === 0 ? {} : { textDecorationLine: lines.join(' ') }),
    ...(format.border === undefined ? {} : { boxShadow: `inset 0 0 0 1px ${format.border}` }),
  };
}
