'use client';

import { FatalMessage } from '../../_components/fatal-message';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return <FatalMessage locale="fr" retry={retry} />;
}
