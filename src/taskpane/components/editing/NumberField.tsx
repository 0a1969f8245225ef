import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { numberInput, parsedNumber } from '../../editing/typedNumbers';
import type { NumberShape } from '../../editing/typedNumbers';
import { WORDS } from '../../strings';

/** Props of {@link NumberField}. */
export interface NumberFieldProps {
  readonly label: string;
  readonly shape: NumberShape;
  readonly value: number;
  /** What is wrong with the number in its rule. */
  readonly fault: string | undefined;
  readonly onChange: (value: number) => void;
}

/** A number that is typed; each keystroke that makes a number counts, what makes none is said. */
export function NumberField({ label, shape, value, fault, onChange }: NumberFieldProps): ReactElement {
  const [typed, setTyped] = useState(() => numberInput(value, shape));
  const number = parsedNumber(typed, shape);
  const message = number === undefined ? WORDS.numberNeeded : fault;
  return (
    <Field label={label} {...(message === undefined ? {} : { validationMessage: message, validationState: 'error' })}>
      <Input
        value={typed}
        inputMode={shape === 'clock' ? 'text' : 'decimal'}
        {...(shape === 'percent' ? { contentAfter: '%' } : {})}
        onChange={(_, data) => {
          setTyped(data.value);
          const parsed = parsedNumber(data.value, shape);
          if (parsed !== undefined) onChange(parsed);
        }}
      />
    </Field>
  );
}
