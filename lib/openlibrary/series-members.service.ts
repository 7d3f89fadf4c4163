import 'server-only';
import { AppError } from '@/lib/errors';
import { findSeries, search, TIMEOUT } from './catalogue';
import type { PageQuery } from './details.schemas';
import { notKnown } from './editions.service';
import { FIELDS } from './fields';
import { toFoundBook } from './items';
import { seriesKey } from './keys';
import { clause } from './query';
import type { SearchDoc } from './records';
import { ageOf } from './search.service';
import { byPosition } from './series-members';
import { orUnavailable } from './upstream-error';

const MOST_MEMBERS = 100;

const positionIn = (doc: SearchDoc, id: string) => doc.series_position[doc.series_key.indexOf(id)]?.trim() ?? '';

const read = async (key: string, id: string) => {
  const request = { q: `series_key:${id}`, limit: MOST_MEMBERS, fields: FIELDS.members, timeout: TIMEOUT.search };
  return Promise.all([findSeries(key, TIMEOUT.record), search(request)]);
};

/** The members of a series, in the order of the series. */
export const getSeriesMembers = async (text: string) => {
  const key = seriesKey(text);
  if (!key) throw notKnown();
  const id = key.replace('/series/', '');
  const [series, found] = await orUnavailable(read(key, id));
  if (!series.value) throw notKnown();
  const members = found.docs.map((doc) => ({ ...toFoundBook(doc), position: positionIn(doc, id) }));
  return {
    key,
    name: series.value.name,
    description: series.value.description,
    members: members.sort(byPosition),
    total_found: found.numFound,
    ...ageOf(found),
  };
};

/** One page of the books about a subject. */
export const listSubject = async (subject: string, { limit, offset }: PageQuery, language: string) => {
  const q = clause('subject', subject);
  if (!q) throw new AppError('bad_request', 'Indiquez un sujet');
  const request = { q, limit, offset, fields: FIELDS.search, timeout: TIMEOUT.search, language };
  const found = await orUnavailable(search(request));
  const wish = { language, volume: null };
  return {
    subject,
    books: found.docs.map((doc) => toFoundBook(doc, wish)),
    total_found: found.numFound,
    ...ageOf(found),
  };
};
