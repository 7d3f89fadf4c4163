import { Bookmark, Handshake, Trash2 } from 'lucide-react';
import { LinkButton } from '@/app/_components/button';
import { getTranslations } from '@/lib/i18n/server';

const SHELVES = [
  ['loans', '/loans', Handshake],
  ['wishes', '/wishes', Bookmark],
  ['bin', '/bin', Trash2],
] as const;

/** The lists of books beside the library. */
export async function ShelfLinks({ className = '' }: { className?: string }) {
  const t = await getTranslations('shelves');
  return (
    <nav className={`flex gap-x-2 ${className}`} aria-label={t('label')}>
      {SHELVES.map(([name, href, Icon]) => (
        <LinkButton key={href} kind="text" href={href} className="px-2!">
          <Icon className="icon" />
          {t(name)}
        </LinkButton>
      ))}
    </nav>
  );
}
