import type { CellLook } from '../../evaluation';
import type { RuleSet } from '../../rules';
import type { RangeRef, TableSnapshot } from '../../sheet';
import { rangeAddress } from '../../sheet';
import type { AppliedRules, ExistingRule, HostResult, Selection, Unsubscribe } from '../host';
import { invalidRules } from '../invalidRules';
import { failure, success } from './faults';
import type { BookState } from './bookState';
import { stateOfFile } from './bookState';
import { MAX_TEXT_LENGTH, editFault, withEntry, withoutContent } from './cellEditing';
import type { FormulaUse } from './formulaUse';
import { formulaUseOf, isUsed } from './formulaUse';
import { History } from './history';
import type { PlacedEffect } from './placedEffects';
import { lookAt } from './placedEffects';
import type { DrawnRule } from './ruleDrawings';
import { RuleDrawings, previewedRule } from './ruleDrawings';
import { isChanged, saveWorkbook } from './saveWorkbook';
import type { SheetRule } from './sheetRule';
import { finishInSlices } from '../steps';
import { addedRule, areasOfRule, existingRuleOf } from './sheetRule';
import { readTable, tableOfRange } from './sheetTable';
import type { EntryContext } from './typedEntry';
import { entryText, readEntry } from './typedEntry';
import type { Workbook, Worksheet } from './workbook';
import { cellStyleAt, cellValueAt } from './workbook';
import type { EntryFault, GridSelection, WorkbookHost, WorkbookHostOptions } from './workbookHost';

const A1: RangeRef = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };

/** A host over an opened workbook. All state is in the host; the workbook stays as it was opened. */
export function createWorkbookHost(workbook: Workbook, options: WorkbookHostOptions): WorkbookHost {
  return new OpenWorkbook(workbook, options);
}

interface Preview {
  readonly worksheet: string;
  readonly rules: readonly DrawnRule[];
}

class OpenWorkbook implements WorkbookHost {
  readonly name = 'workbook';
  private readonly history: History<BookState>;
  private readonly drawing: RuleDrawings;
  private readonly placed = new Map<string, readonly PlacedEffect[]>();
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Set<() => void>();
  private current: GridSelection;
  private preview: Preview | undefined;
  /** Counts wishes for a preview: of those that are still worked out only the last one is shown. */
  private previews = 0;
  private added = 0;
  private formulaUse: Promise<FormulaUse> | undefined;

  constructor(
    readonly workbook: Workbook,
    private readonly options: WorkbookHostOptions,
  ) {
    this.history = new History(stateOfFile(workbook));
    this.drawing = new RuleDrawings(options, () => this.redraw());
    this.current = { worksheet: workbook.worksheets[workbook.activeIndex]?.name ?? '', range: A1 };
  }

  get worksheets(): readonly Worksheet[] {
    return this.history.current.worksheets;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  selection(): GridSelection {
    return this.current;
  }

  select(worksheet: string, range: RangeRef): void {
    const sheet = this.sheetNamed(worksheet);
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
    const sheet = this.sheetNamed(this.current.worksheet);
    if (sheet === undefined || sheet.kind === 'chart') return failure('noSelection', 'The sheet in front has no cells.');
    const { range } = this.current;
    const read = await finishInSlices(readTable(sheet, range));
    return read.ok ? success({ worksheet: sheet.name, address: rangeAddress(range), ...read.value }) : read;
  }

  async applyRules(rules: RuleSet, table: TableSnapshot): Promise<HostResult<AppliedRules>> {
    const sheet = this.writableSheet(table.worksheet);
    if (!sheet.ok) return sheet;
    const fault = invalidRules(rules, table);
    if (fault !== undefined) return { ok: false, fault };
    const whole = await finishInSlices(tableOfRange(sheet.value, table.range, table.headerRowIndex));
    const added = rules.map((rule) => addedRule(`added:${this.added++}`, rule, whole)).filter((rule) => rule !== undefined);
    if (added.length < rules.length) return failure('verificationFailed', 'A rule formats no column of the table.');
    for (const rule of added) await this.drawing.draw(sheet.value, rule);
    this.previews += 1;
    this.showPreview(undefined);
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
    const sheet = this.sheetNamed(worksheet);
    const rules: ExistingRule[] = [];
    for (const [priority, rule] of this.rulesOn(worksheet).entries()) {
      const opaque = sheet && rule.kind === 'file' ? await this.drawing.whyOpaque(sheet, rule.rule) : undefined;
      rules.push(existingRuleOf(worksheet, rule, priority, opaque));
    }
    return success(rules);
  }

  async moveRule(id: string, priority: number): Promise<HostResult<null>> {
    const name = [...this.history.current.rules].find(([, rules]) => rules.some((rule) => rule.id === id))?.[0];
    const moved = this.rulesOn(name ?? '').find((rule) => rule.id === id);
    if (name === undefined || moved === undefined) return failure('ruleNotFound', `There is no rule ${id}.`);
    const sheet = this.writableSheet(name);
    if (!sheet.ok) return sheet;
    const others = this.rulesOn(name).filter((rule) => rule !== moved);
    this.setRules(sheet.value, others.toSpliced(Math.max(0, priority), 0, moved));
    return success(null);
  }

  async previewRules(rules: RuleSet | null, table: TableSnapshot): Promise<HostResult<null>> {
    const sheet = this.sheetNamed(table.worksheet);
    if (sheet === undefined) return failure('hostError', `There is no sheet "${table.worksheet}".`);
    const own = ++this.previews;
    const drawn = (rules ?? []).map((rule, index) => previewedRule(`preview:${own}:${index}`, rule, table));
    for (const rule of drawn) await this.drawing.draw(sheet, rule);
    if (own !== this.previews) {
      this.drawing.forget(drawn);
      return success(null);
    }
    this.showPreview(rules === null ? undefined : { worksheet: sheet.name, rules: drawn });
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

  entryText(worksheet: string, row: number, column: number): string {
    const sheet = this.sheetNamed(worksheet);
    return sheet === undefined ? '' : entryText(cellValueAt(sheet, row, column), this.entryContext(sheet, row, column));
  }

  enterText(worksheet: string, row: number, column: number, text: string): EntryFault | undefined {
    const sheet = this.sheetNamed(worksheet);
    if (sheet === undefined || text === this.entryText(worksheet, row, column)) return undefined;
    if (text.length > MAX_TEXT_LENGTH) return 'tooLong';
    const entry = readEntry(text, this.entryContext(sheet, row, column));
    if (entry === undefined) return 'formula';
    const fault = editFault(sheet, { rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 });
    if (fault === undefined) this.editCells(sheet, withEntry(this.history.current, this.workbook, sheet, { row, column }, entry));
    return fault;
  }

  clearCells(worksheet: string, range: RangeRef): EntryFault | undefined {
    const sheet = this.sheetNamed(worksheet);
    if (sheet === undefined) return undefined;
    const fault = editFault(sheet, range);
    if (fault === undefined) this.editCells(sheet, withoutContent(this.history.current, this.workbook, sheet, range));
    return fault;
  }

  async isUsedByFormulas(worksheet: string, range: RangeRef): Promise<boolean> {
    this.formulaUse ??= finishInSlices(formulaUseOf(this.workbook));
    return isUsed(await this.formulaUse, worksheet, range);
  }

  undo(): string | undefined {
    const { changedSheet } = this.history.current;
    return this.history.undo() ? this.stepped(changedSheet) : undefined;
  }

  redo(): string | undefined {
    return this.history.redo() ? this.stepped(this.history.current.changedSheet) : undefined;
  }

  version(): object {
    return this.history.current;
  }

  hasChanges(): boolean {
    return this.workbook.worksheets.some((sheet) => isChanged(this.history.current, sheet));
  }

  save(): Promise<Uint8Array> {
    return finishInSlices(saveWorkbook(this.workbook, this.history.current));
  }

  private sheetNamed(name: string): Worksheet | undefined {
    return this.worksheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  private rulesOn(worksheet: string): readonly SheetRule[] {
    return this.history.current.rules.get(worksheet) ?? [];
  }

  private setRules(sheet: Worksheet, rules: readonly SheetRule[]): void {
    this.drawing.forget(this.rulesOn(sheet.name).filter((rule) => !rules.includes(rule)));
    const { current } = this.history;
    this.history.push({ ...current, rules: new Map(current.rules).set(sheet.name, rules), changedSheet: sheet.name }, 0);
    this.redraw();
  }

  private editCells(sheet: Worksheet, next: BookState): void {
    if (next === this.history.current) return;
    this.history.push(next, heaviestColumn(sheet));
    this.stepped(sheet.name);
  }

  private stepped(worksheet: string | undefined): string | undefined {
    this.redraw();
    for (const follower of [...this.followers]) follower();
    return worksheet;
  }

  private entryContext(sheet: Worksheet, row: number, column: number): EntryContext {
    const { numberFormat } = cellStyleAt(sheet, row, column);
    return { numberFormat, dateSystem: sheet.dateSystem, today: this.options.today };
  }

  private showPreview(preview: Preview | undefined): void {
    this.drawing.forget(this.preview?.rules ?? []);
    this.preview = preview;
  }

  private writableSheet(name: string): HostResult<Worksheet> {
    const sheet = this.sheetNamed(name);
    if (sheet === undefined || sheet.kind === 'chart') return failure('hostError', `There is no worksheet "${name}".`);
    return sheet.isFormattingProtected ? failure('protectedSheet', `The sheet "${sheet.name}" is protected.`) : success(sheet);
  }

  private placeEffects(worksheet: string): readonly PlacedEffect[] {
    const sheet = this.sheetNamed(worksheet);
    if (sheet === undefined) return [];
    const rules = this.preview?.worksheet === sheet.name ? this.preview.rules : [];
    const shown = rules.flatMap((rule) => this.drawing.effectsOf(sheet, rule));
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

/** How many cells an edit of a sheet keeps in memory: a column is copied. */
function heaviestColumn({ usedRange }: Worksheet): number {
  return usedRange?.rowCount ?? 0;
}
