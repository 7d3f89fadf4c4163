/** Kinds of position, in the order in which Open Library itself lists them: numbers, other words, ranges. */
const kindOf = (position: string): number => {
  if (/^\d+(\.\d+)?$/.test(position)) return 0;
  return /^\d+\s*[-–]\s*\d+$/.test(position) ? 2 : 1;
};

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

export const byPosition = (a: { position: string; title: string }, b: { position: string; title: string }): number =>
  kindOf(a.position) - kindOf(b.position) ||
  (kindOf(a.position) === 0 ? Number(a.position) - Number(b.position) : collator.compare(a.position, b.position)) ||
  collator.compare(a.title, b.title);
