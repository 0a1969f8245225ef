import { formulaOf } from '../../../src/rules';
import type { Condition } from '../../../src/rules';
import { column, columns, rule, table, text } from '../../support/builders';

const NAMES = table({ Name: ['Ann', 'Bo 🙂'] });

function formulaEndingWith(end: string): string {
  const condition: Condition = { kind: 'text', operator: 'endsWith', value: column(0), text: text(end) };
  return formulaOf(rule(condition, columns(0)), NAMES);
}

describe('The end of a text in a formula', () => {
  it('has its length written out', () => {
    expect(formulaEndingWith('nn')).toBe('=RIGHT($A2,2)="nn"');
  });

  it('is measured by Excel where its versions count characters differently', () => {
    expect(formulaEndingWith('o 🙂')).toBe('=RIGHT($A2,LEN("o 🙂"))="o 🙂"');
  });
});
