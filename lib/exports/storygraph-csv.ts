import type { Book } from '@/lib/books/books.schemas';
import { isbnForms } from '@/lib/books/isbn';
import type { Columns } from './csv';
import { dayOf, finishedReadings, htmlOf, listOf } from './foreign-cells';

const STATUS = {
  to_read: 'to-read',
  reading: 'currently-reading',
  completed: 'read',
  paused: 'paused',
  abandoned: 'did-not-finish',
} as const satisfies Record<Book['status'], string>;

const FORMAT = { paper: 'paperback', ebook: 'digital', audio: 'audio' } as const;

const roleOf = (role: string) => role.charAt(0).toUpperCase() + role.slice(1).replaceAll('_', ' ');

/** Each reading as `start-end`, or as its end alone; one whose end is not known to the day is only counted. */
const datesRead = (book: Book) =>
  finishedReadings(book)
    .map(({ started, finished }) => [dayOf(started), dayOf(finished)])
    .filter(([, end]) => end)
    .map((days) => days.filter(Boolean).join('-'))
    .join(', ');

const nothing = () => '';

/** The 23 columns of StoryGraph, which has none for a saga. */
export const STORYGRAPH_COLUMNS: Columns<Book> = [
  ['Title', ({ title }) => title],
  ['Authors', ({ author }) => author],
  [
    'Contributors',
    ({ contributors }) => contributors.map(({ name, role }) => `${listOf([name])} (${roleOf(role)})`).join(', '),
  ],
  ['ISBN/UID', ({ isbn }) => isbnForms(isbn).isbn13],
  ['Format', ({ format }) => (format ? FORMAT[format] : '')],
  ['Read Status', ({ status }) => STATUS[status]],
  ['Date Added', ({ date_added }) => dayOf(date_added)],
  ['Last Date Read', (book) => dayOf(finishedReadings(book).at(-1)?.finished ?? null)],
  ['Dates Read', datesRead],
  ['Read Count', (book) => finishedReadings(book).length],
  ['Moods', nothing],
  ['Pace', nothing],
  ['Character- or Plot-Driven?', nothing],
  ['Strong Character Development?', nothing],
  ['Loveable Characters?', nothing],
  ['Diverse Characters?', nothing],
  ['Flawed Characters?', nothing],
  ['Star Rating', ({ rating }) => rating],
  ['Review', ({ review }) => htmlOf(review)],
  ['Content Warnings', nothing],
  ['Content Warning Description', nothing],
  ['Tags', ({ tags }) => listOf(tags)],
  ['Owned?', ({ ownership }) => (ownership === 'owned' ? 'Yes' : 'No')],
];
