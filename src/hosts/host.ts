import type { RangeRef, TableSnapshot } from '../sheet';
import type { Rule, RuleSet } from '../rules';

/** Something a host could not do, as a value. `detail` is the host's own word, for the curious. */
export interface HostFault {
  readonly code:
    | 'noSelection'
    | 'emptySelection'
    | 'multipleAreas'
    | 'tooLarge'
    | 'protectedSheet'
    | 'readOnly'
    | 'ruleNotFound'
    | 'verificationFailed'
    | 'invalidFile'
    | 'encryptedFile'
    | 'unsupportedFile'
    | 'hostError';
  readonly detail?: string;
}

/** What a host answers. */
export type HostResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: HostFault };

/** The selected data, and how the host came to it. */
export interface Selection {
  readonly worksheet: string;
  /** What the person selected, in A1 without the sheet. */
  readonly address: string;
  /** The table behind it: header row recognised and taken off, blank rows below the used range left out. */
  readonly table: TableSnapshot;
  /** True when the first row was taken as headers. */
  readonly hasHeaders: boolean;
}

/** A conditional format as it stands on a sheet. */
export interface ExistingRule {
  /** The host's own id, valid until the rule is removed. */
  readonly id: string;
  readonly worksheet: string;
  /** Areas in A1, without sheets. */
  readonly addresses: readonly string[];
  /** 0 is the first. */
  readonly priority: number;
  /** Excel's type name (`cellValue`, `custom`, `colorScale`, ...), or `unknown` when the host could not read it. */
  readonly type: string;
  readonly stopIfTrue: boolean;
  /** The custom formula or the first operand, where the host could read one. */
  readonly formula?: string;
  /** Where the formula is kept as it stands because it is not understood: why, in one English sentence. */
  readonly opaque?: string;
}

/** What was written; `undo` needs the ids. */
export interface AppliedRules {
  readonly worksheet: string;
  readonly ids: readonly string[];
  /** Areas in A1 that were formatted, one a rule. */
  readonly addresses: readonly string[];
}

/** Stops a subscription. */
export type Unsubscribe = () => void;

/**
 * The port to a workbook: Excel, or the workbook in the browser. Every implementation passes the contract suite in
 * test/contract. No method throws for what a person or a file can cause: such faults are values.
 */
export interface Host {
  readonly name: 'office' | 'workbook';
  /** Reads the selection as data: its used part only, in chunks; of a huge one a sample, said in `table.sampledRows`. */
  readSelection(): Promise<HostResult<Selection>>;
  /** Writes the rules of a valid rule set above all existing ones, the first rule first, reads them back and verifies them. On any fault nothing stays written. */
  applyRules(rules: RuleSet, table: TableSnapshot): Promise<HostResult<AppliedRules>>;
  /** Removes exactly the rules with these ids; an id that is gone already is no fault. */
  removeRules(applied: AppliedRules): Promise<HostResult<null>>;
  /** Rules on the worksheet of the selection, first priority first. A rule that cannot be read is listed as `unknown`. */
  listRules(): Promise<HostResult<readonly ExistingRule[]>>;
  /** Moves a rule to a zero-based priority. */
  moveRule(id: string, priority: number): Promise<HostResult<null>>;
  /** Shows the rules on the sheet without keeping them, replacing any earlier preview; `null` takes it back. */
  previewRules(rules: RuleSet | null, table: TableSnapshot): Promise<HostResult<null>>;
  /** Calls back after the selection or the selected data changed. */
  onSelectionChanged(callback: () => void): Unsubscribe;
}

export type { RangeRef, Rule };
