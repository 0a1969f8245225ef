import { propose } from '../../../src/candidates';
import type { Proposal, ProposalRequest } from '../../../src/candidates';
import { createUniform } from '../../../src/diffusion';
import { printRuleSet } from '../../../src/rules';
import { day } from '../../support/builders';
import { certainly, createFakeRuleModel } from '../../support/fakeRuleModel';
import { ORDERS } from '../../support/orders';

function request(utterance: string, seed = 1): ProposalRequest {
  return { utterance, table: ORDERS, today: day('2026-03-10'), seed };
}

function rulesOf(proposal: Proposal | undefined): string[] {
  return proposal?.kind === 'candidates' ? proposal.candidates.map(({ rules }) => printRuleSet(rules, ORDERS)) : [];
}

/** One sentence of each sample. */
const sampling = { batch: 8, views: 1, numInferenceSteps: 3, bestOfSample: 1 };
const OVER_500 = 'CELL GT C2 W3 END';

describe('A proposal', () => {
  it('is the rules of the samples, pointed at what was typed', async () => {
    const proposal = await propose(
      createFakeRuleModel(() => certainly(OVER_500)),
      request('highlight sales over 500'),
      { sampling },
    );
    expect(proposal).toMatchObject({
      kind: 'candidates',
      candidates: [
        {
          rules: [{ condition: { kind: 'comparison', operator: 'greaterThan', right: { value: 500 } } }],
          cellCount: 3,
          targetCellCount: 6,
        },
        {},
        {},
      ],
    });
  });

  it('ranks by votes', async () => {
    const model = createFakeRuleModel((_, i) => certainly(i < 5 ? 'CELL LT C2 W3 END' : OVER_500));
    const rules = rulesOf(await propose(model, request('highlight sales over 500'), { sampling }));
    expect(rules[0]).toContain('< 500');
    expect(rules[1]).toContain('> 500');
  });

  it('fills free places with other readings of which cells are meant', async () => {
    const rules = rulesOf(
      await propose(
        createFakeRuleModel(() => certainly(OVER_500)),
        request('highlight sales over 500'),
        { sampling },
      ),
    );
    expect(rules).toHaveLength(3);
    expect(rules[1]).toContain('rows');
    expect(rules[2]).toContain('Order');
  });

  it('is the same for the same seed and may differ for another', async () => {
    const sentences = [OVER_500, 'CELL LT C2 W3 END', 'CELL TOP C2 K3 END', 'ROW GE C2 W3 END'];
    const model = createFakeRuleModel((latent) => certainly(sentences[Math.floor(createUniform(Math.round(latent * 1e6))() * 4)] ?? ''));
    const answers = await Promise.all([1, 1, 2, 3, 4].map((seed) => propose(model, request('highlight sales over 500', seed))));
    expect(answers[0]).toEqual(answers[1]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(1);
  });

  it('takes as many steps as asked for, from pure noise down', async () => {
    const model = createFakeRuleModel(() => certainly(OVER_500));
    await propose(model, request('highlight sales over 500'), { sampling: { batch: 2, views: 1, numInferenceSteps: 4, bestOfSample: 1 } });
    expect(model.timesteps).toEqual([1, 0.75, 0.5, 0.25]);
    expect(model.encoded).toHaveLength(1);
  });

  it('shows the share done after each step', async () => {
    const shares: number[] = [];
    const onStep = (share: number): boolean => {
      shares.push(share);
      return false;
    };
    await propose(
      createFakeRuleModel(() => certainly(OVER_500)),
      request('highlight sales over 500'),
      { sampling, onStep },
    );
    expect(shares).toEqual([0, 1 / 3, 2 / 3, 1]);
  });
});

describe('A refusal', () => {
  it('says out of scope when half of the samples say so', async () => {
    const proposal = await propose(
      createFakeRuleModel((_, i) => certainly(i < 4 ? 'NONE END' : OVER_500)),
      request('sort by sales over 500'),
      { sampling },
    );
    expect(proposal).toEqual({ kind: 'refusal', refusal: 'outOfScope' });
    const most = await propose(
      createFakeRuleModel((_, i) => certainly(i < 3 ? 'NONE END' : OVER_500)),
      request('mark sales over 500'),
      { sampling },
    );
    expect(most).toMatchObject({ kind: 'candidates' });
  });

  it('says not understood when nothing was typed, without asking the model', async () => {
    const model = createFakeRuleModel(() => certainly(OVER_500));
    expect(await propose(model, request('  '))).toEqual({ kind: 'refusal', refusal: 'notUnderstood' });
    expect(model.encoded).toEqual([]);
  });

  it('says not understood when no sample makes sense on this table', async () => {
    const proposal = await propose(
      createFakeRuleModel(() => certainly('CELL GT TODAY K5 END')),
      request('blah'),
    );
    expect(proposal).toEqual({ kind: 'refusal', refusal: 'notUnderstood' });
  });
});

describe('Stopping', () => {
  it.each([0, 1, 2, 3])('at step %i answers nothing and asks the model no further', async (step) => {
    const model = createFakeRuleModel(() => certainly(OVER_500));
    let steps = 0;
    const proposal = await propose(model, request('highlight sales over 500'), {
      sampling,
      onStep: () => Promise.resolve(steps++ === step),
    });
    expect(proposal).toBeUndefined();
    expect(model.timesteps).toHaveLength(step);
  });
});
