import type { DateSystem } from '../../sheet';

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?))?Z?$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** Serial number of an ISO 8601 date, time or both, as strict files store them; `undefined` where it is none. */
export function serialOfIsoDate(text: string, dateSystem: DateSystem): number | undefined {
  const match = ISO.exec(text.trim());
  if (match === null || text.trim() === '') return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_A_DAY;
  if (dateSystem === 1904) return days + 24_107 + time;
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time; // 1900-02-29 exists in Excel alone: dates before it are one less.
}
