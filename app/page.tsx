import { LinkButton } from './_components/button';
import { Footer } from './_components/footer';
import { SiteHeader } from './_components/site-header';
import { Example } from './_home/example';
import { Points } from './_home/points';
import { PopularColumn } from './_home/popular-column';
import { getTranslations } from '@/lib/i18n/server';

const LARGE = 'w-full sm:w-auto min-h-[52px]! sm:px-7! sm:text-[1rem]!';

async function Welcome() {
  const t = await getTranslations('home');
  return (
    <section className="pt-9 lg:pt-20 pb-12 lg:pb-20 grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.08fr)] gap-x-20 gap-y-10 items-center">
      <div>
        <h1 className="text-display">{t.rich('heading', { em: (words) => <em className="block">{words}</em> })}</h1>
        <p className="mt-5 lg:mt-7 text-lead lg:text-[1.25rem] lg:leading-[1.85rem] text-ink-2 max-w-[29rem]">
          {t('lead')}
        </p>
        <div className="mt-7 flex flex-wrap gap-3">
          <LinkButton kind="primary" href="/sign-in" className={LARGE}>
            {t('open')}
          </LinkButton>
        </div>
        <p className="mt-4 text-small text-ink-3">{t('enough')}</p>
      </div>
      <Example />
    </section>
  );
}

export default async function HomePage() {
  const t = await getTranslations('home');
  return (
    <>
      <SiteHeader />
      <main id="content" className="mx-auto max-w-page px-gutter">
        <Welcome />
        <section className="rule pt-10 lg:pt-14">
          <h2 className="text-h1 lg:text-[2.5rem] lg:leading-none mb-6 lg:mb-9">{t('sagas')}</h2>
          <div className="grid lg:grid-cols-3 gap-x-14 gap-y-12">
            <PopularColumn category="roman" />
            <PopularColumn category="bd" />
            <PopularColumn category="manga" />
          </div>
        </section>
        <Points />
      </main>
      <Footer />
    </>
  );
}
