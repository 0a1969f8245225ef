/**
 * What people type that no conditional format answers. `{c}` and `{o}` are columns, `{records}` the records, `{n}` a
 * number, `{name}` a cell of the sheet, `{value}` a value, `{color}` a colour word, `{f}` a formula.
 */
export const OUT_OF_SCOPE: Readonly<Record<string, readonly string[]>> = {
  sort: [
    'sort by {c}', 'sort {c} from largest to smallest', 'sort the table by {c} then {o}', 'put {c} in alphabetical order', 'order the {records} by {c}, highest first', 'can you sort this list by {c} descending', 'arrange {records} by {c}', 'newest {c} on top', 'sort A to Z on {c}', 'reorder {records} so the biggest {c} comes first',
    'shuffle the {records}', 'reverse the order of the {records}', 'sort by color so the {color} ones come first', 'rank {records} by {c} in a new column', 'group the {records} by {c}', 'how do I sort by two columns', 'move {name} to the top', 'move all {value} rows to the bottom',
  ],
  filter: [
    'filter {c} to {value}', 'show only the {records} where {c} is {value}', 'hide rows where {c} is {value}', 'filter out blanks in {c}', 'only display the top {n} {records}', 'add a filter to the headers', 'hide column {c}', 'unhide all rows', 'remove the filter', 'make a slicer for {c}', 'can you hide everything except {value}', 'filter by color',
    'advanced filter on {c} and {o}', 'collapse the {records} that are {value}', 'show me just {name}', 'filter the list so I only see {color} ones',
  ],
  total: [
    'what is the total of {c}', 'sum {c}', 'add up {c}', 'total {c} by {o}', 'how much is {c} in all', 'calculate the average {c}', 'average of {c} per {o}', 'how many {records} are there', 'count the {records} with {value}', 'how many {value} do we have', 'what is the highest {c}', 'who has the most {c}', 'which {record} has the lowest {c}?', "what's the median {c}", 'subtotal for each {o}',
    'running total of {c}', 'give me the sum of {c} for {value}', 'count unique {c}', 'percentage of {value} in {o}', 'what is {name} at now', 'how much did {name} bring in', 'sum the {color} cells', 'count cells by color', 'total at the bottom of {c}', 'grand total please', 'how many rows have a blank {c}', 'what does it all come to', 'sum {c} times {o}', 'standard deviation of {c}', 'work out {c} minus {o} in total',
  ],
  formula: [
    'formula for {c} times {o}', 'write a vlookup to get {c}', 'what formula gives days until {c}', 'add a column with {c} minus {o}', 'how do I use XLOOKUP on {c}', 'if {c} is {value} then put yes in a new column', 'new column that says late if {c} is past', 'calculate tax of {n}% on {c}', 'make a countif of {value}', 'convert {c} to euros', 'round {c} to the nearest {n}', 'split {c} into two columns',
    'join {c} and {o} into one cell', 'extract the year from {c}', 'remove spaces from {c}', 'change {c} to upper case', 'fill {c} down', 'copy the formula to all rows', 'multiply {c} by {n}', 'increase {c} by {n}%', 'formula to return the {record} with highest {c}', 'use index match for {c}', 'turn the text in {c} into numbers', 'concatenate {c} with {o}', 'why does {f} give an error', 'fix my formula {f}', 'what does {f} mean', 'sumif {c} by {o}', 'nested if for {c}',
    'put today\'s date in {c}', 'number the rows', 'autofill the series', 'formula to look up {name}', 'what is the difference between {c} and {o}', 'get the first word of {c}', 'number of days between {c} and {o}',
  ],
  chart: [
    'make a chart of {c}', 'bar chart of {c} by {o}', 'pie chart for {o}', 'line graph of {c} over time', 'plot {c} against {o}', 'create a pivot table', 'pivot {c} by {o}', 'add a trendline', 'make a dashboard', 'scatter plot {c} vs {o}', 'draw a histogram of {c}', 'sparkline for {c}', 'put a graph next to the table', 'pivot this by {o} with subtotals', 'column chart with {c}', 'change the chart title', 'make the pie {color}',
    'gantt chart of the {records}', 'org chart from this list', 'map of the {records}',
  ],
  edit: [
    'delete rows where {c} is {value}', 'remove duplicates', 'delete the duplicate {records} and keep the first', 'delete column {c}', 'insert a column after {c}', 'add a row for {name}', 'rename {c} to {o}', 'replace {value} with done', 'change {value} to something else', 'clear the blank rows', 'merge the cells in row 1', 'unmerge everything', 'copy {c} to another sheet', 'move column {c} before {o}', 'transpose the table', 'find and replace {value}',
    'remove the {records} with no {c}', 'delete everything older than {n} days', 'fill the blanks with 0', 'put N/A in all empty cells', 'swap {c} and {o}', 'split the sheet by {o}', 'combine these two sheets', 'paste as values', 'undo that', 'undo the last thing', 'correct the spelling in {c}', 'set {name} to {value}', 'mark {name} as {value}', 'update {c} of {name} to {n}', 'add {n} new {records}', 'trim the extra spaces', 'delete blank columns',
  ],
  layout: [
    'freeze the top row', 'make columns wider', 'autofit all columns', 'wrap text in {c}', 'set the font to Arial 11', 'change the font size to {n}', 'center {c}', 'rotate the headers', 'add a border around the whole table', 'format as table', 'remove gridlines', 'print on one page', 'landscape please', 'add a header and footer', 'set print area', 'change {c} to currency format', 'show {c} with two decimals', 'format {c} as date', 'remove the highlighting', 'clear all conditional formatting',
    'delete the rule on {c}', 'remove the color from {c}', 'why is this cell {color}', 'what does the {color} mean', 'who made this {color}', 'copy the formatting to another sheet', 'zoom in', 'same width for all columns', 'hide the gridlines', 'turn off the colors', 'page break after every {n} rows', 'row height {n}', 'bold the header row and freeze it', 'protect {c} with a password', 'lock the header', 'add a drop down to {c}', 'only allow numbers in {c}', 'data validation for {c}', 'add a comment to {name}', 'add checkboxes in {c}',
    'convert {c} to number format', 'show the formulas', 'make the title bigger', 'landscape with margins of {n}', 'show negative {c} in brackets format',
  ],
  outside: [
    'email {name} when {c} is due', 'send this to my boss', 'remind me when {c} is close', 'translate {c} into Spanish', 'translate the headers to German', 'save as pdf', 'export to csv', 'share this with the team', 'print {n} copies', 'call {name}', 'write a letter to {name}', 'text me when {c} is {value}', 'upload this to sharepoint', 'open another workbook', 'import the data from the web', 'refresh the data', 'connect to our database', 'write a macro that saves the file', 'VBA to loop through {c}',
    'make a backup', 'post this on teams', 'draft an email about {c}', 'summarize this table', 'what do you think about {c}', 'analyze the data', 'find trends in {c}', 'predict next month {c}', 'forecast {c}', 'generate {n} sample {records}', 'write a report on the {records}', 'tell me something about {name}', 'explain this sheet', 'who is {name}', 'look up the address of {name}', 'order more {records}', 'pay {name}', 'schedule a meeting with {name}', 'invite everybody', 'make a power point of this', 'create an invoice for {name}', 'assign {name} to me',
    'compare this sheet with last month', 'find {name}', 'go to the last row', 'where is {name}', 'search for {value}', 'is {name} still {value}?', 'when is {c} for {name}',
  ],
  chat: [
    'hello', 'hi there', 'thanks', 'thank you so much', 'good morning', 'are you there', 'what can you do', 'help', 'who are you', 'never mind', 'ok', 'cool', 'that worked great', 'this is not what I wanted', 'you are useless', 'lol', 'test', 'asdf', 'how are you', 'I hate excel', 'what day is it', 'tell me a joke', 'good night', 'sorry wrong window', 'hmm', 'wait', 'stop', 'yes', 'no', 'how does this work', 'is this free', 'does my data leave my computer', 'can you hear me', 'what is the weather', 'call me back later',
    'see you tomorrow', 'nice sheet', 'my {c} is a mess', 'the {records} are driving me crazy', '{name}', '{c}', '{c} {o}', 'we had {n} {records} last year', 'I have to go now', 'who built this', 'lunch at 12?', 'why is excel so slow', 'how do I update office', 'my file will not open', 'excel keeps crashing', 'what is conditional formatting', 'what version is this', 'where is the ribbon', 'how do i print', 'blah blah', '...', '???', '123', 'qwerty', 'xxx', 'no idea', 'just looking', 'not now',
  ],
  paste: [
    '{f}', '{name} {value} {n}', '{c}\t{o}\t{n}', 'https://support.office.com/article', 'C:\\Users\\me\\Documents\\{c}.xlsx', 'Re: {c} for {name}', 'FW: {records} list, see attached', '{n} {n} {n}', 'Dear {name}, please find attached the list of {records}.', 'SELECT * FROM {records} WHERE {c} > {n}', 'Sub Macro1() Range("A1").Select End Sub', 'lorem ipsum dolor sit amet', '<table><tr><td>{c}</td></tr></table>', '{name}; {name}; {name}', '+1 555 {n}', 'Tel. {n}', 'Meeting notes: {c} moved to next week', '{c}: {n}', 'x = {n}',
    'Kind regards, {name}', 'Out of office until Monday', 'error code {n}', 'def f(x): return x', '"c": {n},',
  ],
};

/** Before what is out of scope. */
export const OUT_OPENERS: readonly string[] = ['', '', '', '', '', '', 'please ', 'can you ', 'could you ', 'how do I ', 'I want to ', 'I need to ', 'pls ', 'how to ', 'need to ', 'is it possible to ', 'is there a way to ', 'I would like to ', 'hey, ', 'quick question, '];

/** Formulas that people paste. */
export const PASTED_FORMULAS: readonly string[] = ['=SUM(B2:B20)', '=VLOOKUP(A2,Sheet2!A:C,3,FALSE)', '=IF(C2>100,"yes","no")', '=COUNTIF(D:D,"Open")', '=A1+B1', '=XLOOKUP(A2,F:F,G:G)', '=IFERROR(B2/C2,0)', '=AVERAGE(C2:C30)', '=TODAY()-D2', '=INDEX(B:B,MATCH(A2,C:C,0))', '=CONCAT(A2," ",B2)', '=SUMIFS(E:E,B:B,"North")', '#REF!', '=LEFT(A2,3)', '=ROUND(D2*1.2,2)'];
