import { Button, Field, ToggleButton, makeStyles } from '@fluentui/react-components';
import { TextBoldRegular } from '@fluentui/react-icons/svg/text-bold';
import { TextItalicRegular } from '@fluentui/react-icons/svg/text-italic';
import { TextStrikethroughRegular } from '@fluentui/react-icons/svg/text-strikethrough';
import { TextUnderlineRegular } from '@fluentui/react-icons/svg/text-underline';
import type { CSSProperties, ReactElement } from 'react';
import { BAD_FORMAT, DEFAULT_FORMAT, GOOD_FORMAT, explainFormat } from '../../../rules';
import type { Format } from '../../../rules';
import { PAPER, formatStyle } from '../../paper';
import { WORDS } from '../../strings';
import { ColorField } from './ColorField';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  preset: { minWidth: '40px', padding: '0 6px', forcedColorAdjust: 'none' },
});

/** The looks that Excel's own dialog offers. */
const PRESETS: readonly Format[] = [
  BAD_FORMAT,
  DEFAULT_FORMAT,
  GOOD_FORMAT,
  { fill: '#FFC7CE' },
  { fontColor: '#9C0006' },
  { border: '#9C0006' },
];
const SAMPLE = 'Abc';

/** Props of {@link LookField}. */
export interface LookFieldProps {
  readonly format: Format;
  /** What is wrong with the look. */
  readonly fault: string | undefined;
  readonly onChange: (format: Format) => void;
}

/** The look of a rule: Excel's own ones at once, or fill, text colour and style by themselves. */
export function LookField({ format, fault, onChange }: LookFieldProps): ReactElement {
  const styles = useStyles();
  return (
    <Field {...(fault === undefined ? {} : { validationMessage: fault, validationState: 'error' })}>
      <div className={styles.root}>
        <Presets onChange={onChange} />
        <ColorField label={WORDS.fillColor} value={format.fill} optional onChange={(fill) => onChange(withColor(format, 'fill', fill))} />
        <ColorField
          label={WORDS.textColor}
          value={format.fontColor}
          optional
          onChange={(color) => onChange(withColor(format, 'fontColor', color))}
        />
        <div className={styles.buttons}>
          {FLAGS.map(({ name, icon }) => (
            <ToggleButton
              key={name}
              size="small"
              icon={icon}
              aria-label={WORDS[name]}
              title={WORDS[name]}
              checked={format[name] === true}
              onClick={() => onChange(toggled(format, name))}
            />
          ))}
        </div>
      </div>
    </Field>
  );
}

function Presets({ onChange }: Pick<LookFieldProps, 'onChange'>): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.buttons} role="group" aria-label={WORDS.presets}>
      {PRESETS.map((preset) => (
        <Button
          key={explainFormat(preset)}
          className={styles.preset}
          size="small"
          aria-label={explainFormat(preset)}
          title={explainFormat(preset)}
          style={presetStyle(preset)}
          onClick={() => onChange(preset)}
        >
          {SAMPLE}
        </Button>
      ))}
    </div>
  );
}

const FLAGS = [
  { name: 'bold', icon: <TextBoldRegular /> },
  { name: 'italic', icon: <TextItalicRegular /> },
  { name: 'underline', icon: <TextUnderlineRegular /> },
  { name: 'strikethrough', icon: <TextStrikethroughRegular /> },
] as const;

type Flag = (typeof FLAGS)[number]['name'];

function toggled(format: Format, name: Flag): Format {
  const { [name]: was, ...rest } = format;
  return was === true ? rest : { ...rest, [name]: true };
}

function withColor(format: Format, name: 'fill' | 'fontColor', color: string | undefined): Format {
  const rest = Object.fromEntries(Object.entries(format).filter(([own]) => own !== name));
  return color === undefined ? rest : { ...rest, [name]: color };
}

function presetStyle(format: Format): CSSProperties {
  return { backgroundColor: PAPER.background, color: PAPER.text, ...formatStyle(format) };
}
