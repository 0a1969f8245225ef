import type { IconSetStyle } from '../../../rules';

/** `{c}` is a column (or several), `{k}` a colour. */
export const BAR_PHRASES: readonly string[] = [
  'data bars for {c}', 'add data bars to {c}', 'data bars in {c}', 'put data bars in {c}', '{c} data bars', 'show {c} as data bars', 'data bars on {c}', 'progress bars in {c}', 'I want bars in {c}', 'can you add bars to {c}', 'bar inside the cells of {c}', 'how do I add data bars to {c}', 'data bar {c}', 'show bars for {c}',
  'little bars in {c}', 'databars {c}', 'in-cell bars for {c}', 'can I get data bars for {c}', 'apply data bars to {c}', 'horizontal bars in {c}', 'bars that show how big {c} is', 'put a data bar in each cell of {c}', 'visualize {c} with data bars', 'use data bars for {c}', 'conditional formatting data bars on {c}', 'bar for {c} in the cell',
];

/** Data bars of a colour. */
export const COLORED_BAR_PHRASES: readonly string[] = [
  '{k} data bars for {c}', 'add {k} data bars to {c}', '{k} data bars in {c}', '{c} {k} data bars', 'data bars in {k} for {c}', 'put {k} bars in {c}', 'data bars on {c}, {k}', 'show {c} as {k} data bars', '{c}: data bars, {k}', 'can you put {k} data bars in {c}', 'I want {k} bars for {c}', '{k} databars {c}', '{k} data bar on {c}', 'data bars in {c} but in {k}', 'apply {k} data bars to {c}', 'give {c} {k} data bars', 'bars in {k} on {c}',
];

/** Excel's own scale, green for the highest. */
export const SCALE_PHRASES: readonly string[] = [
  'color scale for {c}', 'add a color scale to {c}', 'colour scale on {c}', '{c} color scale', 'heat map for {c}', 'heatmap {c}', 'apply a color scale to {c}', 'put a 3 color scale on {c}', 'three color scale in {c}', 'color {c} from red to green', 'green to red scale on {c}, high is green', 'shade {c} by value', 'gradient on {c}', 'red yellow green scale on {c}', 'make {c} a heat map',
  'can you color {c} by how high it is', 'how do I add a color scale to {c}', 'color gradient for {c}', 'red to green for {c}', 'scale {c} from red (low) to green (high)', 'traffic light color scale on {c}', 'apply a heat map to {c}', 'graded colors in {c}', 'use a color scale for {c}', 'color scale on {c}, highest green', 'show {c} as a heatmap', 'low red high green gradient in {c}', 'conditional formatting color scale {c}',
];

/** The same the other way round. */
export const REVERSED_SCALE_PHRASES: readonly string[] = [
  'color scale for {c}, low is good', 'color scale on {c} where lower is better', 'reverse color scale for {c}', 'heat map for {c} with red for the highest', 'green to red scale on {c}', 'heatmap {c}, high values red', 'color {c} from green (low) to red (high)', 'color scale {c} low green high red', 'color gradient for {c}, smallest green', 'green for low and red for high in {c}', 'scale {c} from green to red',
  'color scale on {c} reversed, high is bad', 'red for the biggest, green for the smallest {c}, color scale', 'the higher {c} the redder', '{c} heat map, low numbers green', 'green yellow red scale on {c}',
];

/** Two colours, from low to high. */
export const TWO_COLOR_PHRASES: readonly string[] = [
  '{a} to {b} color scale on {c}', 'color scale for {c} from {a} to {b}', 'shade {c} from {a} (low) to {b} (high)', 'two color scale on {c}, {a} low and {b} high', '{a} to {b} gradient in {c}', 'gradient from {a} to {b} for {c}', 'color {c} from {a} to {b}', '{c} {a} to {b} scale', 'scale from {a} to {b} in {c}', '{c}: lowest {a}, highest {b}, fade between', 'heat map {a} to {b} on {c}', '2 color scale {a} {b} on {c}',
  'let {c} go from {a} to {b} as it gets bigger', '{a}-{b} color scale {c}', 'color scale on {c}, {a} for the lowest and {b} for the highest',
];

/** Three colours, from low over the middle to high. */
export const THREE_COLOR_PHRASES: readonly string[] = [
  '{a}, {m}, {b} color scale on {c}', 'color scale for {c}: {a} low, {m} middle, {b} high', '3 color scale on {c} from {a} through {m} to {b}', '{a}-{m}-{b} scale for {c}', 'shade {c} from {a} over {m} to {b}', 'three color scale {a} {m} {b} in {c}', '{c} heat map {a} {m} {b}', 'gradient on {c}, {a} at the bottom, {m} in the middle and {b} at the top', '{a} {m} {b} color scale {c}', 'color {c} {a} to {m} to {b}',
];

/** Icon sets and what people call them. */
export const ICON_WORDS: readonly (readonly [IconSetStyle, readonly string[]])[] = [
  ['threeArrows', ['arrows', 'arrow icons', 'up and down arrows', '3 arrows', 'an arrow icon set', 'green yellow and red arrows', 'trend arrows', 'colored arrows', 'directional arrows', 'icon set with arrows']],
  ['threeFlags', ['flags', 'flag icons', 'red yellow green flags', '3 flags', 'little flags']],
  ['threeTrafficLights1', ['traffic lights', 'traffic light icons', 'red amber green circles', '3 traffic lights', 'colored circles', 'stoplights', 'RAG dots', 'traffic light icon set', 'colored dots', 'an icon set', 'icon sets', 'icons']],
  ['threeSigns', ['sign icons', 'warning signs', 'the three signs icons']],
  ['threeSymbols', ['check marks and crosses', 'ticks and crosses', 'tick and cross icons', 'checkmark icons', 'check and x icons', 'symbols (check, exclamation, x)']],
  ['threeStars', ['stars', 'star icons', 'star ratings', '3 stars', 'gold stars']],
  ['threeTriangles', ['triangles', 'triangle icons', 'up and down triangles', '3 triangles']],
  ['fourArrows', ['4 arrows', 'four arrows', 'a four arrow icon set']],
  ['fourTrafficLights', ['4 traffic lights', 'four traffic lights']],
  ['fourRating', ['4 rating bars', 'four ratings', '4 rating icons']],
  ['fiveArrows', ['5 arrows', 'five arrows', 'a 5 arrow icon set']],
  ['fiveRating', ['5 rating bars', 'signal bars', 'five ratings', '5 ratings', 'rating icons']],
  ['fiveQuarters', ['5 quarters', 'pie icons', 'quarter circles', 'harvey balls']],
  ['fiveBoxes', ['5 boxes', 'box icons', 'five boxes']],
];

/** `{i}` is an icon set. */
export const ICON_PHRASES: readonly string[] = [
  '{i} for {c}', 'add {i} to {c}', 'put {i} in {c}', '{c} {i}', 'show {i} in {c}', 'I want {i} next to {c}', 'can you add {i} to {c}', 'use {i} on {c}', '{i} on {c}', 'how do I get {i} in {c}', 'conditional formatting {i} for {c}', 'apply {i} to {c}', 'show {c} with {i}', 'please put {i} on {c}', 'need {i} for {c}', 'give {c} {i}', '{i} in {c} please', '{c}: {i}', 'display {i} in {c}',
];

/** After an icon phrase, when the low values are the good ones. */
export const REVERSED_SUFFIXES: readonly string[] = [', reversed', ', low is good', ' with low values green', ', reverse order', ', lower is better', ' but the other way round', ', high is bad', ', reverse the icon order', ' (smaller is better)', ', in reverse'];
