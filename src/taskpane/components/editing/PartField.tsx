import { Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { optionsFor } from '../../editing/options';
import type { Part } from '../../editing/parts';
import type { Editing } from '../../hooks/useEditing';
import { WORDS, editLabel, ruleFaultText } from '../../strings';
import { ColorField } from './ColorField';
import { LiteralField } from './LiteralField';
import { LookField } from './LookField';
import { NumberField } from './NumberField';

/** Props of {@link PartField} and of the fields for each kind of part. */
export interface PartFieldProps {
  readonly editing: Editing;
  readonly part: Part;
  /** The words that the part stands in now. */
  readonly said: string;
}

/** What a part is changed with; what is wrong with it is said below. */
export function PartField({ editing, part, said }: PartFieldProps): ReactElement {
  const fault = editing.faultOf(part);
  const message = fault === undefined ? undefined : ruleFaultText(fault);
  switch (part.kind) {
    case 'literal':
      return <LiteralField editing={editing} part={part} said={said} fault={message} />;
    case 'number':
      return (
        <NumberField
          label={WORDS.numberLabel}
          shape="plain"
          value={part.value}
          fault={message}
          onChange={(value) => editing.change(part, value)}
        />
      );
    case 'color':
      return <ColorField label={WORDS.color} value={part.value} onChange={(color) => editing.change(part, color ?? part.value)} />;
    case 'look':
      return <LookField format={part.value} fault={message} onChange={(format) => editing.change(part, format)} />;
    default:
      return <ChoiceField editing={editing} part={part} said={said} />;
  }
}

/** Up to so many choices all stand in sight. */
const MOST_IN_SIGHT = 4;

function ChoiceField({ editing, part, said }: PartFieldProps): ReactElement {
  const options = optionsFor(editing.rules, part, editing.table, said);
  const chosen = String(options.findIndex((option) => option.chosen));
  const choose = (position: string): void => {
    const option = options[Number(position)];
    if (option !== undefined) editing.change(part, option.value);
  };
  if (options.length > MOST_IN_SIGHT) {
    return (
      <Select aria-label={editLabel(said)} value={chosen} onChange={(_, data) => choose(data.value)}>
        {options.map(({ label }, position) => (
          <option key={position} value={String(position)}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <RadioGroup aria-label={editLabel(said)} value={chosen} onChange={(_, data) => choose(data.value)}>
      {options.map(({ label }, position) => (
        <Radio key={position} value={String(position)} label={label} />
      ))}
    </RadioGroup>
  );
}
