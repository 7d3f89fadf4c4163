import { getTranslations } from '@/lib/i18n/server';
import type { NextUp } from '@/lib/next-up/next-up.schemas';

export async function AnnouncedList({ volumes }: { volumes: NextUp['announced'] }) {
  const t = await getTranslations('next');
  if (volumes.length === 0) return null;
  return (
    <section>
      <h2 className="text-h2">{t('announced')}</h2>
      <ul className="divide-y divide-line rule mt-2">
        {volumes.map(({ saga, number, year }) => (
          <li key={`${saga} ${number}`} className="py-3">
            <h3 className="text-h3">{saga}</h3>
            <p className="text-small text-ink-2 num">{t('announcedIn', { number, year })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
