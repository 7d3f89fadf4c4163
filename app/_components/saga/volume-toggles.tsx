'use client';

import { Check, Library } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { HexCell } from '@/app/_components/hex-cell';
import type { GridVolume } from '@/lib/sagas/grid.schemas';
import { SagaForm } from './saga-context';
import { stateOf } from './volume-state';

/** What is a volume's state, in words beside its cell. */
function StateLabel({ volume }: { volume: GridVolume }) {
  const t = useTranslations('sagaReader');
  const state = stateOf(volume);
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-micro ${state === 'missing' ? 'text-missing' : 'text-ink-2'}`}
    >
      <HexCell state={state} number={volume.number ?? 0} isSmall />
      {t(`state.${state}`)}
    </span>
  );
}

type ToggleProps = { axis: 'owned' | 'read'; isOn: boolean; label: string; children: ReactNode };

const Toggle = ({ axis, isOn, label, children }: ToggleProps) => (
  <button
    type="submit"
    className={axis === 'read' ? 'tog tog-read' : 'tog'}
    name={axis}
    value={String(!isOn)}
    aria-pressed={isOn}
    aria-label={label}
  >
    {children}
  </button>
);

type TogglesProps = { volume: GridVolume & { number: number } };

/** Owned or not, read or not: a press changes one of them. */
function Toggles({ volume: { number, label, owned, read } }: TogglesProps) {
  const t = useTranslations('sagaReader');
  return (
    <SagaForm>
      <input type="hidden" name="volumes" value={number} />
      <span className="flex gap-1.5" role="group" aria-label={t('toggles', { number: label })}>
        <Toggle axis="owned" isOn={owned} label={t('ownedVolume', { number: label })}>
          <Library className="icon" />
        </Toggle>
        <Toggle axis="read" isOn={read} label={t('readVolume', { number: label })}>
          <Check className="icon" />
        </Toggle>
      </span>
    </SagaForm>
  );
}

const omnibusOf = ({ books }: GridVolume) =>
  books.every(({ is_omnibus }) => is_omnibus) ? books.find(({ is_omnibus }) => is_omnibus) : undefined;

/** The state of a volume and what changes it. One that lies in an omnibus is changed with that book. */
export function VolumeToggles({ volume }: { volume: GridVolume }) {
  const t = useTranslations('sagaReader');
  const { number } = volume;
  const omnibus = omnibusOf(volume);
  return (
    <>
      <p className="mt-1 mb-2">
        <StateLabel volume={volume} />
      </p>
      {omnibus && (
        <a
          href={`/books/${omnibus.id}`}
          className="inline-flex items-center min-h-tap text-small underline underline-offset-4"
        >
          {t('inOmnibus', { title: omnibus.title })}
        </a>
      )}
      {!omnibus && number !== null && <Toggles volume={{ ...volume, number }} />}
    </>
  );
}
