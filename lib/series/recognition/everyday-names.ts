import { nameKey } from './names';

/**
 * Names of series that are also ordinary words, other works or other people. Alone they prove nothing: the author must
 * agree.
 */
const NAMES = [
  ...['1984', 'A Silent Voice', 'Adamsberg', 'Agrippine', 'Akira', 'Aldébaran', 'Alix', 'Amos Daragon', 'Antarès'],
  ...['Au revoir là-haut', 'Autre-Monde', 'Avant la quête', 'Avengers', 'Basara', 'Battle Royale', 'Bételgeuse'],
  ...['Black Jack', 'Blackwater', 'Blast', 'Bleach', 'Blueberry', 'Bone', 'Borgia', 'Captain America', 'Cat’s Eye'],
  ...['Cherub', 'City Hunter', 'Claudine', 'Claymore', 'Cobra', 'Daredevil', 'Delirium', 'Descender', 'Divergent'],
  ...['Divergente', 'Dragon Head', 'Dune', 'Ender', 'Eragon', 'Fairy Tail', 'Fifty Shades', 'Fire Force', 'Flash'],
  ...['Fondation', 'Foundation', 'Gaston', 'Grisha', 'Hulk', 'Hypérion', 'Idées noires', 'Ippo', 'Iron Man'],
  ...['James Bond', 'Kenshin', 'Kingdom', 'Kingsbridge', 'La Première Loi', 'La Reine Margot', 'La Sélection'],
  ...['Lady Oscar', 'Lamu', 'Le Cri du peuple', 'Le Décalogue', 'Le Grand Mort', 'Le Passeur', 'Le Photographe'],
  ...['Le Scorpion', 'Le Triangle secret', 'Le Tueur', 'Le Vent dans les saules', 'Les Fourmis', 'Long John Silver'],
  ...['Le Livre des étoiles', 'Les Enfants de la Terre', 'Les Piliers de la Terre', 'Les Trois Mousquetaires', 'Lou !'],
  ...[
    'Les Vengeurs',
    'Les Frustrés',
    'Les Mondes d’Ewilan',
    'Lieutenant Blueberry',
    'Little House',
    'Magasin général',
    'Magi',
  ],
  ...['Magnus Chase', 'Magyk', 'Malaussène', 'Master Keaton', 'Maus', 'Méto', 'Millenium', 'Millennium', 'Monster'],
  ...['Murena', 'Nana', 'Nikopol', 'Okko', 'Orbital', 'Outlander', 'Paper Girls', 'Parasite', 'Parasyte', 'Persepolis'],
  ...['Peter Pan', 'Planètes', 'Pluto', 'Preacher', 'Quai d’Orsay', 'Rama', 'Ramsès', 'Ranma', 'Rave', 'Red Queen'],
  ...['Red River', 'Rinne', 'SAS', 'Sambre', 'Sandman', 'Sawako', 'Seuls', 'Seven Deadly Sins', 'Shadow and Bone'],
  ...['Sherlock Holmes', 'Silo', 'Silver Spoon', 'Sin City', 'Soul Eater', 'Souvenirs d’enfance', 'Spawn', 'Spirale'],
  ...['Stone Ocean', 'Sweet Tooth', 'The Boys', 'The Expanse', 'The First Law', 'The Giver', 'The Selection', 'Thor'],
  ...['The Broken Earth', 'The Century Trilogy', 'The Dark Tower', 'The Three Musketeers', 'Tom Sawyer', 'Touch'],
  ...['The Pillars of the Earth', 'Twilight', 'Uglies', 'Undertaker', 'Vagabond', 'Vampire Academy', 'Vampire Knight'],
  ...['Vango', 'XIII', 'Underworld USA', 'Chroniques diplomatiques', 'Le Sommeil du monstre', 'The Lost Canvas'],
  ...['Les Cahiers d’Esther', 'Hell’s Paradise', 'Paradise Kiss', 'Platinum End', 'Your Lie in April', 'Miss Marple'],
].map(nameKey);

const KEYS: ReadonlySet<string> = new Set(NAMES);

/** Whether a name, as its key, may just as well mean something else. */
export const isEveryday = (key: string): boolean => KEYS.has(key) || key.length < 4;
