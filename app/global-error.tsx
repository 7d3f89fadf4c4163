'use client';

import { FatalMessage } from './_components/fatal-message';
import './globals.css';

// The document itself failed: no provider, no fonts, no cookie was read. This page stands on its own.
const locale = 'fr';

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang={locale}>
      <body>
        <FatalMessage locale={locale} retry={retry} />
      </body>
    </html>
  );
}
