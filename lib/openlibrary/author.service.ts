import 'server-only';
import { findAuthor, listWorksOfAuthor, TIMEOUT } from './catalogue';
import { categoryOf } from './category';
import { coverUrl, firstCover, photoUrl } from './covers';
import type { PageQuery } from './details.schemas';
import { notKnown } from './editions.service';
import { cut, MAX } from './items';
import { authorKey, workKey } from './keys';
import type { Work } from './records';
import { ageOf } from './search.service';
import { suggestSeries } from './series-suggestion';
import { orUnavailable } from './upstream-error';
import { yearOf } from './year';

const toItem = (work: Work) => {
  const category = categoryOf(work.subjects);
  return {
    ol_key: workKey(work.key) ?? work.key,
    title: cut(work.title, MAX.title),
    cover_url: coverUrl(firstCover(work.covers)),
    category,
    first_publish_year: yearOf(work.first_publish_date),
    series_suggestion: suggestSeries({ title: work.title, subtitle: work.subtitle, category, subjects: work.subjects }),
  };
};

const read = async (key: string, page: PageQuery) =>
  Promise.all([findAuthor(key, TIMEOUT.record), listWorksOfAuthor(key, page, TIMEOUT.record)]);

/** An author, with one page of their works. */
export const getAuthor = async (text: string, page: PageQuery) => {
  const key = authorKey(text);
  if (!key) throw notKnown();
  // Open Library takes a limit of 0 for its own.
  const [author, works] = await orUnavailable(read(key, { ...page, limit: page.limit || 1 }));
  if (!author.value) throw notKnown();
  const { name, personal_name, bio, birth_date, death_date, photos } = author.value;
  return {
    key: authorKey(author.value.key) ?? key,
    name: name || personal_name,
    bio: cut(bio, MAX.long),
    birth_date,
    death_date,
    photo_url: photoUrl(firstCover(photos)),
    works: (works.value?.entries ?? []).slice(0, page.limit).map(toItem),
    total_found: works.value?.size ?? 0,
    ...ageOf(author),
  };
};
