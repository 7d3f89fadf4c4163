import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { SeriesProposal } from '@/lib/series/recognition/recognition.schemas';
import { labelOf } from '@/lib/series/recognition/volume';

/** A proposal less sure than this is not ticked beforehand. */
const TICKED_FROM = 75;

type Place = Pick<SeriesProposal, 'volume_number' | 'volume_label' | 'covers'>;

const placeOf = async ({ volume_number, volume_label, covers }: Place) => {
  const t = await getTranslations('seriesScan');
  if (covers.length) return t('volumes', { numbers: labelOf({ kind: 'several', numbers: covers }) });
  return volume_number === null ? volume_label : t('volume', { number: volume_number });
};

/** One book, where it would go and why; ticked when that is likely. */
export async function ProposalRow({ proposal }: { proposal: SeriesProposal }) {
  const t = await getTranslations('seriesScan');
  const format = await getFormatter();
  const { id, title, author, saga, confidence, reason } = proposal;
  const place = await placeOf(proposal);
  return (
    <li>
      <label className="flex gap-4 py-4 cursor-pointer min-w-0">
        <input
          type="checkbox"
          name="proposal"
          value={id}
          defaultChecked={confidence >= TICKED_FROM}
          className="size-5 mt-0.5 shrink-0 accent-brand"
        />
        <span className="min-w-0">
          <span className="block font-semibold break-words">{title}</span>
          <span className="block text-small text-ink-2">{author}</span>
          <span className="block mt-1 break-words">{place ? t('inPlace', { saga, place }) : t('in', { saga })}</span>
          <span className="block text-small text-ink-2">
            {t(`reasons.${reason}`)} {t('confidence', { value: format.number(confidence / 100, { style: 'percent' }) })}
          </span>
        </span>
      </label>
    </li>
  );
}
