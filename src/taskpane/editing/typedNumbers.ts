/** How a number is typed: as it is, as per cent, or as hours and minutes. */
export type NumberShape = 'plain' | 'percent' | 'clock';

const MINUTES_A_DAY = 1440;

/** How a number is typed that is said in these words: as per cent where they say so, as a time where they show one. */
export function numberShapeOf(said: string, value: number): NumberShape {
  if (/^-?\d+:\d\d$/.test(said)) return 'clock';
  const percent = /^(-?[\d.,]+) ?%$/.exec(said)?.[1];
  return percent !== undefined && Math.abs(Number(percent.replaceAll(',', '')) - value * 100) < 0.01 ? 'percent' : 'plain';
}

/** A number as it stands in a field. */
export function numberInput(value: number, shape: NumberShape): string {
  if (shape === 'clock') {
    const minutes = Math.round(value * MINUTES_A_DAY);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  return String(shape === 'percent' ? Number((value * 100).toPrecision(12)) : value);
}

/** The number that a person typed, a comma as the decimal mark where there is no point; `undefined` for what is none. */
export function parsedNumber(typed: string, shape: NumberShape): number | undefined {
  const text = typed.trim();
  if (shape === 'clock') {
    const [, hours, minutes] = /^(\d{1,4}):([0-5]?\d)$/.exec(text) ?? [];
    return hours === undefined || minutes === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) / MINUTES_A_DAY;
  }
  const plain = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  const value = Number(plain);
  return shape === 'percent' ? Number((value / 100).toPrecision(12)) : value;
}
