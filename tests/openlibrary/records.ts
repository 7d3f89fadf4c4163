import { comics } from './works/comics';
import { mangas } from './works/manga';
import { novels } from './works/novels';
import { ugly } from './works/ugly';
import type { Edition, RawRecord, Work } from './shapes';

const type = (name: string) => ({ key: `/type/${name}` });

/** All records by key, and who is in which series. */
export type Shelf = {
  records: Map<string, RawRecord>;
  series: Map<string, { key: string; name: string; members: Map<string, string> }>;
};

const editionRecord = (work: Work, edition: Edition, n: number): RawRecord => ({
  key: `/books/OL${work.id}${String(n).padStart(2, '0')}M`,
  type: type('edition'),
  title: edition.title,
  ...(edition.subtitle && { subtitle: edition.subtitle }),
  works: [{ key: `/works/OL${work.id}W` }],
  publishers: edition.publisher ? [edition.publisher] : [],
  publish_date: edition.date,
  ...(edition.pages && { number_of_pages: edition.pages }),
  ...(edition.isbn && { isbn_13: [edition.isbn] }),
  ...(edition.language && { languages: [{ key: `/languages/${edition.language}` }] }),
  ...(edition.series && { series: [edition.series] }),
  covers: [work.id * 1000 + n + 1],
  source_records: [`promise:stand-in:${work.id}`],
  latest_revision: 3,
});

const workRecord = (work: Work, authors: string[], series?: string): RawRecord => ({
  key: `/works/OL${work.id}W`,
  type: type('work'),
  title: work.title,
  authors: authors.map((key) => ({ author: { key }, type: type('author_role') })),
  covers: [work.id * 1000],
  subjects: work.subjects,
  first_publish_date: String(work.year),
  ...(work.description && { description: work.description }),
  ...(series && { series: [{ series: { key: series }, position: work.series?.[1] ?? '' }] }),
  created: { type: '/type/datetime', value: '2009-12-10T22:13:35.559002' },
});

/** Numbers authors and series in the order in which they turn up. */
const numbering = (folder: string, first: number, letter: string) => {
  const keys = new Map<string, string>();
  return {
    keys,
    of: (name: string) =>
      keys.get(name) ?? (keys.set(name, `/${folder}/OL${first + keys.size}${letter}`), keys.get(name)!),
  };
};

export const shelf = (): Shelf => {
  const authors = numbering('authors', 100, 'A');
  const names = numbering('series', 500, 'L');
  const series: Shelf['series'] = new Map();
  const records: RawRecord[] = [...ugly];
  for (const work of [...novels, ...comics, ...mangas]) {
    const key = work.series && names.of(work.series[0]);
    if (key && work.series) {
      const [name, position] = work.series;
      const known = series.get(key) ?? { key, name, members: new Map() };
      series.set(key, known);
      known.members.set(`/works/OL${work.id}W`, position);
    }
    records.push(workRecord(work, work.authors.map(authors.of), key));
    records.push(...work.editions.map((edition, n) => editionRecord(work, edition, n)));
  }
  for (const [name, key] of authors.keys) records.push({ key, name, type: type('author'), birth_date: '1900?' });
  return { records: new Map(records.map((record) => [record.key, record])), series };
};
