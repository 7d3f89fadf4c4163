import type { Category } from '@/lib/books/books.schemas';

/** The series of the first page, by their addresses: known to many, and each another kind of reading. */
export const POPULAR_SAGAS: Record<Category, readonly string[]> = {
  roman: ['l-amie-prodigieuse', 'la-passe-miroir', 'les-rougon-macquart', 'le-probleme-a-trois-corps', 'dune'],
  bd: ['les-vieux-fourneaux', 'blacksad', 'l-arabe-du-futur', 'le-chat-du-rabbin', 'l-incal'],
  manga: ['one-piece', 'attack-on-titan', 'fullmetal-alchemist', 'monster', 'naruto'],
};
