import type { Status } from '@/lib/books/books.schemas';
import type { ImportedRow, RowWarning } from './imported-row.schemas';

type Said = Partial<Omit<ImportedRow, 'kind' | 'row' | 'part' | 'raw' | 'warnings' | 'readings' | 'status'>>;

/** What the cells of a row have said so far, before it is made into a book. */
export type Draft = {
  said: Said & { tags: string[]; authors: string[]; source_ids: Record<string, string> };
  contributors: NonNullable<ImportedRow['contributors']>;
  /** The roles of contributors that a column of its own names, in their order. */
  roles: string[];
  notes: string[];
  subtitle: string;
  review_title: string;
  volume: string;
  status?: Status;
  isWithdrawn: boolean;
  isLoanOver: boolean;
  /** Dates of readings as columns of their own give them, and those that come in pairs. */
  started: string[];
  finished: string[];
  abandoned: string[];
  spans: { started: string | null; finished: string | null }[];
  read_count: number;
  warnings: RowWarning[];
};

export const emptyDraft = (): Draft => ({
  said: { tags: [], authors: [], source_ids: {} },
  contributors: [],
  roles: [],
  notes: [],
  subtitle: '',
  review_title: '',
  volume: '',
  isWithdrawn: false,
  isLoanOver: false,
  started: [],
  finished: [],
  abandoned: [],
  spans: [],
  read_count: 0,
  warnings: [],
});

export type Cell = {
  /** Never empty, without white space around. */
  text: string;
  column: string;
  warn: (code: RowWarning['code'], value?: string) => void;
};

/** Adds what a cell says to what is known of its row. */
export type FieldReader = (cell: Cell, draft: Draft) => void;
