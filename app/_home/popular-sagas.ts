import type { Category } from '@/lib/books/books.schemas';

export type PopularSaga = {
  name: string;
  authors: string;
  firstVolume?: string;
  /** Known only of a saga that is finished: the others still grow. */
  volumes?: number;
};

export const POPULAR_SAGAS: Record<Category, PopularSaga[]> = {
  roman: [
    { name: 'L’Amie prodigieuse', authors: 'Elena Ferrante', volumes: 4 },
    { name: 'La Passe-miroir', authors: 'Christelle Dabos', firstVolume: 'Les Fiancés de l’hiver', volumes: 4 },
    { name: 'Les Rougon-Macquart', authors: 'Émile Zola', firstVolume: 'La Fortune des Rougon', volumes: 20 },
    { name: 'Le Problème à trois corps', authors: 'Liu Cixin', volumes: 3 },
    { name: 'Dune', authors: 'Frank Herbert', volumes: 6 },
  ],
  bd: [
    { name: 'Les Vieux Fourneaux', authors: 'Wilfrid Lupano, Paul Cauuet', firstVolume: 'Ceux qui restent' },
    {
      name: 'Blacksad',
      authors: 'Juan Díaz Canales, Juanjo Guarnido',
      firstVolume: 'Quelque part entre les ombres',
    },
    { name: 'L’Arabe du futur', authors: 'Riad Sattouf', volumes: 6 },
    { name: 'Le Chat du Rabbin', authors: 'Joann Sfar', firstVolume: 'La Bar-Mitsva' },
    { name: 'L’Incal', authors: 'Alejandro Jodorowsky, Mœbius', firstVolume: 'L’Incal noir', volumes: 6 },
  ],
  manga: [
    { name: 'One Piece', authors: 'Eiichirō Oda' },
    { name: 'L’Attaque des Titans', authors: 'Hajime Isayama', volumes: 34 },
    { name: 'Fullmetal Alchemist', authors: 'Hiromu Arakawa', volumes: 27 },
    { name: 'Monster', authors: 'Naoki Urasawa', volumes: 18 },
    { name: 'Naruto', authors: 'Masashi Kishimoto', volumes: 72 },
  ],
};
