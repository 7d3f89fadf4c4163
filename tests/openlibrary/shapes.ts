/** The records a catalogue holds, as Open Library shapes them. Keys and most ISBNs are made up; titles, authors and years are not. */
export type RawRecord = Record<string, unknown> & { key: string };

export type Edition = {
  title: string;
  subtitle?: string;
  language?: string;
  publisher?: string;
  date?: string;
  pages?: number;
  isbn?: string;
  series?: string;
};

export type Work = {
  id: number;
  title: string;
  authors: string[];
  year: number;
  subjects: string[];
  /** Name and position, for the works whose series Open Library knows. */
  series?: [name: string, position: string];
  description?: string;
  editions: Edition[];
};

const checkDigit = (twelve: string) =>
  String((10 - ([...twelve].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10)) % 10);

/** An ISBN with a true check digit in a range that no publisher has. */
const madeUpIsbn = (work: number, edition: number): string => {
  const twelve = `979999${String(work).padStart(4, '0')}${String(edition).padStart(2, '0')}`;
  return twelve + checkDigit(twelve);
};

type Short = Omit<Work, 'id' | 'authors' | 'subjects' | 'editions'> & {
  fr?: Edition;
  en?: Edition;
  volumes?: Edition[];
};

/** A novel: its French edition and its English one. */
export const french = (
  title: string,
  publisher: string,
  date: string,
  pages: number,
  more: Partial<Edition> = {},
): Edition => ({
  title,
  language: 'fre',
  publisher,
  date,
  pages,
  ...more,
});
export const english = (
  title: string,
  publisher: string,
  date: string,
  pages: number,
  more: Partial<Edition> = {},
): Edition => ({
  ...french(title, publisher, date, pages, more),
  language: 'eng',
});

/** Numbers the works of one file and gives each edition an ISBN. */
export const numbered = (
  first: number,
  subjects: string[],
  list: (Short & { by: string; about?: string[] })[],
): Work[] =>
  list.map(({ by, about = [], fr, en, volumes = [], ...work }, i) => ({
    ...work,
    id: first + i,
    authors: by.split(', '),
    subjects: [...subjects, ...about],
    editions: [fr, en, ...volumes]
      .filter((edition) => edition !== undefined)
      .map((edition, n) => ({ isbn: madeUpIsbn(first + i, n), ...edition })),
  }));
