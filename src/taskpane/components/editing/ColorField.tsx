import { Button, ColorSwatch, Label, SwatchPicker, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactElement } from 'react';
import { nameOfColor } from '../../../rules';
import type { Color } from '../../../rules';
import { WORDS } from '../../strings';

const useStyles = makeStyles({
  swatches: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
  swatch: { forcedColorAdjust: 'none', outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`, outlineOffset: '-1px' },
});

/** Colours that people use for cells: Excel's own pairs first, then light and strong ones. */
const COLORS: readonly Color[] = [
  ...['#FFC7CE', '#FFEB9C', '#C6EFCE', '#BDD7EE', '#F8CBAD', '#E4DFEC', '#D9D9D9', '#FFFFFF'],
  ...['#FF0000', '#FFC000', '#FFFF00', '#00B050', '#0070C0', '#7030A0', '#808080', '#000000'],
  ...['#9C0006', '#9C5700', '#006100', '#1F4E79'],
];

/** Props of {@link ColorField}. */
export interface ColorFieldProps {
  readonly label: string;
  /** Absent: none. */
  readonly value: Color | undefined;
  /** `none` stands among the choices. */
  readonly optional?: boolean;
  readonly onChange: (color: Color | undefined) => void;
}

/** A colour, chosen among common ones; another one that stands there now is offered too. */
export function ColorField({ label, value, optional = false, onChange }: ColorFieldProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const colors = value === undefined || COLORS.includes(value) ? COLORS : [value, ...COLORS];
  return (
    <div>
      <div className={styles.row}>
        <Label id={id}>{label}</Label>
        {optional && value !== undefined && (
          <Button size="small" appearance="transparent" onClick={() => onChange(undefined)}>
            {WORDS.none}
          </Button>
        )}
      </div>
      <SwatchPicker
        className={styles.swatches}
        aria-labelledby={id}
        size="small"
        shape="rounded"
        selectedValue={value ?? ''}
        onSelectionChange={(_, { selectedValue }) => onChange(selectedValue)}
      >
        {colors.map((color) => (
          <ColorSwatch key={color} className={styles.swatch} color={color} value={color} aria-label={nameOfColor(color)} />
        ))}
      </SwatchPicker>
    </div>
  );
}
