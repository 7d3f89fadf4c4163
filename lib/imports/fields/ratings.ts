import type { FieldReader } from '../draft';

const RATING = /^(\d+(?:[.,]\d+)?)\s*(?:\/\s*(5|10|20|100))?$/;
const STARS = 5;

/** The nearest half star, the higher of two: 4.25 becomes 4.5, and what is rated at all has half a star. */
const halfStars = (stars: number) => Math.max(0.5, Math.round(stars * 2) / 2);

/** `4`, `4,5`, `8/10`: a number out of `best`, unless it says out of what. Nought is no rating. */
export const rating =
  (best: number): FieldReader =>
  ({ text, warn }, draft) => {
    const [, number = '', outOf] = RATING.exec(text) ?? [];
    if (!number) return warn('malformed');
    const stars = (Number(number.replace(',', '.')) * STARS) / Number(outOf ?? best);
    if (stars === 0) return;
    if (stars > STARS) return warn('out_of_bounds');
    const rounded = halfStars(stars);
    if (rounded !== stars) warn('rating_rounded');
    draft.said.rating = rounded;
  };
