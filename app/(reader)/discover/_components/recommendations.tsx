import type { Route } from 'next';
import Link from 'next/link';
import { AddResult } from '../../search/_components/add-result';
import { SourceNotice } from '../../search/_components/source-notice';
import { workPath } from '@/app/_components/work-path';
import { Cover } from '@/app/_components/cover/cover';
import { CategoryLabel } from '@/app/_components/labels';
import { getTranslations } from '@/lib/i18n/server';
import type { FoundBook } from '@/lib/openlibrary/items.schemas';
import { recommend } from '@/lib/openlibrary/recommendations.service';
import { SuggestionCard } from './suggestion-card';
import { Suggestions } from './suggestions';
import { ignoreWords } from './words';

/** Two of each of three favourite authors. */
const AT_MOST = 6;

const HERE = '/discover' as Route;

async function Recommendation({ book, author }: { book: FoundBook; author: string }) {
  const [t, categories] = [await getTranslations('discover'), await getTranslations('category')];
  const { ol_key, title, category, first_publish_year: year } = book;
  return (
    <SuggestionCard
      what={{ kind: 'work', key: ol_key, title, author: book.author }}
      words={await ignoreWords(title)}
      cover={<Cover book={book} />}
      action={<AddResult book={book} back={HERE} action={t('import')} />}
    >
      <p className="text-micro">
        <CategoryLabel category={category}>{categories(category)}</CategoryLabel>
      </p>
      <h3 className="text-h3 mt-0.5 clamp-2">
        <Link href={workPath(ol_key)} prefetch={false} className="hover:underline">
          {title}
        </Link>
      </h3>
      <p className="text-small text-ink-2 clamp-1">{book.author}</p>
      {year !== null && <p className="text-small text-ink-3 num">{year}</p>}
      <p className="text-small mt-1 clamp-2">{t('because', { author })}</p>
    </SuggestionCard>
  );
}

/** What Open Library has by the authors whom a reader owns most of; it is asked when the rest of the page is there. */
export async function Recommendations({ userId }: { userId: string }) {
  const t = await getTranslations('discover');
  const { recommendations, ...told } = await recommend(userId, AT_MOST);
  const isAway = 'degraded' in told;
  return (
    <>
      {isAway && <SourceNotice kind="away" retry={HERE} />}
      {recommendations.length > 0 ? (
        <Suggestions title={t('authors')}>
          {recommendations.map(({ because_of, ...book }) => (
            <Recommendation key={book.ol_key} book={book} author={because_of} />
          ))}
        </Suggestions>
      ) : (
        !isAway && (
          <Suggestions title={t('authors')}>
            <li className="text-ink-2">{t('nothingNew')}</li>
          </Suggestions>
        )
      )}
    </>
  );
}

/** As large as what it stands for. Without script it would stay: a link leads to the page that waits. */
export async function RecommendationsToCome() {
  const t = await getTranslations('discover');
  return (
    <>
      <noscript>
        <p className="mb-4">
          <a href="/discover?wait=1" className="text-brand font-semibold underline">
            {t('showAuthors')}
          </a>
        </p>
      </noscript>
      <div aria-busy="true">
        <Suggestions title={t('authors')} note={t('asking')}>
          {Array.from({ length: AT_MOST }, (_, number) => (
            <li key={number} className="skel rounded-card! min-h-[13.5rem]" aria-hidden="true" />
          ))}
        </Suggestions>
      </div>
    </>
  );
}
