import type { FakeConditionalFormat } from './conditionalFormat';
import type { FakeConditionalFormatCollection } from './conditionalFormatCollection';
import type { FakeDataBarFormat, FakeNegativeFormat, FakePositiveFormat } from './conditionalDataBar';
import type {
  FakeConditionalBorder,
  FakeConditionalBorders,
  FakeConditionalFill,
  FakeConditionalFont,
  FakeConditionalRangeFormat,
} from './conditionalLook';
import type {
  FakeCellValueFormat,
  FakeColorScaleFormat,
  FakeCustomFormat,
  FakeCustomRule,
  FakeIconSetFormat,
  FakePresetFormat,
  FakeTextFormat,
  FakeTopBottomFormat,
} from './conditionalRules';
import type { FakeRange } from './range';
import type { FakeRangeAreas, FakeRangeCollection } from './rangeAreas';
import type { FakeFunctions, FakeSetting, FakeSettingCollection, FakeWorkbook } from './workbook';
import type { FakeWorksheet, FakeWorksheetCollection, FakeWorksheetProtection } from './worksheet';

/** Members that every stand-in has for its own use. */
type Own = 'resolved';

/** Members of a stand-in that Excel's own class has not. */
type Surplus<Fake, Real> = Exclude<keyof Fake, keyof Real | Own>;

type AllSurplus =
  | Surplus<FakeCellValueFormat, Excel.CellValueConditionalFormat>
  | Surplus<FakeColorScaleFormat, Excel.ColorScaleConditionalFormat>
  | Surplus<FakeConditionalBorder, Excel.ConditionalRangeBorder>
  | Surplus<FakeConditionalBorders, Excel.ConditionalRangeBorderCollection>
  | Surplus<FakeConditionalFill, Excel.ConditionalRangeFill>
  | Surplus<FakeConditionalFont, Excel.ConditionalRangeFont>
  | Surplus<FakeConditionalFormat, Excel.ConditionalFormat>
  | Surplus<FakeConditionalFormatCollection, Excel.ConditionalFormatCollection>
  | Surplus<FakeConditionalRangeFormat, Excel.ConditionalRangeFormat>
  | Surplus<FakeCustomFormat, Excel.CustomConditionalFormat>
  | Surplus<FakeCustomRule, Excel.ConditionalFormatRule>
  | Surplus<FakeDataBarFormat, Excel.DataBarConditionalFormat>
  | Surplus<FakeFunctions, Excel.Functions>
  | Surplus<FakeIconSetFormat, Excel.IconSetConditionalFormat>
  | Surplus<FakeNegativeFormat, Excel.ConditionalDataBarNegativeFormat>
  | Surplus<FakePositiveFormat, Excel.ConditionalDataBarPositiveFormat>
  | Surplus<FakePresetFormat, Excel.PresetCriteriaConditionalFormat>
  | Surplus<FakeRange, Excel.Range>
  | Surplus<FakeRangeAreas, Excel.RangeAreas>
  | Surplus<FakeRangeCollection, Excel.RangeCollection>
  | Surplus<FakeSetting, Excel.Setting>
  | Surplus<FakeSettingCollection, Excel.SettingCollection>
  | Surplus<FakeTextFormat, Excel.TextConditionalFormat>
  | Surplus<FakeTopBottomFormat, Excel.TopBottomConditionalFormat>
  | Surplus<FakeWorkbook, Excel.Workbook>
  | Surplus<FakeWorksheet, Excel.Worksheet>
  | Surplus<FakeWorksheetCollection, Excel.WorksheetCollection>
  | Surplus<FakeWorksheetProtection, Excel.WorksheetProtection>;

/** Compiles only while no stand-in has a member that Excel's class of the same name lacks. */
export const hasNoSurplus: [AllSurplus] extends [never] ? true : AllSurplus = true;
