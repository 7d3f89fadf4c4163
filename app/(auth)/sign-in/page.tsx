import type { Metadata } from 'next';
import { AuthPage } from '../_components/auth-page';
import { ForgetOnDevice } from '../_components/forget-on-device';
import { getTranslations } from '@/lib/i18n/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('signInTitle') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const [{ next, left }, t] = [await searchParams, await getTranslations('auth')];
  return (
    <>
      {typeof left === 'string' && <ForgetOnDevice readerId={left} />}
      <AuthPage kind="signIn" next={next} notice={left ? t('left') : undefined} />
    </>
  );
}
