import type { Format } from './syntax';

/** The look of "highlight" and "flag" without a colour: Excel's own yellow fill with dark yellow text. */
export const DEFAULT_FORMAT: Format = { fill: '#FFEB9C', fontColor: '#9C5700' };

/** Excel's "light red fill with dark red text". */
export const BAD_FORMAT: Format = { fill: '#FFC7CE', fontColor: '#9C0006' };

/** Excel's "green fill with dark green text". */
export const GOOD_FORMAT: Format = { fill: '#C6EFCE', fontColor: '#006100' };
