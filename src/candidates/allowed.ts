import { PRODUCTIONS, tokenId } from '../rules';
import type { GrammarSymbol } from '../rules';
import type { AllowedTokens } from './beam';
import type { RequestItem } from './items';
import type { LinkedRequest } from './linkedRequest';

/** Which tokens each symbol may become in this request: all of the grammar's, and of the slots those that say what is needed. */
export function allowedTokens(request: LinkedRequest): AllowedTokens {
  const allowed = new Map<GrammarSymbol, number[]>();
  for (const { token, heads } of PRODUCTIONS) {
    for (const head of heads) {
      if (!fits(token, head, request)) continue;
      const tokens = allowed.get(head);
      if (tokens === undefined) allowed.set(head, [tokenId(token)]);
      else tokens.push(tokenId(token));
    }
  }
  return allowed;
}

function fits(token: string, symbol: GrammarSymbol, { items, columns, values }: LinkedRequest): boolean {
  const slot = /^([WCV])(\d+)$/.exec(token);
  if (slot === null) return true;
  const index = Number(slot[2]);
  if (slot[1] === 'C') return index < columns.length;
  if (slot[1] === 'V') return index < values.length;
  const item = items[index];
  return item !== undefined && says(item, symbol);
}

function says(item: RequestItem, symbol: GrammarSymbol): boolean {
  switch (symbol) {
    case 'color':
      return item.color !== undefined;
    case 'number':
      return item.number !== undefined;
    case 'duration':
      return item.duration !== undefined || (item.number !== undefined && item.kind !== 'percent');
    default:
      return item.kind !== 'punctuation' && item.kind !== 'operator';
  }
}
