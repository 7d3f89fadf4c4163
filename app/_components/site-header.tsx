import { currentUser } from '@/lib/auth/session';
import { ReaderHeader, VisitorHeader } from './header';

/** The header of whoever looks. Pages that tell of a failure have it too, so the database may be out of reach. */
export async function SiteHeader() {
  const reader = await currentUser().catch(() => null);
  return reader ? <ReaderHeader reader={reader} /> : <VisitorHeader />;
}
