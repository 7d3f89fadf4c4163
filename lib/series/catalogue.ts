import 'server-only';
import { z } from 'zod';
import { fold } from '@/lib/text/fold';
import { CatalogueEntry, type Series } from './catalogue.schemas';
import contract from './catalogue/contract.json';
import novelsFantasy from './catalogue/romans/fantasy.json';
import novelsJeunesse from './catalogue/romans/jeunesse.json';
import novelsLitterature from './catalogue/romans/litterature.json';
import novelsPolicier from './catalogue/romans/policier.json';
import novelsScienceFiction from './catalogue/romans/science-fiction.json';
import comicsAventure from './catalogue/bd/aventure.json';
import comicsContemporain from './catalogue/bd/contemporain.json';
import comicsHumourJeunesse from './catalogue/bd/humour-jeunesse.json';
import comicsImaginaire from './catalogue/bd/imaginaire.json';
import comicsComics from './catalogue/bd/comics.json';
import mangaSeinen from './catalogue/manga/seinen.json';
import mangaShojo from './catalogue/manga/shojo.json';
import mangaShonen from './catalogue/manga/shonen.json';

/** What the API answers for a series whose numbers never end: it has no count of its own. */
const ENDLESS = 1000;

/** Every series of the catalogue, in catalogue order. For the server: the data are too heavy for a browser. */
export const catalogue: readonly CatalogueEntry[] = z
  .array(CatalogueEntry)
  .parse(
    [
      contract,
      novelsFantasy,
      novelsJeunesse,
      novelsLitterature,
      novelsPolicier,
      novelsScienceFiction,
      comicsAventure,
      comicsContemporain,
      comicsHumourJeunesse,
      comicsImaginaire,
      comicsComics,
      mangaSeinen,
      mangaShojo,
      mangaShonen,
    ].flat(),
  );

/** Every name a series goes by, its own first, none of them twice. */
export const variationsOf = ({ name, originalName, englishName, otherNames = [] }: CatalogueEntry): string[] => {
  const names = [name, ...otherNames, ...[originalName, englishName].filter((other) => other !== undefined)];
  const folded = names.map(fold);
  return names.filter((_, i) => folded.indexOf(folded[i] ?? '') === i);
};

export const toSeries = (entry: CatalogueEntry): Series => ({
  name: entry.name,
  category: entry.category,
  score: entry.score,
  keywords: entry.keywords,
  authors: entry.authors.map(({ name }) => name),
  variations: variationsOf(entry),
  volumes: entry.volumes ?? ENDLESS,
  languages: entry.languages,
  description: entry.description.fr,
  first_published: entry.firstYear,
  status: entry.state,
});
