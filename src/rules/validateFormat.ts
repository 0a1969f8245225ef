import { fitsInFile } from './fileText';
import { MAX_NUMBER_FORMAT_LENGTH, isNumberFormatCode } from './numberFormatCode';
import type { Format, RuleFault } from './syntax';
import { colorFaults, fault } from './validateFault';

/** Faults of the look of a condition rule; paths begin inside the format. */
export function formatFaults(format: Format): readonly RuleFault[] {
  const set = Object.values(format).some((value) => value !== undefined);
  const colors = (['fill', 'fontColor', 'border'] as const).flatMap((property) => colorFaults(format[property], property));
  return set ? [...colors, ...numberFormatFaults(format.numberFormat)] : [fault('emptyFormat', [], 'The format sets nothing.')];
}

function numberFormatFaults(code: string | undefined): readonly RuleFault[] {
  if (code === undefined) return [];
  const path = ['numberFormat'];
  if (code.length > MAX_NUMBER_FORMAT_LENGTH) {
    return [
      fault('numberFormatTooLong', path, `The number format has ${code.length} characters; Excel takes ${MAX_NUMBER_FORMAT_LENGTH}.`),
    ];
  }
  return fitsInFile(code) && isNumberFormatCode(code)
    ? []
    : [fault('malformedNumberFormat', path, `Excel takes no number format ${JSON.stringify(code)}.`)];
}
