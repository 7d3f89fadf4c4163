import type { Metadata, Viewport } from 'next';
import { TimeZone } from './_components/time-zone';
import { fontVariables } from './fonts';
import './globals.css';
import { Providers } from './providers';
import { getTheme } from './theme';
import { pickClientMessages } from '@/lib/i18n/client-messages';
import { getLocale, getMessages, getTimeZone, getTranslations } from '@/lib/i18n/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site');
  return {
    title: { default: `${t('name')}, ${t('title')}`, template: `%s · ${t('name')}` },
    description: t('description'),
    applicationName: t('name'),
    // Volume numbers and ISBNs are not telephone numbers.
    formatDetection: { telephone: false },
  };
}

const PAPER = { light: '#f7f3ea', dark: '#15130f' };

export async function generateViewport(): Promise<Viewport> {
  const theme = await getTheme();
  const followsDevice = [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ];
  return { width: 'device-width', initialScale: 1, themeColor: theme ? PAPER[theme] : followsDevice };
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const [locale, timeZone, theme, t] = [
    await getLocale(),
    await getTimeZone(),
    await getTheme(),
    await getTranslations('site'),
  ];
  const messages = pickClientMessages(await getMessages());
  return (
    <html lang={locale} data-theme={theme} className={fontVariables}>
      <body>
        <a href="#content" className="skip-link">
          {t('skip')}
        </a>
        <Providers locale={locale} timeZone={timeZone} messages={messages}>
          {children}
        </Providers>
        <TimeZone known={timeZone} />
      </body>
    </html>
  );
}
