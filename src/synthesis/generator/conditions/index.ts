import type { Random } from '../../random';
import type { Clause, Speaker } from '../clause';
import type { SheetColumn } from '../sheet';
import { isChoice, isDate, isNumeric } from '../sheet';
import { anniversaryClause, clockClause, quarterClause, workdayClause } from './clock';
import { columnClause, datePairClause, statisticClause } from './columns';
import { errorClause, hasErrors, occurrenceClause, stateClause } from './cells';
import { flagClause } from './flags';
import { countClause, groupClause, otherRowsClause } from './groups';
import { neighbourClause } from './neighbours';
import { calendarClause, dateClause, distanceClause, pastClause, spanClause, windowClause } from './dates';
import { betweenClause, comparisonClause, signClause, twoSidedClause } from './numbers';
import { averageClause, extremeClause, rankClause } from './ranks';
import { caseClause, keyClause, memberClause, shapeClause } from './shapes';
import { overdueClause } from './states';
import { cellTextClause, choiceClause, fragmentClause, fragmentPairClause } from './texts';

type Maker = (speaker: Speaker, column: SheetColumn) => Clause | undefined;

interface Kind {
  readonly weight: number;
  readonly fits: (column: SheetColumn) => boolean;
  readonly make: Maker;
}

const isText = ({ spec }: SheetColumn): boolean =>
  spec.kind === 'name' || spec.kind === 'note' || spec.kind === 'code' || spec.kind === 'contact' || spec.kind === 'choice';
const isFree = (column: SheetColumn): boolean => !isDate(column) && !isChoice(column) && column.spec.kind !== 'clock';
const anyColumn = (): boolean => true;

/** Kinds of condition in the share in which people ask for them. */
const KINDS: readonly Kind[] = [
  { weight: 26, fits: isNumeric, make: comparisonClause },
  { weight: 2, fits: isNumeric, make: signClause },
  { weight: 5, fits: isNumeric, make: betweenClause },
  { weight: 2, fits: isNumeric, make: twoSidedClause },
  { weight: 13, fits: ({ spec }) => spec.kind === 'choice', make: choiceClause },
  { weight: 4, fits: ({ spec }) => spec.kind === 'flag', make: flagClause },
  { weight: 7, fits: isText, make: fragmentClause },
  { weight: 1.5, fits: isText, make: fragmentPairClause },
  { weight: 4, fits: isText, make: cellTextClause },
  { weight: 8, fits: anyColumn, make: stateClause },
  { weight: 6, fits: hasErrors, make: errorClause },
  { weight: 7, fits: isFree, make: occurrenceClause },
  { weight: 4, fits: isNumeric, make: rankClause },
  { weight: 3, fits: (column) => isNumeric(column) || isDate(column), make: extremeClause },
  { weight: 4, fits: isNumeric, make: averageClause },
  { weight: 1, fits: isNumeric, make: statisticClause },
  { weight: 3, fits: isDate, make: dateClause },
  { weight: 4, fits: isDate, make: pastClause },
  { weight: 4, fits: isDate, make: spanClause },
  { weight: 3, fits: isDate, make: distanceClause },
  { weight: 3, fits: isDate, make: windowClause },
  { weight: 1, fits: isDate, make: calendarClause },
  { weight: 7, fits: anyColumn, make: (speaker) => columnClause(speaker) },
  { weight: 2, fits: anyColumn, make: (speaker) => datePairClause(speaker) },
  { weight: 2, fits: anyColumn, make: (speaker) => overdueClause(speaker) },
  { weight: 4, fits: ({ spec }) => spec.kind === 'clock', make: clockClause },
  { weight: 2, fits: isDate, make: anniversaryClause },
  { weight: 0.7, fits: isDate, make: quarterClause },
  { weight: 0.8, fits: isDate, make: workdayClause },
  { weight: 4, fits: isNumeric, make: groupClause },
  { weight: 2.5, fits: anyColumn, make: countClause },
  { weight: 1.5, fits: (column) => !isNumeric(column), make: otherRowsClause },
  { weight: 4, fits: anyColumn, make: neighbourClause },
  { weight: 2, fits: (column) => !isDate(column), make: shapeClause },
  { weight: 1, fits: isText, make: caseClause },
  { weight: 2, fits: (column) => !isNumeric(column) || column.spec.series !== undefined, make: memberClause },
  { weight: 2, fits: (column) => !isNumeric(column), make: keyClause },
];

const TOTAL = KINDS.reduce((sum, { weight }) => sum + weight, 0);

function drawKind(random: Random): Kind | undefined {
  let roll = random.next() * TOTAL;
  return KINDS.find(({ weight }) => (roll -= weight) < 0);
}

/** A condition on some column of the sheet, or on `column` when one is given; `undefined` when the draw did not fit. */
export function drawClause(speaker: Speaker, column?: SheetColumn): Clause | undefined {
  const { random, sheet } = speaker;
  for (let attempt = 0; attempt < 20; attempt++) {
    const kind = drawKind(random);
    const fitting = (column === undefined ? sheet.columns : [column]).filter((each) => kind?.fits(each) === true);
    if (kind === undefined || fitting.length === 0) continue;
    const clause = kind.make(speaker, random.pick(fitting));
    if (clause !== undefined && (column === undefined || clause.column === column)) return unnamedAtTimes(speaker, clause);
  }
  return undefined;
}

/** Words need not name the only column that the condition can be about. */
function unnamedAtTimes({ random, sheet }: Speaker, clause: Clause): Clause {
  const { column, wording } = clause;
  if (!clause.named || !/number|money|percent|date/.test(column.spec.kind))
    return sheet.columns.length === 1 && random.chance(0.7) ? { ...clause, named: false } : clause;
  const alone = sheet.columns.filter((other) => (isDate(column) ? isDate(other) : isNumeric(other))).length === 1;
  const sayable = wording.nouns === undefined || wording.tails.length > 0;
  if (!alone || !sayable) return clause;
  return random.chance(sheet.columns.length === 1 ? 0.75 : 0.25) ? { ...clause, named: false } : clause;
}
