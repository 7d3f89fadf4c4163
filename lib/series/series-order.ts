import { words } from '@/lib/text/fold';
import { sortKey } from '@/lib/text/sort-key';

const ARTICLE = /^(?:(?:Les?|La|Une?|Des|The|An?)\s+|L['’])(?=\S)/;

/** « Les Vieux Fourneaux » stands among the V. */
const withoutArticle = (name: string) => name.replace(ARTICLE, '');

export const nameKey = (name: string): string => sortKey(withoutArticle(name));

/** Where names stand that begin with no Latin letter. */
const OTHERS = '0-9';
export const LETTERS = [...'abcdefghijklmnopqrstuvwxyz', OTHERS] as const;

export const letterOf = (name: string): string => {
  const [first = ''] = words(withoutArticle(name)).join('');
  return /[a-z]/.test(first) ? first : OTHERS;
};
