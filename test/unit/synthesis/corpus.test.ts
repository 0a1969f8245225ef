import { evaluateRule } from '../../../src/evaluation';
import { colorOf } from '../../../src/rules';
import { columnLetters } from '../../../src/sheet';
import { createClauseBank, createPool, createRandom, loadCorpus, recombine, reslot } from '../../../src/synthesis';
import type { Example } from '../../../src/synthesis';

const TABLE = {
  headers: ['Task', 'Owner', 'Deadline', 'Hours', 'Budget', 'State'],
  rows: [
    ['Paint', 'Ann', '2026-11-10', 12, 10, 'Waiting'],
    ['Wire', 'Bob', '2026-11-28', 4, 6, 'Ready'],
    ['Plumb', 'Cem', '2026-12-20', 9, 9, 'Waiting'],
    ['Tile', 'Ann', null, 30, 20, 'Ready'],
    ['Roof', 'Dee', '2026-11-24', 7, 8, 'Parked'],
    ['Floor', 'Bob', '2026-11-01', null, 5, 'Ready'],
  ],
  range: 'A2:F7',
};

interface Written {
  readonly id: string;
  readonly annotated: string;
  readonly applies: string;
  readonly formula: string;
  readonly matches: readonly string[];
  readonly format?: Readonly<Record<string, unknown>>;
}

const WRITTEN: readonly Written[] = [
  {
    id: 'own-1',
    annotated: 'make {hours|c:Hours} over {8|n:8} {orange|f:fill=orange}',
    applies: 'D2:D7',
    formula: '=AND(ISNUMBER($D2),$D2>8)',
    matches: ['D2', 'D4', 'D5'],
    format: { fill: 'orange' },
  },
  {
    id: 'own-2',
    annotated:
      '{red|f:fill=red} {row|w:row} if {deadline|c:Deadline} is within {two weeks|u:2w} and {state|c:State} is {waiting|v:State=Waiting} or {parked|v:State=Parked}',
    applies: 'A2:F7',
    formula: '=AND($C2>=TODAY(),$C2<=TODAY()+14,OR($F2="Parked",$F2="Waiting"))',
    matches: ['A6', 'B6', 'C6', 'D6', 'E6', 'F6'],
    format: { fill: 'red' },
  },
  {
    id: 'own-3',
    annotated: 'If {column D|c:Hours} is greater than {column E|c:Budget}, make {column A|w:column=Task} {blue|f:font=blue}',
    applies: 'A2:A7',
    formula: '=AND(ISNUMBER($D2),$D2>$E2)',
    matches: ['A2', 'A5'],
    format: { font: 'blue' },
  },
  {
    id: 'own-4',
    annotated: '{state|c:State} {ready|v:State=Ready}, {light green|f:fill=lightgreen}',
    applies: 'F2:F7',
    formula: '=$F2="Ready"',
    matches: ['F3', 'F5', 'F7'],
    format: { fill: 'lightgreen' },
  },
];

function lineOf({ id, annotated, applies, formula, matches, format = {} }: Written): string {
  const request = annotated.replace(/\{([^|}]+)\|[^}]*\}/g, '$1');
  return JSON.stringify({
    id,
    request,
    annotated,
    table: TABLE,
    today: '2026-11-23',
    gold: { kind: 'formula', applies, formula, matches, format },
  });
}

const AUTHORED = { name: 'own.jsonl', text: WRITTEN.map(lineOf).join('\n') };
const { examples, marked } = loadCorpus([AUTHORED]);

function exampleOf(id: string): Example {
  const example = examples.find((each) => each.id === id);
  if (example === undefined) throw new Error(`${id} is no example`);
  return example;
}

const wordsSaying = ({ utterance, mentions }: Example) =>
  mentions.map((mention) => ({ words: utterance.slice(mention.start, mention.end), says: mention.says }));

describe('Loading hand-written requests', () => {
  it('proves each rule on the cells of the gold', () => {
    expect(examples.map((example) => example.id)).toEqual(['own-1', 'own-2', 'own-3', 'own-4']);
    const [rule] = exampleOf('own-1').rules;
    expect(rule && evaluateRule(rule, exampleOf('own-1').table, { today: 46349 }).cells).toBe(3);
  });

  it('refuses a rule that formats other cells than the gold says', () => {
    const wrong = lineOf({ id: 'own-9', annotated: '{hours|c:Hours} over {8|n:8}', applies: 'D2:D7', formula: '=$D2>8', matches: ['D2'] });
    const { refused } = loadCorpus([{ name: 'own.jsonl', text: wrong }]);
    expect(refused).toMatchObject([{ id: 'own-9', author: 'own', cause: 'other cells' }]);
  });

  it('refuses a literal that no words say', () => {
    const silent = lineOf({
      id: 'own-9',
      annotated: 'too many {hours|c:Hours}',
      applies: 'D2:D7',
      formula: '=AND(ISNUMBER($D2),$D2>8)',
      matches: ['D2', 'D4', 'D5'],
    });
    expect(loadCorpus([{ name: 'own.jsonl', text: silent }]).refused[0]?.cause).toBe('an operand that no words say');
  });

  it('says lengths of time in the units of the words and lists values in the order of the words', () => {
    const written = JSON.stringify(exampleOf('own-2').rules);
    expect(written).toContain('"amount":{"kind":"number","value":2},"unit":"week"');
    expect(written.indexOf('Waiting')).toBeLessThan(written.indexOf('Parked'));
  });

  it('counts a rewording to the author of the request that it rewords', () => {
    const rewordings = {
      name: 'rewordings.jsonl',
      text: JSON.stringify({ of: 'own-4', annotated: '{F|c:State} = {ready|v:State=Ready} {light green|f:fill=lightgreen}' }),
    };
    const reworded = loadCorpus([rewordings, AUTHORED]).examples.find((example) => example.id === 'own-4/r1');
    expect(reworded).toMatchObject({ source: 'own', utterance: 'F = ready light green', rules: exampleOf('own-4').rules });
  });

  it('holds no rules for a request that is no conditional format', () => {
    const none = JSON.stringify({ id: 'own-8', request: 'sort by hours', table: TABLE, today: '2026-11-23', gold: { kind: 'none' } });
    expect(loadCorpus([{ name: 'own.jsonl', text: none }]).examples).toMatchObject([{ rules: [], utterance: 'sort by hours' }]);
  });
});

describe('Re-slotting', () => {
  const pool = createPool(examples);
  const variants = (id: string, count = 150): Example[] => {
    const random = createRandom(7);
    return Array.from({ length: count }, () => reslot(exampleOf(id), random, pool)).filter((variant) => variant !== undefined);
  };

  it('gives the same variants for the same seed', () => {
    expect(variants('own-2', 20)).toEqual(variants('own-2', 20));
  });

  it('changes words, table and rule together', () => {
    for (const variant of variants('own-1')) {
      const [rule] = variant.rules;
      const written = JSON.stringify(rule);
      for (const { words, says } of wordsSaying(variant)) {
        if (says.kind === 'color') expect(colorOf(words)).toBe(says.color);
        if (says.kind === 'expression' && says.expression.kind === 'number') expect(Number(words)).toBe(says.expression.value);
        if (says.kind === 'expression') expect(written).toContain(JSON.stringify(says.expression));
        else expect(written).toContain(says.color);
      }
    }
  });

  it('lets column letters follow the columns', () => {
    for (const variant of variants('own-3')) {
      for (const { words, says } of wordsSaying(variant)) {
        if (says.kind !== 'expression' || says.expression.kind !== 'column') continue;
        expect(words.toLowerCase()).toBe(`column ${columnLetters(says.expression.column)}`.toLowerCase());
      }
    }
  });

  it('names columns and values as the new table has them', () => {
    for (const variant of variants('own-4')) {
      for (const { words, says } of wordsSaying(variant)) {
        if (says.kind === 'expression' && says.expression.kind === 'column')
          expect(variant.table.columns[says.expression.column]?.header?.toLowerCase()).toBe(words.toLowerCase());
        if (says.kind === 'expression' && says.expression.kind === 'text')
          expect(says.expression.value.toLowerCase()).toBe(words.toLowerCase());
      }
    }
  });

  it('formats some cells and not all in nine of ten variants', () => {
    const telling = variants('own-1').filter((variant) => {
      const [rule] = variant.rules;
      const cells = rule === undefined ? 0 : evaluateRule(rule, variant.table, { today: variant.today }).cells;
      return cells > 0 && cells < variant.table.range.rowCount;
    });
    expect(telling.length).toBeGreaterThan(150 * 0.85);
  });
});

describe('Recombining clauses', () => {
  it('puts the condition of one request under the look of another', () => {
    const bank = createClauseBank(marked);
    const random = createRandom(3);
    const made = Array.from({ length: 60 }, () => recombine(bank, random)).filter((example) => example !== undefined);
    const originals = new Set(examples.map((example) => example.utterance.toLowerCase()));
    expect(made.some((example) => !originals.has(example.utterance.toLowerCase()))).toBe(true);
    for (const example of made) {
      const written = JSON.stringify(example.rules);
      for (const { says } of wordsSaying(example)) {
        if (says.kind === 'color') expect(written).toContain(says.color);
        else if (says.expression.kind !== 'column') expect(written).toContain(JSON.stringify(says.expression));
      }
    }
  });
});

describe('The seeded source of chance', () => {
  it('stays in its bounds and shuffles without loss', () => {
    const random = createRandom(1);
    for (let i = 0; i < 200; i += 1) {
      expect(random.next()).toBeLessThan(1);
      expect(random.int(3)).toBeLessThan(3);
    }
    expect(random.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
  });
});
