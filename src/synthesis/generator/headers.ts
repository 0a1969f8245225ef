import type { Random } from '../random';
import type { ColumnSpec } from './domains/spec';
import { misspelt } from './noise';

/** How the headers of one table are written. */
export type HeaderStyle = 'plain' | 'varied' | 'lower' | 'upper' | 'snake';

/** Draws how one person writes headers. */
export function headerStyleOf(random: Random): HeaderStyle {
  const roll = random.next();
  if (roll < 0.4) return 'plain';
  if (roll < 0.78) return 'varied';
  if (roll < 0.86) return 'lower';
  return roll < 0.93 ? 'upper' : 'snake';
}

const UNITS: Readonly<Record<string, readonly string[]>> = {
  money: [' ($)', ' $', ' USD', ' £', ' (EUR)', ' €'],
  percent: [' %', ' (%)'],
};

/** A header for a column that no other column of the table has yet. */
export function headerOf(random: Random, spec: ColumnSpec, style: HeaderStyle, taken: Set<string>): string {
  const [plain = ''] = spec.headers;
  const drawn = style === 'varied' || random.chance(0.15) ? random.pick(spec.headers) : plain;
  const base = taken.has(drawn.toLowerCase()) ? plain : drawn;
  taken.add(base.toLowerCase());
  return written(random, spec, base, style);
}

function written(random: Random, spec: ColumnSpec, base: string, style: HeaderStyle): string {
  if (style === 'snake')
    return base
      .toLowerCase()
      .replace(/[^a-z0-9%#]+/g, '_')
      .replace(/^_|_$/g, '');
  const unit = random.chance(0.08) ? random.pick(UNITS[spec.kind] ?? ['']) : '';
  const text = /[%$£(]/.test(base) ? base : base + unit;
  if (style === 'lower') return text.toLowerCase();
  if (style === 'upper') return text.toUpperCase();
  return random.chance(0.015) ? misspelt(random, text) : text;
}
