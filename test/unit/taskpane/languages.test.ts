import { LANGUAGES, WORDS, chooseLanguage, counted, wholeNumber } from '../../../src/taskpane/strings';

/** Every string of a tree with the path that leads to it. */
function stringsIn(node: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  if (typeof node !== 'object' || node === null) return new Map();
  return new Map(Object.entries(node).flatMap(([name, member]) => [...stringsIn(member, `${path}.${name}`)]));
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
}

const ENGLISH = stringsIn(LANGUAGES.en);
const OTHERS = Object.entries(LANGUAGES).filter(([name]) => name !== 'en');

afterEach(() => {
  chooseLanguage('en-US');
});

describe.each(OTHERS)('The words in %s', (_, language) => {
  const strings = stringsIn(language);

  test('are the same ones as in English', () => {
    expect([...strings.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });

  test('take the same placeholders', () => {
    for (const [path, text] of ENGLISH) expect([path, placeholders(strings.get(path) ?? '')]).toEqual([path, placeholders(text)]);
  });

  test('are all there', () => {
    expect([...strings].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('The language of the pane', () => {
  test.each([
    ['de', 'de-DE'],
    ['de-AT', 'de-DE'],
    ['DE-ch', 'de-DE'],
    ['en-GB', 'en-US'],
    ['fr-FR', 'en-US'],
    ['den', 'en-US'],
    ['', 'en-US'],
  ])('for %j is %s', (tag, spoken) => {
    expect(chooseLanguage(tag)).toBe(spoken);
  });

  test('is that of words, counts and numbers', () => {
    chooseLanguage('de-CH');
    expect(WORDS.apply).toBe('Anwenden');
    expect(counted(1, 'cells')).toBe('1 Zelle');
    expect(wholeNumber(12_000)).toBe('12.000');
  });
});
