import type { Token } from './title-tokens';

/** The tokens that open and close one bracket. */
export type Bracket = { open: number; close: number };

const CLOSES = new Map([
  [')', '('],
  [']', '['],
]);

const isClosing = ({ text }: Token) => text === ')' || text === ']';
const isOpening = (text: string | undefined) => text === '(' || text === '[';

/** The brackets that are closed and stand in no other, in one pass; those that match nothing are as any sign. */
export const topLevelBrackets = (tokens: readonly Token[]): Bracket[] => {
  if (!tokens.some(isClosing)) return [];
  const opened: number[] = [];
  const found: Bracket[] = [];
  for (let close = 0; close < tokens.length; close++) {
    const text = tokens[close]!.text;
    if (isOpening(text)) opened.push(close);
    const open = opened.at(-1);
    if (open === undefined || CLOSES.get(text) !== tokens[open]?.text) continue;
    opened.pop();
    while (found.length && found.at(-1)!.open > open) found.pop();
    found.push({ open, close });
  }
  return found;
};
