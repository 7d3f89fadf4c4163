import { volumeOf, type CoverSubject } from './cover/subject';

const SEPARATOR = '\\s*[-–—:,.(|]\\s*';
const NUMBERING = /^(?:tome|volume|vol\.?|t\.?)\s*\d+\b[\s\-–—:,.)|]*/i;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a volume is called beside its saga and its number: « Blacksad - Tome 5, Amarillo » is « Amarillo ». */
export function ownTitle(book: Pick<CoverSubject, 'title' | 'saga' | 'volume_number'>): string {
  const volume = volumeOf(book);
  if (!volume) return book.title;
  const saga = new RegExp(`^${escaped(volume.saga)}(?:$|${SEPARATOR}|\\s+(?=(?:tome|vol)))`, 'i');
  return book.title.replace(saga, '').replace(NUMBERING, '').trim();
}

/** A volume goes under the name of its saga, with its number on a line of its own; any other book under its title. */
export function bookHeadings(book: Pick<CoverSubject, 'title' | 'saga' | 'volume_number'>) {
  const volume = volumeOf(book);
  if (!volume) return { heading: book.title, volume: null };
  return { heading: volume.saga, volume: { number: volume.number, title: ownTitle(book) } };
}
