import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import type { Rule, Visual } from '../../rules';
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
const BAR_STYLE: CSSProperties = { width: 26, height: 12, opacity: 0.75, marginInlineEnd: 'auto' };

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
        {SAMPLE_TEXT}
      </span>
    );
  }
  return (
    <span aria-hidden="true" className={styles.root} style={{ ...paper, ...scaleStyle(rule.visual) }}>
      {visualSample(rule.visual)}
    </span>
  );
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
      return <span style={{ ...BAR_STYLE, backgroundColor: visual.color }} />;
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
