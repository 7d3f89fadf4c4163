import { inferSeries } from '@/lib/series/recognition/infer-series';
import { namedExactly, namedLoosely, type Indexed } from '@/lib/series/recognition/catalogue-index';
import { nameKey } from '@/lib/series/recognition/names';
import { parseTitle, type Membership } from '@/lib/series/recognition/parse-title';
import { isAmong, peopleIn } from '@/lib/series/recognition/people';
import { labelOf, type Volume } from '@/lib/series/recognition/volume';
import { NOTHING, type Verdict } from './score';
import type { Sample } from './samples';

const LONGEST = 200;

/** The volumes that a label names: `1-3` and `1, 2, 3` are the same. */
const expand = (label: string): string =>
  label
    .split(/[,+&]/)
    .flatMap((part) => {
      const [from = NaN, to = NaN] = part.split(/[-–]/).map(Number);
      const isRange = Number.isInteger(from) && to > from && to - from < LONGEST;
      return isRange ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i)) : [part.trim().toLowerCase()];
    })
    .join(' ');

/** A part of a volume counts as the volume, and an omnibus by its own number, as the labels have it. */
const volumeLabel = (volume: Volume): string => {
  if (volume.kind === 'several') return labelOf(volume);
  return volume.number === null ? labelOf(volume) : String(volume.number);
};

const matches = ({ name, volume }: Membership, series: string, label: string) =>
  nameKey(name) === nameKey(series) && expand(volumeLabel(volume)) === expand(label);

const told = ({ name, volume }: Membership) => `${name} ${labelOf(volume)}`;

/** The series and the volume, read from the title alone. A second series, where there is one, must be right too. */
export const judgeParse = (sample: Sample): Verdict => {
  const { memberships, sure, title } = parseTitle(sample.full_title);
  const [first] = sure ? memberships : [];
  const second = memberships.slice(1);
  const isSecondRight =
    !sample.series2 || second.some((membership) => matches(membership, sample.series2, sample.volume2));
  const isTitleRight = !sample.volume_title || nameKey(title) === nameKey(sample.volume_title);
  return {
    title: sample.full_title,
    expected: sample.series
      ? [`${sample.series} ${sample.volume}`, sample.series2].filter(Boolean).join('; ')
      : NOTHING,
    claimed: first ? memberships.map(told).join('; ') : null,
    right: Boolean(first && matches(first, sample.series, sample.volume) && isSecondRight && isTitleRight),
    confidence: 1,
  };
};

/** The entries that a labelled series is, by name. `Earthsea Cycle` is `Earthsea`, if the author agrees. */
const entriesNamed = (key: string, author: string): readonly Indexed[] => {
  const exact = namedExactly(key);
  if (exact.length) return exact;
  const people = peopleIn(author);
  return namedLoosely(key).filter(({ authors }) => isAmong(people, authors));
};

/** `Battle Angel Alita / Gunnm` is one label with two names. */
const entriesOf = (label: string, author: string): string[] =>
  [label, ...label.split(' / ')]
    .map(nameKey)
    .filter(Boolean)
    .flatMap((key) => entriesNamed(key, author).map(({ entry }) => entry.slug));

/** The series, told from a title without its mark and the author. Only series of the catalogue can be found. */
export const judgeInfer = (sample: Sample): Verdict => {
  const title = sample.title_without_series || sample.full_title;
  const slugs = [...new Set([...entriesOf(sample.series, sample.author), ...entriesOf(sample.series2, sample.author)])];
  const [best] = inferSeries({ title, author: sample.author });
  return {
    title: `${title} (${sample.author})`,
    expected: slugs.length ? slugs.join(' or ') : NOTHING,
    claimed: best
      ? `${best.entry.slug}${best.volume ? ` ${labelOf(best.volume)}` : ''} (${best.reason}), label ${sample.series || 'none'} ${sample.volume}`
      : null,
    right: best !== undefined && slugs.includes(best.entry.slug),
    confidence: best?.confidence ?? 0,
  };
};

/** Titles judged in one second of both tasks, as often as there are. */
export const timeAll = (samples: readonly Sample[], times: number): number => {
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    const { full_title, title_without_series, author } = samples[i % samples.length]!;
    inferSeries({ title: full_title || title_without_series, author });
  }
  return performance.now() - start;
};
