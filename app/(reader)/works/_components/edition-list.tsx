import { languageNamer } from '@/lib/i18n/language-namer';
import { getFormatter, getLocale, getTranslations } from '@/lib/i18n/server';
import type { EditionItem } from '@/lib/openlibrary/details.schemas';

/** What is told of an edition, in one line; what is not known is left out. */
async function Edition({ edition }: { edition: EditionItem }) {
  const [t, format] = [await getTranslations('work'), await getFormatter()];
  const nameOf = languageNamer(await getLocale());
  const { title, publisher, publication_year, number_of_pages: pages, isbn, languages } = edition;
  const told = [
    publisher,
    publication_year,
    pages !== null && t('pages', { count: pages }),
    languages.length > 0 && format.list(languages.map(nameOf)),
    edition.format,
    isbn && t('isbn', { isbn }),
  ];
  return (
    <li className="py-3">
      <p className="font-medium wrap-anywhere">{title}</p>
      <p className="text-small text-ink-2 num wrap-anywhere">{told.filter(Boolean).join(' · ')}</p>
    </li>
  );
}

/** The editions of a work, those of the reader's language first. */
export async function EditionList({ editions, total }: { editions: EditionItem[]; total: number }) {
  const t = await getTranslations('work');
  if (editions.length === 0) return null;
  return (
    <details className="mt-6 pt-5 rule" open={editions.length <= 5}>
      <summary className="min-h-tap flex items-center cursor-pointer">
        <h2 className="text-h3">{t('editions', { count: total })}</h2>
      </summary>
      <ul className="divide-y divide-line">
        {editions.map((edition) => (
          <Edition key={edition.edition_key} edition={edition} />
        ))}
      </ul>
    </details>
  );
}
