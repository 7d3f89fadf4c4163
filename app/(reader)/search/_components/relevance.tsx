import { getTranslations } from '@/lib/i18n/server';
import type { UniversalResult } from '@/lib/openlibrary/details.schemas';

const DOTS: Record<UniversalResult['relevance'], number> = { exact: 4, strong: 3, good: 2, fair: 1, weak: 1 };

/** How well a result answers, in dots and in words. */
export async function Relevance({ of }: { of: UniversalResult['relevance'] }) {
  const t = await getTranslations('search');
  return (
    <span className="inline-flex items-center gap-2 text-ink-2">
      <span className="inline-flex gap-[3px]" aria-hidden="true">
        {[1, 2, 3, 4].map((dot) => (
          <span key={dot} className={`size-[7px] rounded-full ${dot <= DOTS[of] ? 'bg-honey' : 'bg-line'}`} />
        ))}
      </span>
      {t(`relevance.${of}`)}
    </span>
  );
}
