import type { AppliedRules, ExistingRule, Host, HostFault, HostResult, Selection } from '../../../src/hosts/host';
import type { RuleSet } from '../../../src/rules';
import { rangeAddress } from '../../../src/sheet';
import type { TableSnapshot } from '../../../src/sheet';

/** A host in memory that remembers what was asked of it; a test plays the person who selects. */
export class FakeHost implements Host {
  readonly name = 'workbook';
  /** Rules on the sheet, first priority first. */
  rules: ExistingRule[] = [];
  /** Every preview asked for, `null` where one was taken back. */
  readonly previews: (RuleSet | null)[] = [];
  /** Makes the next `applyRules` fail. */
  nextFault: HostFault | null = null;
  private readonly callbacks = new Set<() => void>();
  private made = 0;

  constructor(private selection: HostResult<Selection>) {}

  /** Selects something else, or nothing that can be read. */
  select(selection: HostResult<Selection>): void {
    this.selection = selection;
    this.callbacks.forEach((callback) => callback());
  }

  readSelection(): Promise<HostResult<Selection>> {
    return Promise.resolve(this.selection);
  }

  applyRules(rules: RuleSet, table: TableSnapshot): Promise<HostResult<AppliedRules>> {
    const fault = this.nextFault;
    this.nextFault = null;
    if (fault !== null) return Promise.resolve({ ok: false, fault });
    const addresses = rules.map((rule) => addressOf(rule.target, table));
    const written = addresses.map((address): ExistingRule => {
      return {
        id: `rule-${++this.made}`,
        worksheet: table.worksheet,
        addresses: [address],
        priority: 0,
        type: 'custom',
        stopIfTrue: false,
      };
    });
    this.rules = [...written, ...this.rules];
    return Promise.resolve({ ok: true, value: { worksheet: table.worksheet, ids: written.map((rule) => rule.id), addresses } });
  }

  removeRules({ ids }: AppliedRules): Promise<HostResult<null>> {
    this.rules = this.rules.filter((rule) => !ids.includes(rule.id));
    return Promise.resolve({ ok: true, value: null });
  }

  listRules(): Promise<HostResult<readonly ExistingRule[]>> {
    return Promise.resolve({ ok: true, value: this.rules });
  }

  moveRule(): Promise<HostResult<null>> {
    return Promise.resolve({ ok: true, value: null });
  }

  previewRules(rules: RuleSet | null): Promise<HostResult<null>> {
    this.previews.push(rules);
    return Promise.resolve({ ok: true, value: null });
  }

  onSelectionChanged(callback: () => void): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }
}

function addressOf(target: RuleSet[number]['target'], { range }: TableSnapshot): string {
  if (target.kind !== 'columns') return rangeAddress(range);
  return target.columns.map((column) => rangeAddress({ ...range, columnIndex: range.columnIndex + column, columnCount: 1 })).join(',');
}
