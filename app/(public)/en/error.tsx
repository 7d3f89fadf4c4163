'use client';

import { FatalMessage } from '../../_components/fatal-message';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <FatalMessage locale="en" error={error} retry={retry} />;
}
