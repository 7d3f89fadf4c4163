'use client';

import { Bee } from './_components/bee';
import { Button } from './_components/button';
import './globals.css';
import fatal from '@/messages/fatal.json';

// The layout itself failed: no provider, no fonts, no cookie was read. This page stands on its own.
const locale = 'fr';

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  const words = fatal[locale];
  return (
    <html lang={locale}>
      <body>
        <title>{`${words.title} · BOOKTIME`}</title>
        <main className="min-h-dvh grid place-items-center px-gutter text-center">
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
      </body>
    </html>
  );
}
