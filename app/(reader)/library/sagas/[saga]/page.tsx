import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { LinkButton } from '@/app/_components/button';
import { CategoryLabel } from '@/app/_components/labels';
import { PageLink } from '@/app/_components/page-link';
import { OwnSaga } from '@/app/_components/saga/own-saga';
import { VolumeLegend } from '@/app/_components/saga/volume-legend';
import { requireUser } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { getLocale, getMessages, getTranslations } from '@/lib/i18n/server';
import { places } from '@/lib/public-pages/places';
import { findSagaGrid } from '@/lib/sagas/grid.service';
import type { SagaGrid } from '@/lib/sagas/grid.schemas';
import { usualView, viewNamed } from '@/lib/public-pages/saga-views';
import { changeSagaAction } from './_actions';
import { MissingAnalysis } from './_components/missing-analysis';
import { ViewLinks } from './_components/view-links';

type Props = PageProps<'/library/sagas/[saga]'>;

const read = cache(async (userId: string, saga: string) => {
  try {
    return await findSagaGrid(userId, decodeURIComponent(saga));
  } catch (error) {
    if (error instanceof AppError || error instanceof URIError) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [user, { saga }] = [await requireUser(), await params];
  const { grid } = await read(user.id, saga);
  const t = await getTranslations('sagaReader');
  return { title: t('title', { name: grid.name }) };
}

async function Head({ grid: { name, author, category, series } }: { grid: SagaGrid }) {
  const t = await getTranslations('sagaReader');
  const categories = await getTranslations('category');
  return (
    <div className="pt-4 lg:pt-9">
      <LinkButton kind="text" href="/library?view=series" className="px-0! text-ink-2!">
        <ChevronLeft className="icon" />
        {t('back')}
      </LinkButton>
      <p className="mt-1">
        <CategoryLabel category={category}>{categories(category)}</CategoryLabel>
      </p>
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-[1.05] mt-2 break-words">{name}</h1>
      <p className="mt-1 text-ink-2">{author}</p>
      {series && (
        <PageLink
          locale={await getLocale()}
          to={places.saga(series.slug)}
          className="inline-flex items-center min-h-tap text-small underline underline-offset-4"
        >
          {t('page')}
        </PageLink>
      )}
    </div>
  );
}

/** A saga of a reader's own, whether the catalogue knows it or not. It works without script: each change is a form. */
export default async function SagaOfLibraryPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { of, grid } = await read(user.id, (await params).saga);
  const [t, locale] = [await getTranslations('sagaReader'), await getLocale()];
  const { sagaReader } = await getMessages(locale);
  const { refused, asked: askedNow, view: name } = await searchParams;
  const asked = viewNamed(name);
  // Not the cells of a long saga, unasked: they are chosen by script.
  const view = asked ?? (usualView(grid.volumes.length) === 'covers' ? 'covers' : 'list');
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      {refused !== undefined && (
        <p role="alert" className="toast mt-4">
          <span className="flex-1 py-2">{t('impossible')}</span>
        </p>
      )}
      <OwnSaga
        {...{ of, grid, locale, view }}
        messages={{ sagaReader }}
        action={changeSagaAction.bind(null, asked ?? null)}
        views={<ViewLinks view={view} />}
        legend={<VolumeLegend locale={locale} />}
      >
        <div>
          <Head grid={grid} />
          <MissingAnalysis {...{ of, grid }} asked={askedNow} view={asked ?? null} />
        </div>
      </OwnSaga>
    </main>
  );
}
