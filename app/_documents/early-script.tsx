import { EARLY_SCRIPT } from '@/lib/public-pages/early-script';

/**
 * A public page is the same for everybody and knows no cookie. Before it is painted, this puts on it the theme that was
 * chosen, and the mark of who has a library here, for whom the style sheet keeps room.
 */
export function EarlyScript() {
  return <script dangerouslySetInnerHTML={{ __html: EARLY_SCRIPT }} />;
}
