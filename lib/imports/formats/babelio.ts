import { tableFormat } from './table-format';

export const babelio = tableFormat({
  id: 'babelio',
  name: 'Babelio',
  known_by: ['Titre', 'Auteur', 'Statut', 'Date d`entrée dans Babelio'],
  columns: {
    ISBN: 'isbn',
    Titre: 'title',
    Auteur: 'author_surname_first',
    Editeur: 'publisher',
    'Date de publication': 'publication',
    'Date d`entrée dans Babelio': 'added',
    Statut: 'status',
    Note: 'rating',
  },
});
