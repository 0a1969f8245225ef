import { compareValues, equalTexts, foldCase, isBlankValue, isErrorValue, toNumber } from '../../sheet';
import type { CellValue } from '../../sheet';

/** The test that a criterion of COUNTIF and its kin makes of a cell: `5`, `"x*"`, `"<=2"`, `"<>"`. */
export function criterionTest(criterion: CellValue): (value: CellValue) => boolean {
  if (isErrorValue(criterion)) return (value) => isErrorValue(value) && value.error === criterion.error;
  // A blank cell as a criterion counts as 0.
  if (typeof criterion !== 'string') return equalTest(criterion ?? 0);
  const [, sign = '', rest = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const operand = operandOf(rest);
  switch (sign) {
    case '':
      return rest === '' ? isBlankValue : equalTest(operand);
    case '=':
      return rest === '' ? (value) => value === null : equalTest(operand);
    case '<>': {
      const equal: (value: CellValue) => boolean = rest === '' ? (value) => value === null : equalTest(operand);
      return (value) => !equal(value);
    }
    default:
      return orderTest(sign, operand);
  }
}

function operandOf(text: string): number | boolean | string {
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  const number = text.trim() === '' ? undefined : toNumber(text);
  return typeof number === 'number' ? number : text;
}

function equalTest(operand: number | boolean | string): (value: CellValue) => boolean {
  if (typeof operand === 'number') {
    return (value) =>
      typeof value === 'string' && value.trim() !== ''
        ? toNumber(value) === operand
        : typeof value === 'number' && compareValues(value, operand) === 0;
  }
  if (typeof operand === 'boolean') return (value) => value === operand;
  if (/[*?~]/.test(operand)) {
    const pattern = wildcardPattern(operand, true);
    return (value) => typeof value === 'string' && pattern.test(foldCase(value));
  }
  return (value) => typeof value === 'string' && equalTexts(value, operand);
}

function orderTest(sign: string, operand: number | boolean | string): (value: CellValue) => boolean {
  return (value) => {
    if (typeof value !== typeof operand) return false;
    const order = compareValues(value, operand);
    if (order === undefined) return false;
    if (sign === '<') return order < 0;
    if (sign === '>') return order > 0;
    return sign === '<=' ? order <= 0 : order >= 0;
  };
}

/** A text with `*`, `?` and `~` as a pattern over case-folded text. */
export function wildcardPattern(text: string, whole: boolean): RegExp {
  const source = foldCase(text)
    .split(/(~[*?~]|[*?])/)
    .map((part) => {
      if (part === '*') return '[\\s\\S]*';
      if (part === '?') return '[\\s\\S]';
      return (/^~[*?~]$/.test(part) ? part.slice(1) : part).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    })
    .join('');
  return new RegExp(whole ? `^${source}$` : source, 'u');
}
