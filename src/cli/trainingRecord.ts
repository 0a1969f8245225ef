import { contextOfTable, featuresOf, linkRequest, operandFinder, sameLiteral } from '../candidates';
import type { MentionedOperand, RequestFeatures } from '../candidates';
import type { WordPieceTokenizer } from '../diffusion';
import { colorFamily, encodeRuleSet, tokenId } from '../rules';
import type { Result } from '../rules';
import type { Example, Mention } from '../synthesis';

/** Most tokens of a rule set, `END` included; the model's length. */
export const RULE_LENGTH = 32;

/** An example as the model sees it. */
export interface TrainingRecord {
  readonly features: RequestFeatures;
  /** Token ids of the rules, `END` included. */
  readonly target: readonly number[];
  readonly source: string;
}

/** Links an example and writes its rules as tokens; a fault where a slot says no such operand or the rules are too long. */
export function trainingRecordOf(example: Example, tokenizer: WordPieceTokenizer): Result<TrainingRecord> {
  const request = linkRequest(example.utterance, contextOfTable(example.table));
  const tokens = encodeRuleSet(example.rules, operandFinder(request, example.today, example.mentions.map(operandOfMention)));
  if (!tokens.ok) return tokens;
  if (tokens.value.length > RULE_LENGTH)
    return { ok: false, faults: [{ code: 'tooLong', path: [], message: `${tokens.value.length} tokens` }] };
  return { ok: true, value: { features: featuresOf(request, tokenizer), target: tokens.value.map(tokenId), source: example.source } };
}

function operandOfMention({ start, end, says }: Mention): MentionedOperand {
  return {
    start,
    end,
    isSaidBy: (operand) => {
      if (says.kind === 'color' || operand.kind === 'color')
        return says.kind === 'color' && operand.kind === 'color' && colorFamily(says.color) === colorFamily(operand.color);
      return sameLiteral(says.expression, operand.expression);
    },
  };
}
