const NUMBER = String.raw`\s*(?:n[°o]\s*)?(\d+(?:[.,]\d+)?)`;
const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const pattern = (before: string) => new RegExp(`${START}${before}${NUMBER}${END}`, 'iu');

/** Most telling first. */
const NAMED = [
  pattern('tome'),
  pattern(String.raw`(?:volume|vol\.?)`),
  pattern('book'),
  pattern('part'),
  pattern('partie'),
];
const HASH = /#\s*(\d+(?:[.,]\d+)?)(?![\p{L}\p{N}])/iu;
const ALONE = /(?<![\p{L}\p{N}]|\d[.,])(\d{1,3})(?![\p{L}\p{N}]|[.,]\d)/iu;

const BOUND = String.raw`(?:n[°o]\s*)?#?(\d{1,3})`;
const BETWEEN = String.raw`(?:[-–—]|\s+(?:à|a|au|to)\s+)`;
const RANGES = [
  new RegExp(`(?<![\\p{L}\\p{N}-])${BOUND}${BETWEEN}#?(\\d{1,3})(?![\\p{L}\\p{N}-])`, 'iu'),
  new RegExp(
    `${START}(?:tomes|volumes|vols\\.?|books|parts|parties)\\s*${BOUND}\\s*(?:[-–—]|&|et|and)\\s*(\\d{1,3})${END}`,
    'iu',
  ),
];

/** The first and the last volume that the title of an omnibus tells. */
export const rangeIn = (title: string): { from: number; to: number } | null => {
  for (const range of RANGES) {
    const [, from, to] = range.exec(title) ?? [];
    if (from && to && Number(from) < Number(to)) return { from: Number(from), to: Number(to) };
  }
  return null;
};

const toVolume = (digits: string): number | null => {
  const number = /^\d+$/.test(digits) ? Number(digits) : NaN;
  return number <= 10_000 ? number : null;
};

/** The number that follows a word for a volume, or a number sign: a title that says so, means it. */
const namedVolume = (title: string): number | null => {
  for (const form of [...NAMED, HASH]) {
    const [, digits] = form.exec(title) ?? [];
    if (digits) return toVolume(digits);
  }
  return null;
};

/** The volume number in a title. An omnibus has none, and a number of four digits is a year. */
export const volumeNumberIn = (title: string): number | null => {
  if (rangeIn(title)) return null;
  if ([...NAMED, HASH].some((form) => form.test(title))) return namedVolume(title);
  const [, digits] = ALONE.exec(title) ?? [];
  return digits && Number(digits) >= 1 ? Number(digits) : null;
};
