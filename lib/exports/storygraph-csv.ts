import type { Book } from '@/lib/books/books.schemas';
import { isbnForms } from '@/lib/books/isbn';
import { shownAuthor } from '@/lib/books/unknown-author';
import type { Columns } from './csv';
import { dayOf, emptyColumns, finishedReadings, htmlOf, lastRead, listOf, statusNames } from './foreign-cells';

const STATUS = statusNames('paused');

const FORMAT = { paper: 'paperback', ebook: 'digital', audio: 'audio' } as const;

const roleOf = (role: string) => role.charAt(0).toUpperCase() + role.slice(1).replaceAll('_', ' ');

/** Each reading as `start-end`, or as its end alone; one whose end is not known to the day is only counted. */
const datesRead = (book: Book) =>
  finishedReadings(book)
    .map(({ started, finished }) => [dayOf(started), dayOf(finished)])
    .filter(([, end]) => end)
    .map((days) => days.filter(Boolean).join('-'))
    .join(', ');

/** The 23 columns of StoryGraph, which has none for a saga. */
export const STORYGRAPH_COLUMNS: Columns<Book> = [
  ['Title', ({ title }) => title],
  ['Authors', ({ author }) => shownAuthor(author, '')],
  [
    'Contributors',
    ({ contributors }) => contributors.map(({ name, role }) => `${listOf([name])} (${roleOf(role)})`).join(', '),
  ],
  ['ISBN/UID', ({ isbn }) => isbnForms(isbn).isbn13],
  ['Format', ({ format }) => (format ? FORMAT[format] : '')],
  ['Read Status', ({ status }) => STATUS[status]],
  ['Date Added', ({ date_added }) => dayOf(date_added)],
  ['Last Date Read', lastRead],
  ['Dates Read', datesRead],
  ['Read Count', (book) => finishedReadings(book).length],
  ...emptyColumns('Moods', 'Pace', 'Character- or Plot-Driven?', 'Strong Character Development?'),
  ...emptyColumns('Loveable Characters?', 'Diverse Characters?', 'Flawed Characters?'),
  ['Star Rating', ({ rating }) => rating],
  ['Review', ({ review }) => htmlOf(review)],
  ...emptyColumns('Content Warnings', 'Content Warning Description'),
  ['Tags', ({ tags }) => listOf(tags)],
  ['Owned?', ({ ownership }) => (ownership === 'owned' ? 'Yes' : 'No')],
];
