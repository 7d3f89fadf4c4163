import { english, french, numbered } from '../shapes';

const GOSCINNY_UDERZO = 'René Goscinny, Albert Uderzo';
const HERGE = 'Hergé';

type Album = [title: string, year: number, position?: string];

const asterix = ([title, year, position]: Album) => ({
  title,
  by: GOSCINNY_UDERZO,
  year,
  about: ['Bandes dessinées', 'Gaule'],
  ...(position && { series: ['Astérix', position] as [string, string] }),
  fr: french(title, year > 1979 ? 'Albert René' : 'Hachette', `${year}`, 48, {
    series: position ? `Astérix, ${position}` : undefined,
  }),
});
const tintin = ([title, year, position]: Album) => ({
  title,
  by: HERGE,
  year,
  about: ['Tintin (Fictitious character)', 'Comic books, strips'],
  fr: french(title, 'Casterman', `${year}`, 62, { series: `Les aventures de Tintin ; ${position}` }),
});
const album = (
  title: string,
  by: string,
  year: number,
  publisher: string,
  volume: string,
  about = 'Bandes dessinées',
) => ({
  title,
  by,
  year,
  about: [about],
  fr: french(`${volume} : ${title}`, publisher, `${year}`, 48),
});
const novel = (title: string, by: string, year: number, fr: string, pages: number) => ({
  title,
  by,
  year,
  about: ['Graphic novels'],
  fr: french(fr, 'Urban Comics', `${year + 20}`, pages),
  en: english(title, 'DC Comics', `${year}`, pages),
});
const VAN_HAMME_ROSINSKI = 'Jean Van Hamme, Grzegorz Rosiński';

export const comics = numbered(
  2000,
  [],
  [
    ...(
      [
        ['Astérix le Gaulois', 1961, '1'],
        ["La Serpe d'or", 1962, '2'],
        ['Astérix et les Goths', 1963, '3'],
        ['Astérix gladiateur', 1964, '4'],
        ['Le Tour de Gaule', 1965, '5'],
        ['Astérix et Cléopâtre', 1965, '6'],
        ['Le Combat des chefs', 1966],
        ['Astérix chez les Bretons', 1966],
        ['Astérix et les Normands', 1966],
        ['Astérix légionnaire', 1967],
        ['Astérix aux Jeux olympiques', 1968],
        ['La Zizanie', 1970],
        ['Astérix en Corse', 1973],
      ] as Album[]
    ).map(asterix),
    ...(
      [
        ['Tintin au Congo', 1931, '2'],
        ['Tintin en Amérique', 1932, '3'],
        ['Les Cigares du pharaon', 1934, '4'],
        ['Le Lotus bleu', 1936, '5'],
        ["L'Oreille cassée", 1937, '6'],
        ["L'Île noire", 1938, '7'],
        ["Le Sceptre d'Ottokar", 1939, '8'],
        ["Le Crabe aux pinces d'or", 1941, '9'],
        ["L'Étoile mystérieuse", 1942, '10'],
        ['Le Secret de la Licorne', 1943, '11'],
        ['Le Trésor de Rackham le Rouge', 1944, '12'],
        ['Objectif Lune', 1953, '16'],
        ['On a marché sur la Lune', 1954, '17'],
        ['Tintin au Tibet', 1960, '20'],
      ] as Album[]
    ).map(tintin),
    album('Le Secret de l’Espadon', 'Edgar P. Jacobs', 1950, 'Le Lombard', 'Blake et Mortimer, tome 1'),
    album('Le Mystère de la grande pyramide', 'Edgar P. Jacobs', 1954, 'Le Lombard', 'Blake et Mortimer, tome 4'),
    album('La Marque jaune', 'Edgar P. Jacobs', 1956, 'Le Lombard', 'Blake et Mortimer, tome 6'),
    album('La Magicienne trahie', VAN_HAMME_ROSINSKI, 1980, 'Le Lombard', 'Thorgal - Tome 1'),
    album("L'Île des mers gelées", VAN_HAMME_ROSINSKI, 1980, 'Le Lombard', 'Thorgal - Tome 2'),
    album('Au-delà des ombres', VAN_HAMME_ROSINSKI, 1983, 'Le Lombard', 'Thorgal - Tome 5'),
    album('Le Jour du soleil noir', 'Jean Van Hamme, William Vance', 1984, 'Dargaud', 'XIII - Tome 1'),
    album("Là où va l'Indien", 'Jean Van Hamme, William Vance', 1985, 'Dargaud', 'XIII - Tome 2'),
    album('Des rails sur la prairie', 'Morris, René Goscinny', 1957, 'Dupuis', 'Lucky Luke - tome 9'),
    album('Les Cousins Dalton', 'Morris, René Goscinny', 1958, 'Dupuis', 'Lucky Luke - tome 12'),
    album('Billy the Kid', 'Morris, René Goscinny', 1962, 'Dupuis', 'Lucky Luke - tome 20'),
    album('Il y a un sorcier à Champignac', 'André Franquin', 1951, 'Dupuis', 'Spirou et Fantasio - Tome 2'),
    album('La Corne de rhinocéros', 'André Franquin', 1955, 'Dupuis', 'Spirou et Fantasio - Tome 6'),
    album('Gare aux gaffes', 'André Franquin', 1966, 'Dupuis', 'Gaston, tome 1'),
    album('Le Gang des gaffeurs', 'André Franquin', 1974, 'Dupuis', 'Gaston, tome 12'),
    album('Persepolis', 'Marjane Satrapi', 2000, "L'Association", 'Persepolis, tome 1', 'Comic books, strips, etc.'),
    album('Le Chat du rabbin', 'Joann Sfar', 2002, 'Dargaud', 'Le Chat du rabbin - Tome 1', 'Bandes dessinées'),
    album('Blacksad', 'Juan Díaz Canales, Juanjo Guarnido', 2000, 'Dargaud', 'Blacksad - Tome 1', 'BD'),
    novel('Watchmen', 'Alan Moore, Dave Gibbons', 1987, 'Watchmen', 416),
    novel('V for Vendetta', 'Alan Moore, David Lloyd', 1988, 'V pour Vendetta', 296),
    novel('Maus', 'Art Spiegelman', 1986, "Maus : l'intégrale", 295),
    novel('Batman: Year One', 'Frank Miller, David Mazzucchelli', 1987, 'Batman : année un', 144),
    novel('The Dark Knight Returns', 'Frank Miller', 1986, 'The Dark Knight Returns', 224),
    novel('The Killing Joke', 'Alan Moore, Brian Bolland', 1988, 'Killing Joke', 64),
  ],
);
