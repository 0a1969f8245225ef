/**
 * How people ask for a look. `{o}` is what gets it, `{k}` a colour. `orders` are commands with an object, `suffixes`
 * stand after a noun, `wills` after a subject, `shorts` alone.
 */
export interface LookWording {
  readonly orders: readonly string[];
  readonly suffixes: readonly string[];
  readonly wills: readonly string[];
  readonly shorts: readonly string[];
}

/** A colour of the cell. */
export const FILL_WORDING: LookWording = {
  orders: [
    'make {o} {k}', 'make {o} {k}', 'color {o} {k}', 'colour {o} {k}', 'highlight {o} in {k}', 'highlight {o} in {k}', 'highlight {o} {k}', 'highlight {o} {k}', 'fill {o} {k}', 'fill {o} with {k}', 'turn {o} {k}', 'turn {o} {k}', 'shade {o} {k}', 'shade {o} in {k}', 'mark {o} {k}', 'mark {o} in {k}',
    'paint {o} {k}', 'give {o} a {k} background', 'give {o} a {k} fill', 'show {o} in {k}', 'put {o} in {k}', 'set {o} to {k}', 'change {o} to {k}', 'have {o} turn {k}', 'format {o} {k}', 'format {o} in {k}', 'flag {o} in {k}', 'tint {o} {k}', 'color code {o} {k}', 'change the background of {o} to {k}',
    'set the fill of {o} to {k}', 'apply {k} to {o}', 'use {k} for {o}', 'add a {k} fill to {o}', 'get {o} to turn {k}', 'colour in {o} {k}', 'highlight {o} with {k}', 'fill {o} in {k}', 'put a {k} background on {o}', 'flag {o} {k}', 'apply {k} color to {o}',
  ],
  suffixes: ['in {k}', 'in {k}', '{k}', '{k}', '{k}', 'with {k}', 'with a {k} fill', 'on a {k} background', 'with {k} fill', 'as {k}', 'with {k} background', 'with {k} color', 'filled {k}', 'shaded {k}'],
  wills: [
    'should be {k}', 'should turn {k}', 'should be highlighted in {k}', 'must be {k}', 'should go {k}', 'needs to be {k}', 'to be {k}', 'turns {k}', 'becomes {k}', 'goes {k}', 'gets a {k} fill', 'should be colored {k}', 'should be filled with {k}', 'should have a {k} background', 'to turn {k}', 'should be shown in {k}',
    'should become {k}', 'must turn {k}', 'is {k}', 'should get {k}', 'should be shaded {k}', 'will be {k}', 'highlighted {k}', 'has to be {k}', 'gets {k}', 'to be highlighted in {k}',
  ],
  shorts: ['{k}', '{k}', '{k}', '{k}', '{k}', '{k}', 'fill {k}', '{k} fill', '{k} background', 'in {k}', 'highlight {k}', 'make it {k}', 'color {k}', '{k} cell', 'turn {k}', '{k} please', 'fill with {k}', 'should be {k}', 'highlight in {k}', '{k} shading'],
};

/** A colour of the letters. */
export const FONT_WORDING: LookWording = {
  orders: [
    'make {o} {k} text', 'put {o} in {k} font', 'show {o} in {k} text', 'change the font of {o} to {k}', 'turn the text of {o} {k}', 'make the font of {o} {k}', 'set the font color of {o} to {k}', 'write {o} in {k} letters', 'give {o} {k} text', 'use {k} font for {o}', 'change the text color of {o} to {k}', 'have {o} in {k} letters',
    'show {o} with {k} text', 'color the text of {o} {k}', 'use {k} text for {o}', 'change {o} to {k} font', 'display {o} in {k} letters', 'make the letters of {o} {k}', 'put {o} in {k} text', 'turn {o} to {k} font', 'give {o} a {k} font', 'make {o} {k} font', 'make the text in {o} {k}',
  ],
  suffixes: ['in {k} text', 'in {k} font', 'in {k} letters', 'with {k} text', 'with {k} font', '{k} font', '{k} text', 'with {k} letters', 'in {k} writing', 'in a {k} font', 'with the text in {k}', 'with {k} numbers', 'in {k} characters'],
  wills: ['should be in {k} text', 'should have {k} text', 'should have a {k} font', 'should turn to {k} font', 'gets {k} text', 'goes {k} font', 'should be written in {k} letters', 'to be in {k} font', 'in {k} font', 'should appear in {k} text', 'must have {k} letters', 'should be {k} font', 'should be shown in {k} text', 'needs {k} text'],
  shorts: ['{k} text', '{k} font', '{k} text', '{k} font', '{k} letters', 'font {k}', 'text {k}', 'font color {k}', '{k} font color', 'text in {k}', '{k} writing', '{k} text color', 'font in {k}', 'letters {k}'],
};

/** Looks without a colour. */
export const PLAIN_WORDINGS: Readonly<Record<'bold' | 'italic' | 'underline' | 'strikethrough' | 'border', LookWording>> = {
  bold: {
    orders: ['bold {o}', 'bold {o}', 'make {o} bold', 'make {o} bold', 'put {o} in bold', 'show {o} in bold', 'set {o} bold', 'turn {o} bold', 'format {o} as bold', 'have {o} in bold', 'use bold for {o}', 'embolden {o}', 'make {o} in bold letters', 'give {o} bold text', 'put {o} in bold type'],
    suffixes: ['in bold', 'bold', 'in bold type', 'with bold text', 'in bold letters', 'in bold font', 'bolded'],
    wills: ['should be bold', 'should be in bold', 'must be bold', 'goes bold', 'to be bold', 'becomes bold', 'gets bold', 'should turn bold', 'needs to be in bold', 'should be bolded'],
    shorts: ['bold', 'bold', 'bold', 'in bold', 'bold font', 'make it bold', 'bold text', 'bold it', 'bold type'],
  },
  italic: {
    orders: ['make {o} italic', 'italicize {o}', 'put {o} in italics', 'show {o} in italics', 'set {o} in italics', 'italicise {o}', 'turn {o} italic', 'have {o} in italics', 'use italics for {o}', 'format {o} in italics', 'write {o} in italics'],
    suffixes: ['in italics', 'italic', 'in italic', 'with italic text', 'in italic letters'],
    wills: ['should be italic', 'should be in italics', 'to be in italics', 'goes italic', 'must be italic', 'becomes italic'],
    shorts: ['italic', 'italics', 'in italics', 'italic font', 'make it italic', 'italic text'],
  },
  underline: {
    orders: ['underline {o}', 'underline {o}', 'make {o} underlined', 'put a line under {o}', 'show {o} underlined', 'have {o} underlined', 'set {o} to underlined', 'add an underline to {o}'],
    suffixes: ['underlined', 'with an underline', 'with a line under it', 'with underline'],
    wills: ['should be underlined', 'to be underlined', 'gets underlined', 'must be underlined', 'needs an underline'],
    shorts: ['underline', 'underlined', 'underline it', 'with underline'],
  },
  strikethrough: {
    orders: ['cross out {o}', 'strike through {o}', 'strike out {o}', 'put a line through {o}', 'cross off {o}', 'strikethrough {o}', 'apply strikethrough to {o}', 'strike {o} through', 'show {o} crossed out', 'draw a line through {o}', 'use strikethrough on {o}', 'give {o} strikethrough'],
    suffixes: ['crossed out', 'with strikethrough', 'struck through', 'with a line through it', 'in strikethrough', 'struck out'],
    wills: ['should be crossed out', 'should be struck through', 'gets crossed out', 'should have strikethrough', 'to be crossed out', 'must be struck out', 'should have a line through it'],
    shorts: ['strikethrough', 'cross out', 'strike through', 'crossed out', 'strikeout', 'struck through', 'cross it out', 'line through it'],
  },
  border: {
    orders: ['put a border around {o}', 'add a border to {o}', 'box {o}', 'draw a box around {o}', 'give {o} a border', 'outline {o}', 'put a box round {o}'],
    suffixes: ['with a border', 'in a box', 'with an outline', 'boxed'],
    wills: ['should have a border', 'gets a border', 'should be boxed', 'needs a box around it', 'to have an outline'],
    shorts: ['border', 'a border', 'boxed', 'outline', 'with border'],
  },
};

/** No look in particular. */
export const DEFAULT_WORDING: LookWording = {
  orders: ['highlight {o}', 'highlight {o}', 'highlight {o}', 'highlight {o}', 'highlight {o}', 'flag {o}', 'mark {o}', 'shade {o}', 'format {o}', 'color {o}', 'point out {o}', 'make {o} stand out', 'hilight {o}', 'mark up {o}', 'colour {o}', 'emphasize {o}', 'show me {o}', 'call out {o}', 'flag up {o}', 'style {o}', 'tag {o}', 'make {o} pop', 'draw attention to {o}'],
  suffixes: ['highlighted', '', '', '', 'flagged', 'marked', 'highlight', 'shaded', 'in some color', 'formatted'],
  wills: ['should be highlighted', 'should be flagged', 'to be highlighted', 'must be marked', 'should stand out', 'needs to stand out', 'gets highlighted', 'should be marked', 'needs flagging', 'must be highlighted', 'should be formatted', 'has to be flagged', 'should get a color'],
  shorts: ['highlight', 'highlight it', 'highlight', 'flag', 'flag it', 'mark it', 'highlighted', 'mark', 'highlight please', 'make it stand out', 'shade it', 'format it', 'color it'],
};

/** Grey letters, as for what is done with. */
export const GRAY_OUT_WORDING: LookWording = {
  orders: ['grey out {o}', 'gray out {o}', 'grey {o} out', 'gray {o} out', 'have {o} greyed out', 'show {o} grayed out', 'make {o} greyed out'],
  suffixes: ['greyed out', 'grayed out'],
  wills: ['should be greyed out', 'should be grayed out', 'to be greyed out', 'gets grayed out', 'must be greyed out'],
  shorts: ['grey out', 'gray out', 'greyed out', 'grayed out', 'grey it out', 'gray it out'],
};

/** Excel's own pairs of fill and letters. */
export const PRESET_WORDINGS: Readonly<Record<'bad' | 'good', readonly string[]>> = {
  bad: ['light red fill with dark red text', 'light red with dark red text', 'light red fill and dark red text', 'light red fill with dark red font', 'the light red fill with dark red text'],
  good: ['green fill with dark green text', 'light green fill with dark green text', 'light green fill with dark green font', 'green fill and dark green text', 'light green with dark green text'],
};

/** Looks of a pair or preset, made from `{l}`: what it is called. */
export const NAMED_LOOK_WORDING: LookWording = {
  orders: ['make {o} {l}', 'format {o} with {l}', 'put {o} in {l}', 'show {o} in {l}', 'highlight {o} with {l}', 'give {o} {l}', 'set {o} to {l}', 'turn {o} {l}', 'use {l} for {o}', 'format {o} in {l}', 'apply {l} to {o}'],
  suffixes: ['in {l}', 'with {l}', '{l}', '{l}', 'as {l}'],
  wills: ['should be {l}', 'should be in {l}', 'gets {l}', 'to be {l}', 'should have {l}', 'goes {l}', 'must be {l}'],
  shorts: ['{l}', '{l}', '{l}', 'in {l}', 'make it {l}', 'with {l}'],
};

/** Colour words with how often they are wished for. */
export const COLOR_WEIGHTS: readonly (readonly [string, number])[] = [
  ['red', 30], ['yellow', 20], ['green', 20], ['orange', 16], ['blue', 7], ['pink', 5], ['light red', 7], ['light green', 7], ['light blue', 7], ['light yellow', 4], ['purple', 4], ['gray', 3], ['grey', 3], ['gold', 3], ['amber', 3], ['dark red', 3], ['dark green', 2], ['brown', 1], ['teal', 2], ['light gray', 2],
  ['light grey', 2], ['light orange', 2], ['black', 1], ['white', 1], ['lavender', 1], ['turquoise', 1], ['navy', 1], ['dark blue', 1.5], ['salmon', 1], ['peach', 1], ['bright yellow', 1], ['bright red', 1], ['pale yellow', 1], ['pale green', 1], ['violet', 1], ['magenta', 1], ['cyan', 1], ['light pink', 1], ['light purple', 1],
  ['silver', 0.7], ['maroon', 0.8], ['beige', 0.8], ['lime', 0.8], ['coral', 0.7], ['sky blue', 0.8], ['mint', 0.5], ['olive', 0.4], ['crimson', 0.4], ['khaki', 0.3], ['tan', 0.4], ['aqua', 0.4], ['indigo', 0.3], ['dark orange', 0.6], ['pastel blue', 0.3], ['soft yellow', 0.3], ['deep red', 0.3], ['tomato', 0.2], ['lilac', 0.3],
  ['hot pink', 0.4], ['plum', 0.2], ['dark gray', 0.6], ['dark grey', 0.5], ['mustard', 0.2], ['burgundy', 0.2], ['pale blue', 0.5], ['cream', 0.2], ['#FFC7CE', 0.3], ['#FFFF00', 0.3], ['#92D050', 0.2], ['#DDEBF7', 0.2], ['bright green', 0.6], ['forest green', 0.2], ['royal blue', 0.2], ['rose', 0.2], ['apricot', 0.1], ['sage', 0.1], ['slate gray', 0.1],
];

/** Letters on a ground of the first colour that can be read. */
export const CONTRASTS: readonly (readonly [string, string])[] = [['red', 'white'], ['dark red', 'white'], ['black', 'white'], ['yellow', 'red'], ['green', 'white'], ['dark blue', 'white'], ['light yellow', 'dark red'], ['orange', 'black'], ['purple', 'white'], ['navy', 'white'], ['blue', 'white'], ['yellow', 'black'], ['black', 'yellow'], ['white', 'red']];
