'use client';

import { useReference } from './use-reference';
import fatal from '@/messages/fatal.json';

type FatalMessageProps = { locale: keyof typeof fatal; error: unknown; retry: () => void };

/** What is said when something broke where no provider of messages is. */
export function FatalMessage({ locale, error, retry }: FatalMessageProps) {
  const words = fatal[locale];
  const reference = useReference(error);
  return (
    <>
      <title>{`${words.title} · BOOKTIME`}</title>
      <main id="content" className="min-h-dvh grid place-items-center px-gutter text-center">
        <div>
          <h1 className="text-h1">{words.title}</h1>
          <p className="mt-3 text-ink-2">{words.text}</p>
          {/* Every page carries this one: the part with all buttons would bring the framework's links along, 4 kB. */}
          <button type="button" className="btn btn-primary mt-7" onClick={retry}>
            {words.retry}
          </button>
          {reference && <p className="mt-7 text-small text-ink-2 wrap-anywhere">{`${words.reference} ${reference}`}</p>}
        </div>
      </main>
    </>
  );
}
