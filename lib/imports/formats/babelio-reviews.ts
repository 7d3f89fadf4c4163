import { tableFormat } from './table-format';

export const babelioReviews = tableFormat({
  id: 'babelio_reviews',
  name: 'Babelio (critiques)',
  known_by: ['Titre', 'Critique', 'Date d`entrée dans Babelio'],
  columns: {
    ISBN: 'isbn',
    Titre: 'title',
    Auteur: 'author_surname_first',
    Critique: 'review',
    'Date d`entrée dans Babelio': 'added',
  },
});
