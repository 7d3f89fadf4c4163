import type { Metadata } from 'next';
import { NamesForm } from '@/app/(auth)/_components/names-form';
import { LinkButton } from '@/app/_components/button';
import { requireUser } from '@/lib/auth/session';
import { getTranslations } from '@/lib/i18n/server';
import { getStatistics } from '@/lib/statistics/statistics.service';
import { ExportLink } from '../_components/export-link';
import { deleteAccountAction } from './_actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile');
  return { title: t('leave.title') };
}

/** Asks before an account is deleted: what goes, the file of it first, then the names once more. */
export default async function DeleteAccountPage() {
  const user = await requireUser();
  const [t, auth, { total_books }] = [
    await getTranslations('profile'),
    await getTranslations('auth'),
    await getStatistics(user.id),
  ];
  const name = `${user.first_name} ${user.last_name}`;
  return (
    <main id="content" className="mx-auto max-w-text px-gutter pt-6 lg:pt-10 pb-10">
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none">{t('leave.title')}</h1>
      <p className="mt-4 text-lead text-ink-2">{t('leave.what', { count: total_books })}</p>
      <section className="card p-5 lg:p-6 mt-8" aria-labelledby="keep">
        <h2 id="keep" className="text-h3">
          {t('leave.keep')}
        </h2>
        <p className="text-ink-2 mt-1 mb-4">{t('leave.keepText')}</p>
        <ExportLink label={t('export')} />
      </section>
      <section className="card p-5 lg:p-6 mt-4" aria-labelledby="confirm">
        <h2 id="confirm" className="text-h3">
          {t('leave.confirm')}
        </h2>
        <p className="text-ink-2 mt-1 wrap-anywhere">
          {t.rich('leave.confirmText', { name, strong: (words) => <strong className="text-ink">{words}</strong> })}
        </p>
        <NamesForm
          action={deleteAccountAction}
          next="/"
          kind="danger"
          labels={{ firstName: auth('firstName'), lastName: auth('lastName'), submit: t('leave.submit') }}
        />
        <LinkButton kind="text" href="/profile" className="mt-3 -ml-2.5">
          {t('leave.stay')}
        </LinkButton>
      </section>
    </main>
  );
}
