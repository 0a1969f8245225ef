import {
  Link,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { optionsFor } from '../../editing/options';
import type { Part } from '../../editing/parts';
import type { Editing } from '../../hooks/useEditing';
import { editLabel } from '../../strings';
import { PartField } from './PartField';

const useStyles = makeStyles({
  chip: {
    color: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    ':hover': { textDecorationLine: 'underline', textDecorationStyle: 'solid' },
    // Words of the card's own size; the card's click still chooses it.
    pointerEvents: 'auto',
  },
  faulty: { color: tokens.colorStatusDangerForeground1, textDecorationStyle: 'wavy' },
  menu: { maxHeight: '300px', maxWidth: '280px', overflowY: 'auto' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, width: '236px', padding: tokens.spacingHorizontalM },
});

/** Props of {@link PartChip}. */
export interface PartChipProps {
  readonly editing: Editing;
  /** The parts that these words say; at least one. */
  readonly parts: readonly Part[];
  /** The words as plain text. */
  readonly said: string;
  readonly tabIndex: number;
}

/** Words of a rule that can be changed where they stand: a menu for what is chosen from a list, else a small form. */
export function PartChip(props: PartChipProps): ReactElement {
  const [part] = props.parts;
  const isList = part !== undefined && props.parts.length === 1 && isChosen(part);
  return isList ? <ListChip {...props} part={part} /> : <FormChip {...props} />;
}

function isChosen({ kind }: Part): boolean {
  return kind === 'column' || kind === 'choice' || kind === 'target';
}

function useChip({ editing, parts, said, tabIndex }: PartChipProps): ReactElement {
  const styles = useStyles();
  const faulty = parts.some((part) => editing.faultOf(part) !== undefined);
  return (
    <Link
      as="button"
      inline
      appearance="subtle"
      className={mergeClasses(styles.chip, faulty && styles.faulty)}
      aria-label={editLabel(said)}
      tabIndex={tabIndex}
    >
      {said}
    </Link>
  );
}

const GROUP = 'part';

/** What a part may be is asked of the whole language, and only while the menu is open. */
function ListChip(props: PartChipProps & { readonly part: Part }): ReactElement {
  const { editing, part, said } = props;
  const styles = useStyles();
  const chip = useChip(props);
  const [open, setOpen] = useState(false);
  const options = open ? optionsFor(editing.rules, part, editing.table, said) : [];
  return (
    <Menu
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      checkedValues={{ [GROUP]: [String(options.findIndex((option) => option.chosen))] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const option = options[Number(checkedItems[0])];
        if (option !== undefined && !option.chosen) editing.change(part, option.value);
      }}
    >
      <MenuTrigger disableButtonEnhancement>{chip}</MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.menu}>
          {options.map(({ label }, position) => (
            <MenuItemRadio key={position} name={GROUP} value={String(position)} lang={part.kind === 'choice' ? 'en' : undefined}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function FormChip(props: PartChipProps): ReactElement {
  const styles = useStyles();
  const chip = useChip(props);
  const { editing, parts, said } = props;
  return (
    <Popover trapFocus positioning={{ position: 'below', align: 'start' }}>
      <PopoverTrigger disableButtonEnhancement>{chip}</PopoverTrigger>
      <PopoverSurface aria-label={editLabel(said)} className={styles.fields}>
        {parts.map((part) => (
          <PartField key={part.path.join('.')} editing={editing} part={part} said={said} />
        ))}
      </PopoverSurface>
    </Popover>
  );
}
