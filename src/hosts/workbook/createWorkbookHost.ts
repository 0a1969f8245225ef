import type { CellLook } from '../../evaluation';
import type { RuleSet } from '../../rules';
import type { RangeRef, TableSnapshot } from '../../sheet';
import { rangeAddress } from '../../sheet';
import type { AppliedRules, ExistingRule, HostResult, Selection, Unsubscribe } from '../host';
import { failure, success } from './faults';
import type { EffectInRange, PlacedEffect } from './placedEffects';
import { effectsOfRule, lookAt } from './placedEffects';
import { RuleDrawings } from './ruleDrawings';
import { saveWorkbook } from './saveWorkbook';
import type { SheetRule } from './sheetRule';
import { finishInSlices } from '../steps';
import { addedRule, areasOfRule, existingRuleOf, isAsInFile } from './sheetRule';
import { readTable, tableOfRange } from './sheetTable';
import type { Workbook, Worksheet } from './workbook';
import { worksheetNamed } from './workbook';
import type { GridSelection, WorkbookHost, WorkbookHostOptions } from './workbookHost';

const A1: RangeRef = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };

/** A host over an opened workbook. All state is in the host; the workbook stays as it was opened. */
export function createWorkbookHost(workbook: Workbook, options: WorkbookHostOptions): WorkbookHost {
  return new OpenWorkbook(workbook, options);
}

interface Preview {
  readonly worksheet: string;
  readonly effects: readonly EffectInRange[];
}

class OpenWorkbook implements WorkbookHost {
  readonly name = 'workbook';
  private readonly rules: Map<string, readonly SheetRule[]>;
  private readonly drawing: RuleDrawings;
  private readonly placed = new Map<string, readonly PlacedEffect[]>();
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Set<() => void>();
  private current: GridSelection;
  private preview: Preview | undefined;
  /** Counts wishes for a preview: of those that are still worked out only the last one is shown. */
  private previews = 0;
  private added = 0;

  constructor(
    readonly workbook: Workbook,
    private readonly options: WorkbookHostOptions,
  ) {
    this.rules = new Map(workbook.worksheets.map((sheet) => [sheet.name, rulesOfFile(sheet)]));
    this.drawing = new RuleDrawings(options, () => this.redraw());
    this.current = { worksheet: workbook.worksheets[workbook.activeIndex]?.name ?? '', range: A1 };
  }

  get worksheets(): readonly Worksheet[] {
    return this.workbook.worksheets;
  }

  selection(): GridSelection {
    return this.current;
  }

  select(worksheet: string, range: RangeRef): void {
    const sheet = worksheetNamed(this.workbook, worksheet);
    if (sheet === undefined) return;
    this.current = { worksheet: sheet.name, range };
    this.tellListeners();
    for (const follower of [...this.followers]) follower();
  }

  subscribe(listener: () => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onSelectionChanged(callback: () => void): Unsubscribe {
    this.followers.add(callback);
    return () => this.followers.delete(callback);
  }

  async readSelection(): Promise<HostResult<Selection>> {
    const sheet = worksheetNamed(this.workbook, this.current.worksheet);
    if (sheet === undefined || sheet.kind === 'chart') return failure('noSelection', 'The sheet in front has no cells.');
    const { range } = this.current;
    const read = await finishInSlices(readTable(sheet, range));
    return read.ok ? success({ worksheet: sheet.name, address: rangeAddress(range), ...read.value }) : read;
  }

  async applyRules(rules: RuleSet, table: TableSnapshot): Promise<HostResult<AppliedRules>> {
    const sheet = this.writableSheet(table.worksheet);
    if (!sheet.ok) return sheet;
    const whole = await finishInSlices(tableOfRange(sheet.value, table.range, table.headerRowIndex));
    const added = rules.map((rule) => addedRule(`added:${this.added++}`, rule, whole)).filter((rule) => rule !== undefined);
    if (added.length < rules.length) return failure('verificationFailed', 'A rule formats no column of the table.');
    for (const rule of added) await this.drawing.draw(sheet.value, rule);
    this.previews += 1;
    this.preview = undefined;
    this.setRules(sheet.value, [...added, ...this.rulesOn(sheet.value.name)]);
    const addresses = added.map((rule) => areasOfRule(rule).map(rangeAddress).join(','));
    return success({ worksheet: sheet.value.name, ids: added.map(({ id }) => id), addresses });
  }

  async removeRules(applied: AppliedRules): Promise<HostResult<null>> {
    const sheet = this.writableSheet(applied.worksheet);
    if (!sheet.ok) return sheet;
    const gone = new Set(applied.ids);
    this.setRules(
      sheet.value,
      this.rulesOn(sheet.value.name).filter(({ id }) => !gone.has(id)),
    );
    return success(null);
  }

  async listRules(): Promise<HostResult<readonly ExistingRule[]>> {
    const { worksheet } = this.current;
    const sheet = worksheetNamed(this.workbook, worksheet);
    const rules: ExistingRule[] = [];
    for (const [priority, rule] of this.rulesOn(worksheet).entries()) {
      const opaque = sheet && rule.kind === 'file' ? await this.drawing.whyOpaque(sheet, rule.rule) : undefined;
      rules.push(existingRuleOf(worksheet, rule, priority, opaque));
    }
    return success(rules);
  }

  async moveRule(id: string, priority: number): Promise<HostResult<null>> {
    const name = [...this.rules].find(([, rules]) => rules.some((rule) => rule.id === id))?.[0];
    const moved = this.rulesOn(name ?? '').find((rule) => rule.id === id);
    if (name === undefined || moved === undefined) return failure('ruleNotFound', `There is no rule ${id}.`);
    const sheet = this.writableSheet(name);
    if (!sheet.ok) return sheet;
    const others = this.rulesOn(name).filter((rule) => rule !== moved);
    this.setRules(sheet.value, others.toSpliced(Math.max(0, priority), 0, moved));
    return success(null);
  }

  async previewRules(rules: RuleSet | null, table: TableSnapshot): Promise<HostResult<null>> {
    const sheet = worksheetNamed(this.workbook, table.worksheet);
    if (sheet === undefined) return failure('hostError', `There is no sheet "${table.worksheet}".`);
    const own = ++this.previews;
    const effects: EffectInRange[] = [];
    for (const rule of rules ?? []) effects.push(...(await finishInSlices(effectsOfRule(sheet, rule, table.range, this.options))));
    if (own !== this.previews) return success(null);
    this.preview = rules === null ? undefined : { worksheet: sheet.name, effects };
    this.redraw();
    return success(null);
  }

  effectsOf(worksheet: string): readonly PlacedEffect[] {
    const known = this.placed.get(worksheet);
    if (known !== undefined) return known;
    const placed = this.placeEffects(worksheet);
    this.placed.set(worksheet, placed);
    return placed;
  }

  lookAt(worksheet: string, row: number, column: number): CellLook {
    return lookAt(this.effectsOf(worksheet), row, column);
  }

  hasChanges(): boolean {
    return this.worksheets.some((sheet) => !isAsInFile(sheet, this.rulesOn(sheet.name)));
  }

  save(): Promise<Uint8Array> {
    return finishInSlices(saveWorkbook(this.workbook, new Map(this.rules)));
  }

  private rulesOn(worksheet: string): readonly SheetRule[] {
    return this.rules.get(worksheet) ?? [];
  }

  private setRules(sheet: Worksheet, rules: readonly SheetRule[]): void {
    this.drawing.forget(this.rulesOn(sheet.name).filter((rule) => !rules.includes(rule)));
    this.rules.set(sheet.name, rules);
    this.redraw();
  }

  private writableSheet(name: string): HostResult<Worksheet> {
    const sheet = worksheetNamed(this.workbook, name);
    if (sheet === undefined || sheet.kind === 'chart') return failure('hostError', `There is no worksheet "${name}".`);
    return sheet.isFormattingProtected ? failure('protectedSheet', `The sheet "${sheet.name}" is protected.`) : success(sheet);
  }

  private placeEffects(worksheet: string): readonly PlacedEffect[] {
    const sheet = worksheetNamed(this.workbook, worksheet);
    if (sheet === undefined) return [];
    const shown = this.preview?.worksheet === sheet.name ? this.preview.effects : [];
    const previewed = shown.map((effect, priority) => ({ ...effect, priority, isPreview: true }));
    const standing = this.rulesOn(sheet.name).flatMap((rule, index) =>
      this.drawing.effectsOf(sheet, rule).map((effect) => ({ ...effect, priority: shown.length + index, isPreview: false })),
    );
    return [...previewed, ...standing];
  }

  private redraw(): void {
    this.placed.clear();
    this.tellListeners();
  }

  private tellListeners(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

function rulesOfFile(sheet: Worksheet): readonly SheetRule[] {
  return sheet.rules.map((rule) => ({ kind: 'file', id: rule.id, rule }));
}
