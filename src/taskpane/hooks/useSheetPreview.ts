import { useEffect, useState } from 'react';
import type { FocusEvent } from 'react';
import type { RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import type { SheetPreviewer } from '../previewer';

/** Tells whether a person looks at a card: the pointer is on it or the focus in it. */
export interface LookHandlers {
  onPointerEnter(): void;
  onPointerLeave(): void;
  onFocus(): void;
  onBlur(event: FocusEvent): void;
}

/** Shows rules on the sheet while their card is looked at, as they change; `rules` is `null` while they cannot be applied. */
export function useSheetPreview(previewer: SheetPreviewer, rules: RuleSet | null, table: TableSnapshot): LookHandlers {
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    if (!looked) return;
    return () => void previewer.clear();
  }, [previewer, looked]);
  useEffect(() => {
    if (!looked) return;
    if (rules === null) void previewer.clear();
    else previewer.show(rules, table);
  }, [previewer, looked, rules, table]);
  return {
    onPointerEnter: () => setLooked(true),
    onPointerLeave: () => setLooked(false),
    onFocus: () => setLooked(true),
    onBlur: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget)) setLooked(false);
    },
  };
}
