import { tableFormat } from './table-format';

export const bubble = tableFormat({
  id: 'bubble',
  name: 'Bubble BD',
  known_by: ['Titre de la série', 'Tome', 'Dans ma collection'],
  columns: {
    'Titre de la série': 'saga',
    Type: 'category',
    'Titre de l’album': 'title',
    EAN: 'isbn',
    Tome: 'volume',
    'Date de publication': 'publication',
    Editeur: 'publisher',
    Auteurs: 'authors',
    'Date d’ajout': 'added',
    'Dans ma collection': 'owned',
    Lu: 'read',
    Dédicacé: 'mark',
    'Edition originale': 'mark',
    'Prété à': 'lent_to',
    'Prêté à': 'lent_to',
  },
});
