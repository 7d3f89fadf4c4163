/** Words to make titles and names of: what is measured does not depend on what they mean. */
const HEADS = ['Le Vent', 'La Maison', 'L’Étoile', 'Les Enfants', 'Un Hiver', 'Le Secret', 'La Mémoire', 'L’Ombre'];
const TAILS = ['de Brest', 'du fleuve', 'des sables', 'sans retour', 'de verre', 'du Nord', 'des géants', 'de minuit'];
const NAMES = [
  'Aubin',
  'Besson',
  'Carlier',
  'Delmas',
  'Escoffier',
  'Fournier',
  'Guérin',
  'Hébrard',
  'Imbert',
  'Jourdan',
];
const FIRST = ['Alice', 'Benoît', 'Chloé', 'Damien', 'Élodie', 'François', 'Gaëlle', 'Hervé', 'Inès', 'Joël'];
const at = (list, index) => list[index % list.length];

/** As many books as are wanted, no two alike: two in three in a saga, in all categories. */
export const someBooks = (count) =>
  Array.from({ length: count }, (_, index) => {
    const saga = index % 3 ? `${at(HEADS, index)} ${at(TAILS, Math.floor(index / 24))}` : '';
    return {
      title: `${at(HEADS, index)} ${at(TAILS, Math.floor(index / 8))} ${Math.floor(index / 64) || ''}`.trim(),
      author: `${at(FIRST, index * 7)} ${at(NAMES, Math.floor(index / 10))}`,
      category: at(['roman', 'bd', 'manga'], index),
      saga,
      ...(saga && { volume_number: (index % 8) + 1 }),
    };
  });
