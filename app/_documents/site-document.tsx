import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { TimeZone } from '../_components/time-zone';
import { Providers } from '../providers';
import { getTheme } from '../theme';
import { OfflineScript } from './offline-script';
import { siteMetadata } from './site-metadata';
import { Shell } from './shell';
import { PAPER, viewport } from './viewport';
import { pickClientMessages } from '@/lib/i18n/client-messages';
import { getLocale, getMessages, getTimeZone } from '@/lib/i18n/server';

export async function generateMetadata(): Promise<Metadata> {
  return siteMetadata(await getLocale());
}

/** For pages that are one reader's, or lead to them. */
export async function privateMetadata(): Promise<Metadata> {
  return { ...(await generateMetadata()), robots: { index: false } };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await getTheme();
  return theme ? { ...viewport, themeColor: PAPER[theme] } : viewport;
}

/** The document of one reader: language, theme and time zone are theirs, told by their cookies. */
export async function SiteDocument({ children }: { children: ReactNode }) {
  const [locale, timeZone] = [await getLocale(), await getTimeZone()];
  const messages = pickClientMessages(await getMessages());
  return (
    <Shell locale={locale} theme={await getTheme()}>
      <Providers locale={locale} timeZone={timeZone} messages={messages}>
        {children}
      </Providers>
      <TimeZone known={timeZone} />
      <OfflineScript />
    </Shell>
  );
}
