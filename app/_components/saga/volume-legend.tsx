import { Check, Library } from 'lucide-react';
import { HexCell, type VolumeState } from '@/app/_components/hex-cell';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

const STATES: readonly VolumeState[] = ['read', 'borrowed', 'reading', 'owned', 'missing', 'announced'];

/** What the drawing of a volume means, and what its two buttons are for. */
export async function VolumeLegend({ locale }: { locale: Locale }) {
  const t = await getTranslations('sagaReader', locale);
  return (
    <div
      role="group"
      aria-label={t('volumeLegend')}
      className="mt-3 lg:mt-4 flex flex-wrap gap-x-5 gap-y-2 text-small text-ink-2"
    >
      <ul className="contents">
        {STATES.map((state) => (
          <li key={state} className="inline-flex items-center gap-2">
            <HexCell state={state} number={0} isSmall />
            {t(`state.${state}`)}
          </li>
        ))}
      </ul>
      <p className="lg:ml-auto inline-flex items-center gap-4 text-ink-3">
        <span className="inline-flex items-center gap-1.5">
          <Library className="icon size-4!" />
          {t('key.owned')}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <Check className="icon size-4!" />
          {t('key.read')}
        </span>
      </p>
    </div>
  );
}
