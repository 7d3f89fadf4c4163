import { words } from './fold';

/** Letters that no accent makes of another. */
const PLAIN: Record<string, string> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** A name as the part of an address: « Jo Nesbø » is `jo-nesbo`. */
export const slugOf = (name: string): string =>
  words(name)
    .join('-')
    .replace(/[øđðłþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^a-z0-9-]/g, '');
