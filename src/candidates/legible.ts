import type { Color, Format, RuleSet } from '../rules';

const WHITE: Color = '#FFFFFF';
/** Least contrast of text (WCAG 2.1, success criterion 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** The rules with white text on fills too dark for black text, where no colour of the text was asked for. */
export function legibleRules(rules: RuleSet): RuleSet {
  return rules.map((rule) => (rule.kind === 'condition' ? { ...rule, format: legible(rule.format) } : rule));
}

function legible(format: Format): Format {
  const { fill, fontColor } = format;
  if (fill === undefined || fontColor !== undefined || contrastWithBlack(fill) >= LEAST_CONTRAST) return format;
  return { ...format, fontColor: WHITE };
}

/** Contrast ratio of a colour and black, 1 to 21 (WCAG 2.1). */
function contrastWithBlack(color: Color): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(color.slice(at, at + 2), 16) / 255));
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
