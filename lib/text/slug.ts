import { fold, words } from './fold';

/** Letters that no accent makes of another. */
const PLAIN: Record<string, string> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

const plainWords = (name: string): string =>
  words(name)
    .join('-')
    .replace(/[øđðłþı]/g, (letter) => PLAIN[letter] ?? letter);

/** A name as the part of an address: « Jo Nesbø » is `jo-nesbo`. */
export const slugOf = (name: string): string => plainWords(name).replace(/[^a-z0-9-]/g, '');

/** A name as names are compared: by what an address has of it, but in any writing, and where it is of signs alone, too. */
export const nameKey = (name: string): string => plainWords(name) || fold(name);
