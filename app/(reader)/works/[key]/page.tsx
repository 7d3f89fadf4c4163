import { ChevronLeft } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import { SourceNotice } from '@/app/(reader)/search/_components/source-notice';
import { FlashMessage } from '@/app/(reader)/_components/flash-message';
import { requireUser } from '@/lib/auth/session';
import { isbnIn } from '@/lib/books/isbn';
import { getTranslations } from '@/lib/i18n/server';
import { WorkView } from '../_components/work-view';
import { readWork } from '../read-work';
import { workPath } from '@/app/_components/work-path';

type WorkPageProps = PageProps<'/works/[key]'>;

const asked = async ({ params, searchParams }: WorkPageProps) => ({
  key: (await params).key,
  isbn: isbnIn(String((await searchParams).isbn ?? '')),
});

export async function generateMetadata(props: WorkPageProps): Promise<Metadata> {
  const { key, isbn } = await asked(props);
  const work = await readWork(key, isbn);
  const t = await getTranslations('work');
  return { title: work?.title ?? t('awayTitle') };
}

async function Away({ path }: { path: Route }) {
  const t = await getTranslations('work');
  return (
    <>
      <h1 className="text-h1 mt-3 mb-5">{t('awayTitle')}</h1>
      <SourceNotice kind="workAway" retry={path} />
    </>
  );
}

/** A work of Open Library, before it is one's own. */
export default async function WorkPage(props: WorkPageProps) {
  await requireUser();
  const { key, isbn } = await asked(props);
  const [work, t] = [await readWork(key, isbn), await getTranslations('work')];
  return (
    <main id="content" className="mx-auto max-w-[60rem] pb-10">
      <div className="px-gutter lg:px-9">
        <FlashMessage />
        <LinkButton
          kind="text"
          href={(work ? `/search?${new URLSearchParams({ q: work.title })}` : '/search') as Route}
          className="text-ink-2! -ml-2.5 mt-1.5 lg:mt-6"
        >
          <ChevronLeft className="icon" />
          {t('back')}
        </LinkButton>
        {!work && <Away path={workPath(key, isbn)} />}
      </div>
      {work && <WorkView work={work} isbn={isbn} />}
    </main>
  );
}
