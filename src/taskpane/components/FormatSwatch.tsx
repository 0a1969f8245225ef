import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import type { DataBar, Format, Rule, Visual } from '../../rules';
import { isDateFormat, isTimeFormat } from '../../sheet';
import { displayCell } from '../display';
import { PAPER, formatStyle } from '../paper';
import { CellIcon } from './CellIcon';
import { ICON_SHAPES } from './iconShapes';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    flexShrink: 0,
    minWidth: '40px',
    height: '20px',
    padding: '0 4px',
    columnGap: '1px',
    borderRadius: tokens.borderRadiusSmall,
    outline: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
    forcedColorAdjust: 'none',
  },
});

const SAMPLE_TEXT = 'Abc';
const SAMPLE_NUMBER = 1234.5;
const SAMPLE_SHARE = 0.25;
/** 9 March 2026, 14:30. */
const SAMPLE_DATE = 46_090 + 14.5 / 24;
const BAR_STYLE: CSSProperties = { width: 26, height: 12, opacity: 0.75 };

/** Props of {@link FormatSwatch}. */
export interface FormatSwatchProps {
  readonly rule: Rule;
}

/** The look of one rule at a glance; it says nothing that the words beside it do not. */
export function FormatSwatch({ rule }: FormatSwatchProps): ReactElement {
  const styles = useStyles();
  const paper: CSSProperties = { backgroundColor: PAPER.background, color: PAPER.text };
  if (rule.kind === 'condition') {
    return (
      <span aria-hidden="true" className={styles.root} style={{ ...paper, ...formatStyle(rule.format) }}>
        {sampleText(rule.format)}
      </span>
    );
  }
  return (
    <span aria-hidden="true" className={styles.root} style={{ ...paper, ...scaleStyle(rule.visual) }}>
      {visualSample(rule.visual)}
    </span>
  );
}

/** Letters, or under a number format a number or a date as it shows. */
function sampleText({ numberFormat }: Format): string {
  if (numberFormat === undefined) return SAMPLE_TEXT;
  const isShare = numberFormat.includes('%');
  const value = isDateFormat(numberFormat) || isTimeFormat(numberFormat) ? SAMPLE_DATE : isShare ? SAMPLE_SHARE : SAMPLE_NUMBER;
  return displayCell(value, numberFormat, 1900).text;
}

function barStyle({ color, direction, gradientFill }: DataBar): CSSProperties {
  const toLeft = direction === 'rightToLeft';
  const fade = `linear-gradient(to ${toLeft ? 'left' : 'right'}, ${color}, ${PAPER.background})`;
  return {
    ...BAR_STYLE,
    [toLeft ? 'marginInlineStart' : 'marginInlineEnd']: 'auto',
    ...(gradientFill === true ? { backgroundImage: fade } : { backgroundColor: color }),
  };
}

function scaleStyle(visual: Visual): CSSProperties {
  if (visual.kind !== 'colorScale') return {};
  return { backgroundImage: `linear-gradient(to right, ${visual.stops.map((stop) => stop.color).join(', ')})` };
}

function visualSample(visual: Visual): ReactElement | null {
  switch (visual.kind) {
    case 'colorScale':
      return null;
    case 'dataBar':
      return <span style={barStyle(visual)} />;
    case 'iconSet': {
      const order = ICON_SHAPES[visual.style].map((_, index) => index);
      return (
        <>
          {(visual.reversed ? order : order.reverse()).map((index) => (
            <CellIcon key={index} style={visual.style} index={index} size={12} />
          ))}
        </>
      );
    }
  }
}
