import { dateOfSerial, isBlankValue, isErrorValue, toNumber, toText, weekdayOfSerial } from '../../sheet';
import type { CellValue, DateSystem } from '../../sheet';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** TEXT in the formats that are the same everywhere: days, months and years, and plain digits; `undefined` for others. */
export function shownAs(value: CellValue, format: CellValue, system: DateSystem): CellValue | undefined {
  if (isErrorValue(value)) return value;
  if (typeof format !== 'string') return undefined;
  const number = toNumber(value);
  if (isErrorValue(number)) return typeof value === 'string' ? value : undefined;
  if (/^0+$/.test(format)) return isBlankValue(value) ? format : String(Math.round(Math.abs(number))).padStart(format.length, '0');
  if (format === '@') return toText(value);
  const date = dateOfSerial(number, system);
  if (date === undefined || !/^[dmy\-/. ]+$/i.test(format)) return undefined;
  const weekday = DAYS[weekdayOfSerial(number, system) - 1] ?? '';
  return format.toLowerCase().replace(/d+|m+|y+/g, (part) => {
    if (part.startsWith('y')) return part.length <= 2 ? String(date.year % 100).padStart(2, '0') : String(date.year);
    const [short, name] = part.startsWith('d') ? [date.day, weekday] : [date.month, MONTHS[date.month - 1] ?? ''];
    if (part.length <= 2) return String(short).padStart(part.length, '0');
    return part.length === 3 ? name.slice(0, 3) : name;
  });
}
