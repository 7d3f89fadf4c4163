import type { Role } from '@/lib/books/book-choices.schemas';
import type { Book } from '@/lib/books/books.schemas';
import { runsOf } from '@/lib/books/number-runs';
import { roleOf } from '@/lib/imports/fields/words';

// Lists as readers write them: one thing a line, as the imports have them.

export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const WITH_ROLE = /^(.+?)\s*\(([^()]*)\)$/;

/** `Juanjo Guarnido (dessin)`; what stands in brackets and is no role belongs to the name. */
export const contributorsIn = (typed: string): Book['contributors'] =>
  linesOf(typed).map((line) => {
    const [, name = line, word = ''] = WITH_ROLE.exec(line) ?? [];
    const role = roleOf(word);
    return role ? { name, role } : { name: line, role: 'other' };
  });

export const contributorsText = (contributors: Book['contributors'], nameOf: (role: Role) => string): string =>
  contributors
    .map(({ name, role }) => (role === 'other' && !name.endsWith(')') ? name : `${name} (${nameOf(role)})`))
    .join('\n');

const PAGE = /\s*\(p\.\s*(\d{1,9})\)$/;

/**
 * Quotes with an empty line between them, each with its page at its end: `La beauté sera convulsive (p. 190)`. A space that
 * does not break stands in an empty line within one.
 */
export const quotesIn = (typed: string): Book['quotes'] =>
  typed
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((quote) => quote.trim())
    .filter(Boolean)
    .map((quote) => {
      const [, page] = PAGE.exec(quote) ?? [];
      const text = quote.replace(PAGE, '').replace(/\n\u00A0(?=\n)/g, '\n');
      return { text, page: page === undefined ? null : Number(page) };
    });

export const quotesText = (quotes: Book['quotes']): string =>
  quotes
    .map(({ text, page }) => {
      const shown = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]*(?=\n)/g, '\n\u00A0');
      return page === null ? shown : `${shown} (p. ${page})`;
    })
    .join('\n\n');

const RUN = /^(\d{1,5}(?:\.\d+)?)\s*[-–]\s*(\d{1,5}(?:\.\d+)?)$/;
const MOST_OF_A_RUN = 2000;

/** `1-3, 5` as numbers; what is none stays for the schema to refuse. */
export const volumesIn = (typed: string): (number | string)[] =>
  typed
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part): (number | string)[] => {
      const [from, to] = (RUN.exec(part) ?? []).slice(1).map(Number);
      if (from === undefined || to === undefined) return [Number(part)];
      return to < from || to - from >= MOST_OF_A_RUN
        ? [part]
        : Array.from({ length: Math.floor(to - from) + 1 }, (_, i) => from + i);
    });

export const volumesText = (numbers: readonly number[]): string =>
  runsOf(numbers)
    .map(([from, to]) => (from === to ? String(from) : `${from}-${to}`))
    .join(', ');
