import { OFFLINE_SCRIPT } from '@/lib/public-pages/offline-script';

/** Inline, for it is a line that no page waits for. */
export function OfflineScript() {
  return <script dangerouslySetInnerHTML={{ __html: OFFLINE_SCRIPT }} />;
}
