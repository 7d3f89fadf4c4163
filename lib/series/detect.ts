import 'server-only';
import { occursIn } from '@/lib/text/fold';
import type { Series } from './catalogue.schemas';
import type { BookInfo, DetectedSeries } from './series.schemas';

const ENOUGH = 60;
const ENOUGH_KEYWORDS = 2;

/** How sure it is that a book belongs to a series, or null when it is not sure enough. */
export const scoreDetection = (series: Series, { title, author = '' }: BookInfo): DetectedSeries | null => {
  const keywords = series.keywords.filter((keyword) => occursIn(keyword, title)).length;
  const found = [
    ...(series.authors.some((name) => occursIn(name, author)) ? [{ points: 80, reason: 'author_match' }] : []),
    ...(series.variations.some((name) => occursIn(name, title)) ? [{ points: 60, reason: 'title_variation' }] : []),
    ...(keywords ? [{ points: 20 * keywords, reason: `keywords_match_${keywords}` }] : []),
  ];
  const confidence = found.reduce((sum, { points }) => sum + points, 0);
  if (confidence < ENOUGH && keywords < ENOUGH_KEYWORDS) return null;
  return { series, confidence, match_reasons: found.map(({ reason }) => reason) };
};
