import type { Category } from '@/lib/books/books.schemas';

export type PopularSaga = {
  name: string;
  /** Its page. */
  slug: string;
  authors: string;
  firstVolume?: string;
  /** Known only of a saga that is finished: the others still grow. */
  volumes?: number;
};

export const POPULAR_SAGAS: Record<Category, PopularSaga[]> = {
  roman: [
    { name: 'L’Amie prodigieuse', slug: 'l-amie-prodigieuse', authors: 'Elena Ferrante', volumes: 4 },
    {
      name: 'La Passe-miroir',
      slug: 'la-passe-miroir',
      authors: 'Christelle Dabos',
      firstVolume: 'Les Fiancés de l’hiver',
      volumes: 4,
    },
    {
      name: 'Les Rougon-Macquart',
      slug: 'les-rougon-macquart',
      authors: 'Émile Zola',
      firstVolume: 'La Fortune des Rougon',
      volumes: 20,
    },
    { name: 'Le Problème à trois corps', slug: 'le-probleme-a-trois-corps', authors: 'Liu Cixin', volumes: 3 },
    { name: 'Dune', slug: 'dune', authors: 'Frank Herbert', volumes: 6 },
  ],
  bd: [
    {
      name: 'Les Vieux Fourneaux',
      slug: 'les-vieux-fourneaux',
      authors: 'Wilfrid Lupano, Paul Cauuet',
      firstVolume: 'Ceux qui restent',
    },
    {
      name: 'Blacksad',
      slug: 'blacksad',
      authors: 'Juan Díaz Canales, Juanjo Guarnido',
      firstVolume: 'Quelque part entre les ombres',
    },
    { name: 'L’Arabe du futur', slug: 'l-arabe-du-futur', authors: 'Riad Sattouf', volumes: 6 },
    { name: 'Le Chat du Rabbin', slug: 'le-chat-du-rabbin', authors: 'Joann Sfar', firstVolume: 'La Bar-Mitsva' },
    {
      name: 'L’Incal',
      slug: 'l-incal',
      authors: 'Alejandro Jodorowsky, Mœbius',
      firstVolume: 'L’Incal noir',
      volumes: 6,
    },
  ],
  manga: [
    { name: 'One Piece', slug: 'one-piece', authors: 'Eiichirō Oda' },
    { name: 'L’Attaque des Titans', slug: 'attack-on-titan', authors: 'Hajime Isayama', volumes: 34 },
    { name: 'Fullmetal Alchemist', slug: 'fullmetal-alchemist', authors: 'Hiromu Arakawa', volumes: 27 },
    { name: 'Monster', slug: 'monster', authors: 'Naoki Urasawa', volumes: 18 },
    { name: 'Naruto', slug: 'naruto', authors: 'Masashi Kishimoto', volumes: 72 },
  ],
};
