'use client';

import { useSyncExternalStore } from 'react';
import { Bar } from './bar';
import { PlainLogo } from './plain-logo';
import { useReference } from './use-reference';
import { tellsOfReader } from '@/lib/auth/reader-cookie';
import type { Locale } from '@/lib/i18n/locales';
import { pathOf } from '@/lib/public-pages/places';
import fatal from '@/messages/fatal.json';

type FatalMessageProps = { locale: Locale; error: unknown; retry: () => void };

const never = () => () => undefined;
const isReader = () => tellsOfReader(document.cookie);

/** What is said when something broke where no provider of messages is. */
export function FatalMessage({ locale, error, retry }: FatalMessageProps) {
  const words = fatal[locale];
  const reference = useReference(error);
  const home = pathOf(locale, '/');
  const hasLibrary = useSyncExternalStore(never, isReader, () => false);
  return (
    <>
      <title>{`${words.title} · BOOKTIME`}</title>
      <Bar>
        <PlainLogo href={home} />
      </Bar>
      <main id="content" className="min-h-[calc(100dvh-114px)] grid place-items-center px-gutter text-center">
        <div>
          <h1 className="text-h1">{words.title}</h1>
          <p className="mt-3 text-ink-2">{words.text}</p>
          <div className="mt-7 flex flex-wrap justify-center gap-3">
            {/* Every page carries this one: the part with all buttons would bring the framework's links along, 4 kB. */}
            <button type="button" className="btn btn-primary" onClick={retry}>
              {words.retry}
            </button>
            <a href={hasLibrary ? '/library' : home} className="btn btn-quiet">
              {hasLibrary ? words.library : words.home}
            </a>
          </div>
          {reference && <p className="mt-7 text-small text-ink-2 wrap-anywhere">{`${words.reference} ${reference}`}</p>}
        </div>
      </main>
    </>
  );
}
