import type { Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Logo } from '@/app/_components/logo';
import { nextPath } from '@/lib/auth/next-path';
import { currentUser } from '@/lib/auth/session';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import { pathOf } from '@/lib/public-pages/places';
import { passkeyFailures } from '@/app/passkey-failures';
import { signUpAction } from '../_actions';
import { NamesForm } from './names-form';
import { Quote } from './quote';
import { SignInForm } from './sign-in-form';

type AuthPageProps = { kind: 'signIn' | 'signUp'; next: unknown; notice?: string };

const OTHER = { signIn: '/sign-up', signUp: '/sign-in' } as const;

async function Frame({ children }: { children: ReactNode }) {
  const site = await getTranslations('site');
  return (
    <div className="min-h-dvh grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)] grid-rows-[1fr_auto] lg:grid-rows-1">
      <main id="content" className="px-gutter lg:pl-20 lg:pr-16 flex flex-col">
        <div className="h-16 lg:h-24 flex items-center">
          <Logo href={pathOf(await getLocale(), '/') as Route} label={site('home')} />
        </div>
        <div className="my-auto w-full max-w-[25rem] py-8">{children}</div>
        <div className="h-4 lg:h-24" />
      </main>
      <Quote />
    </div>
  );
}

const lockedLabels = async () => {
  const t = await getTranslations('passkeys');
  return {
    passkey: { enter: t('enter'), unsupported: t('unsupported'), ...(await passkeyFailures()) },
    noKey: t('noKey'),
    code: t('code'),
    codeHint: t('codeHint'),
    enterWithCode: t('enterWithCode'),
    otherName: t('otherName'),
  };
};

/** Sign-in and registration ask the same two names; only the words and what follows differ. */
export async function AuthPage({ kind, next, notice }: AuthPageProps) {
  const path = nextPath(next);
  if (await currentUser()) redirect(path as Route);
  const t = await getTranslations('auth');
  const isSignIn = kind === 'signIn';
  const labels = { firstName: t('firstName'), lastName: t('lastName'), submit: t(kind) };
  const heading = isSignIn ? 'welcomeBack' : 'welcome';
  const other = `${OTHER[kind]}?next=${encodeURIComponent(path)}` as Route;
  return (
    <Frame>
      {notice && (
        <p role="status" className="mb-6 rounded-field bg-brand-soft text-brand text-small font-medium p-3.5">
          {notice}
        </p>
      )}
      <h1 className="text-[2.5rem] leading-[1.04] tracking-[-.025em]">
        {t.rich(heading, { em: (words) => <em className="block">{words}</em> })}
      </h1>
      {isSignIn ? (
        <SignInForm next={path} labels={labels} lockedLabels={await lockedLabels()} />
      ) : (
        <NamesForm action={signUpAction} next={path} labels={labels} />
      )}
      <p className="mt-5 flex flex-wrap items-center gap-x-1.5 text-ink-2">
        {t(isSignIn ? 'firstVisit' : 'alreadyHere')}
        <Link
          href={other}
          className="inline-flex items-center min-h-tap font-semibold text-brand hover:underline underline-offset-4"
        >
          {t(isSignIn ? 'signUp' : 'signIn')}
        </Link>
      </p>
      <p className="mt-3 pt-4 rule text-small text-ink-3">{t('openName')}</p>
    </Frame>
  );
}
