import { hash } from '@/app/_components/cover/random';
import type { ShelvedBook } from '@/lib/statistics/year-card.service';

/** Where the spine of a book stands, in pixels from the top left of all shelves. */
export type Spine = { book: ShelvedBook | null; x: number; y: number; width: number; height: number };

/** Where the planks are, and how large the books on them. */
export type Shelves = { spines: Spine[]; planks: number[]; scale: number };

type Size = { width: number; height: number };

const TALLEST = 150;
const MOST_ROWS = 40;
/** A single book is not as large as the picture. */
const LARGEST = 3.1;
/** Rows are stretched to the edge when little is missing. */
const STRETCH = 1.3;
/** Where there is room above, books grow. */
const GROWTH = 1.35;
const PLANK = 6;

const PLAIN: Size = { width: 20, height: 122 };

const THICKNESS = {
  roman: { cover: 10, perPage: 1 / 25, usual: 300 },
  bd: { cover: 9, perPage: 1 / 24, usual: 52 },
  manga: { cover: 8, perPage: 1 / 27, usual: 190 },
} as const;

const HEIGHT = {
  roman: { least: 108, varying: 26 },
  bd: { least: 138, varying: 12 },
  manga: { least: 94, varying: 4 },
} as const;

const THICKEST = 58;

/** Height from the format, thickness from the pages; the volumes of a saga are of one height. */
const sizeOf = (book: ShelvedBook | null): Size => {
  if (!book) return PLAIN;
  const { cover, perPage, usual } = THICKNESS[book.category];
  const { least, varying } = HEIGHT[book.category];
  return {
    width: Math.min(THICKEST, cover + (book.pages ?? usual) * perPage),
    height: least + (hash(`h${book.saga || book.title}`) % varying),
  };
};

const widthOf = (sizes: readonly Size[]) => sizes.reduce((sum, { width }) => sum + width, 0);

/** Cuts a long row into some of about one length. */
const cut = <T extends Size>(sizes: readonly T[], rows: number): T[][] => {
  const total = widthOf(sizes);
  const cuts: T[][] = Array.from({ length: rows }, () => []);
  let reached = 0;
  for (const size of sizes) {
    cuts[Math.min(rows - 1, Math.floor(((reached + size.width / 2) / total) * rows))]?.push(size);
    reached += size.width;
  }
  return cuts.filter((row) => row.length > 0);
};

/** How much the tallest book may be enlarged before it touches the shelf above. */
const growthOf = (rows: number, room: Size) => {
  const gap = rows > 6 ? 6 : 18;
  return Math.min(LARGEST, (room.height / rows - PLANK - gap) / TALLEST);
};

const scaleOf = (rows: readonly Size[][], room: Size) =>
  Math.min(growthOf(rows.length, room), room.width / Math.max(...rows.map(widthOf)));

/** Puts all books on as many shelves as makes them largest. */
export const fillShelves = (books: readonly (ShelvedBook | null)[], room: Size): Shelves => {
  const sizes = books.map((book) => ({ book, ...sizeOf(book) }));
  if (!sizes.length) return { spines: [], planks: [room.height - PLANK], scale: LARGEST };
  const ways = Array.from({ length: MOST_ROWS }, (_, i) => cut(sizes, i + 1)).map((rows) => ({
    rows,
    scale: scaleOf(rows, room),
  }));
  const { rows, scale } = ways.reduce((best, way) => (way.scale > best.scale + 0.001 ? way : best));
  const step = room.height / rows.length;
  const tall = Math.min(scale * GROWTH, growthOf(rows.length, room));
  const planks = rows.map((_, i) => Math.round(step * (i + 1)) - PLANK);
  const spines = rows.flatMap((row, i) => {
    const stretch = Math.min(STRETCH, room.width / (widthOf(row) * scale));
    let x = 0;
    return row.map(({ book, width, height }): Spine => {
      const at = { x, width: width * scale * stretch };
      x += at.width;
      return { book, ...at, y: (planks[i] ?? 0) - height * tall, height: height * tall };
    });
  });
  return { spines, planks, scale };
};
