import type { CoverSubject } from '@/app/_components/cover/subject';
import type { Volume } from '@/lib/public-pages/saga-facts';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';

/** What the cover of a volume is drawn from; without one, that of the series. */
export const coverOf = ({ name, category, authors }: CatalogueEntry, volume?: Volume): CoverSubject => ({
  title: volume?.title ?? '',
  ...(volume ? { saga: name, volume_number: volume.number } : { title: name }),
  author: [...new Set(authors.map((author) => author.name))].slice(0, 2).join(', '),
  category,
});
