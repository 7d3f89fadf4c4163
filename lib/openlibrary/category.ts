import type { Category } from '@/lib/books/books.schemas';
import { occursIn } from '@/lib/text/fold';

const MANGA = ['manga', 'anime', 'japanese comic', 'japanese comics', 'shonen', 'shojo', 'seinen'];
const BD = [
  ...['comic', 'comics', 'comic book', 'comic books', 'comic strip', 'comic strips', 'graphic novel', 'graphic novels'],
  ...['bande dessinee', 'bandes dessinees', 'bande dessinees', 'bandes dessinee', 'bd', 'cartoons', 'strips'],
];

/** What kind of book its subjects tell of. Manga comes first: it is filed under comics as well. */
export const categoryOf = (subjects: readonly string[]): Category => {
  const tells = (words: readonly string[]) => subjects.some((subject) => words.some((word) => occursIn(word, subject)));
  if (tells(MANGA)) return 'manga';
  return tells(BD) ? 'bd' : 'roman';
};
