import { Combobox, Field, Input, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { isoDateOfSerial, serialOfIsoDate } from '../../../sheet';
import { inputFor, valuesBeside } from '../../editing/options';
import type { Literal, Part } from '../../editing/parts';
import { numberShapeOf } from '../../editing/typedNumbers';
import type { Editing } from '../../hooks/useEditing';
import { WORDS, numberLabel } from '../../strings';
import { NumberField } from './NumberField';

/** Props of {@link LiteralField}. */
export interface LiteralFieldProps {
  readonly editing: Editing;
  readonly part: Extract<Part, { kind: 'literal' }>;
  readonly said: string;
  readonly fault: string | undefined;
}

/** A value of a condition: a number, a date, or a text that may be chosen from the column's values. */
export function LiteralField({ editing, part, said, fault }: LiteralFieldProps): ReactElement {
  const { value } = part;
  const change = (literal: Literal): void => editing.change(part, literal);
  // What a value is typed as stays while its form is open, whatever it becomes meanwhile.
  const [input] = useState(() => inputFor(editing.rules, part, editing.table, fault === undefined));
  switch (input) {
    case 'number': {
      const number = value.kind === 'number' ? value.value : 0;
      const shape = numberShapeOf(said, number);
      return <TypedNumber shape={shape} number={number} fault={fault} change={change} />;
    }
    case 'date':
      return <DateField editing={editing} value={value} fault={fault} change={change} />;
    case 'text':
      return <TextField editing={editing} part={part} fault={fault} change={change} />;
  }
}

interface Changing {
  readonly fault: string | undefined;
  readonly change: (literal: Literal) => void;
}

function TypedNumber(props: Changing & { readonly shape: ReturnType<typeof numberShapeOf>; readonly number: number }): ReactElement {
  const [shape] = useState(props.shape);
  return (
    <NumberField
      label={numberLabel(shape === 'percent')}
      shape={shape}
      value={props.number}
      fault={props.fault}
      onChange={(number) => props.change({ kind: 'number', value: number })}
    />
  );
}

function message(fault: string | undefined): { readonly validationMessage?: string; readonly validationState?: 'error' } {
  return fault === undefined ? {} : { validationMessage: fault, validationState: 'error' };
}

function DateField({ editing, value, fault, change }: Changing & { readonly editing: Editing; readonly value: Literal }): ReactElement {
  const { dateSystem } = editing.table;
  const serial = value.kind === 'date' ? value.serial : undefined;
  const [typed, setTyped] = useState(() => (serial === undefined ? '' : (isoDateOfSerial(serial, dateSystem) ?? '')));
  const chosen = serialOfIsoDate(typed, dateSystem);
  return (
    <Field label={WORDS.dateLabel} {...message(chosen === undefined ? WORDS.dateNeeded : fault)}>
      <Input
        type="date"
        value={typed}
        onChange={(_, data) => {
          setTyped(data.value);
          const next = serialOfIsoDate(data.value, dateSystem);
          if (next !== undefined) change({ kind: 'date', serial: next });
        }}
      />
    </Field>
  );
}

function TextField({ editing, part, fault, change }: Changing & Pick<LiteralFieldProps, 'editing' | 'part'>): ReactElement {
  const [typed, setTyped] = useState(() => textOf(part.value));
  const values = useMemo(() => valuesBeside(editing.rules, part, editing.table), [editing, part]);
  const type = (text: string): void => {
    setTyped(text);
    if (text !== '') change({ kind: 'text', value: text });
  };
  const begun = values.filter((text) => text.toLowerCase().includes(typed.toLowerCase()));
  return (
    <Field label={WORDS.textLabel} {...message(typed === '' ? WORDS.textNeeded : fault)}>
      <Combobox
        freeform
        inlinePopup
        value={typed}
        selectedOptions={[typed]}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onOptionSelect={(_, { optionText }) => optionText !== undefined && type(optionText)}
        listbox={{ style: { maxHeight: '180px' } }}
        input={{ style: { minWidth: 0 } }}
        style={{ minWidth: 0 }}
      >
        {/* A value that is there already hides none of the others. */}
        {(values.includes(typed) ? values : begun).map((text) => (
          <Option key={text}>{text}</Option>
        ))}
      </Combobox>
    </Field>
  );
}

function textOf(literal: Literal): string {
  return literal.kind === 'text' ? literal.value : '';
}
