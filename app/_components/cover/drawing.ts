import { artOf, type Layout, LAYOUTS } from './layouts';
import { type Palette, paletteOf } from './palette';
import { hash, randomFrom } from './random';
import type { CoverSubject } from './subject';

export const layoutOf = ({ category, saga, title }: CoverSubject): Layout => {
  const layouts = LAYOUTS[category];
  return layouts[hash('l' + (saga || title)) % layouts.length] as Layout;
};

/** The inside of an `<svg>` of 200 × 300. */
export const drawingOf = (book: CoverSubject, layout: Layout, palette: Palette) => {
  const random = randomFrom(hash((book.saga || book.title) + '·' + (book.volume_number || '')));
  // A tenth of a unit is finer than any screen shows, and a third of the bytes.
  return artOf(layout)(random, palette, Boolean(book.volume_number)).replace(/\d+\.\d{2,}/g, (digits) =>
    String(Math.round(Number(digits) * 10) / 10),
  );
};

/** A cover without its words, as a picture of its own. */
export const coverPicture = (book: CoverSubject): string => {
  const palette = paletteOf(book);
  const art = drawingOf(book, layoutOf(book), palette);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300" width="400" height="600"><rect width="200" height="300" fill="${palette[0]}"/>${art}</svg>`;
};
