import { join } from 'node:path';
import { propose } from '../../../src/candidates';
import type { Proposal, RuleModel } from '../../../src/candidates';
import { loadNodeModel } from '../../../src/cli/nodeModel';
import { validateRuleSet } from '../../../src/rules';
import { day } from '../../support/builders';
import { ORDERS } from '../../support/orders';

describe('The shipped model in Node', () => {
  let model: RuleModel | undefined;

  beforeAll(async () => {
    model = await loadNodeModel(join(__dirname, '../../../assets/model'));
  }, 120_000);

  const ask = async (utterance: string, seed: number): Promise<Proposal | undefined> => {
    if (model === undefined) throw new Error('no model');
    return propose(model, { utterance, table: ORDERS, today: day('2026-03-10'), seed });
  };

  it('answers a plain wish with one to five rules that are sound on the table', async () => {
    const proposal = await ask('highlight sales greater than 500', 1);
    if (proposal?.kind !== 'candidates') throw new Error('a plain wish was refused');
    expect(proposal.candidates.length).toBeGreaterThanOrEqual(1);
    expect(proposal.candidates.length).toBeLessThanOrEqual(5);
    for (const { rules } of proposal.candidates) expect(validateRuleSet(rules, ORDERS)).toEqual([]);
    expect(proposal.candidates.flatMap(({ rules }) => rules)).toContainEqual(
      expect.objectContaining({
        condition: {
          kind: 'comparison',
          operator: 'greaterThan',
          left: { kind: 'column', column: 2 },
          right: { kind: 'number', value: 500 },
        },
      }),
    );
  }, 60_000);

  it('answers the same again for the same seed', async () => {
    expect(await ask('overdue orders in red', 3)).toEqual(await ask('overdue orders in red', 3));
  }, 60_000);
});

describe('A folder without a model', () => {
  it('says which file is missing', async () => {
    await expect(loadNodeModel(__dirname)).rejects.toThrow('modelMissing model.json');
  });
});
