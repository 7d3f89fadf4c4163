'use client';

import { Bee } from './bee';
import { Button } from './button';
import fatal from '@/messages/fatal.json';

type FatalMessageProps = { locale: keyof typeof fatal; retry: () => void };

/** What is said when something broke where no provider of messages is. */
export function FatalMessage({ locale, retry }: FatalMessageProps) {
  const words = fatal[locale];
  return (
    <>
      <title>{`${words.title} · BOOKTIME`}</title>
      <main id="content" className="min-h-dvh grid place-items-center px-gutter text-center">
        <div>
          <span className="inline-block">
            <Bee size={72} />
          </span>
          <h1 className="text-h1 mt-6">{words.title}</h1>
          <p className="mt-3 text-ink-2">{words.text}</p>
          <Button kind="primary" className="mt-7" onClick={retry}>
            {words.retry}
          </Button>
        </div>
      </main>
    </>
  );
}
