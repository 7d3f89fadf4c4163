import { Cover } from '@/app/_components/cover/cover';
import { HexCell, type VolumeState } from '@/app/_components/hex-cell';
import { Ribbon } from '@/app/_components/ribbon';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

const VOLUMES = [
  { number: 4, title: 'L’Enfer, le silence', state: 'completed' },
  { number: 5, title: 'Amarillo', state: 'reading' },
  { number: 6, title: 'Alors, tout tombe, première partie', state: 'to_read' },
  { number: 7, title: 'Alors, tout tombe, seconde partie', state: 'to_read' },
] as const;

const PAGE = { page: 35, total: 56 };
const STATES: VolumeState[] = ['read', 'read', 'read', 'read', 'reading', 'owned', 'owned'];

const coverOf = ({ number, title }: { number: number; title: string }) =>
  ({ title, saga: 'Blacksad', author: 'Juan Díaz Canales', volume_number: number, category: 'bd' }) as const;

async function ExampleVolume({ locale, volume }: { locale: Locale; volume: (typeof VOLUMES)[number] }) {
  const [t, status, words] = [
    await getTranslations('home', locale),
    await getTranslations('status', locale),
    await getTranslations('volume', locale),
  ];
  const isReading = volume.state === 'reading';
  return (
    <li className="min-w-0">
      <span className="with-ribbon block">
        <Cover book={coverOf(volume)} />
        {isReading && <Ribbon percent={Math.round((PAGE.page / PAGE.total) * 100)} />}
      </span>
      <p className="mt-2.5 text-micro leading-4">
        <strong className="block text-small font-semibold">{words('number', { number: volume.number })}</strong>
        <span className={volume.state === 'to_read' ? 'text-ink-2' : 'text-brand font-medium'}>
          {isReading ? t('examplePage', PAGE) : status(volume.state)}
        </span>
      </p>
    </li>
  );
}

/** What a saga looks like in BOOKTIME, on a real one and with an invented reader's progress, said to be an example. */
export async function Example({ locale }: { locale: Locale }) {
  const t = await getTranslations('home', locale);
  return (
    <figure>
      <figcaption className="sr">{t('example')}</figcaption>
      <ul className="grid grid-cols-4 gap-3 lg:gap-5">
        {VOLUMES.map((volume) => (
          <ExampleVolume locale={locale} key={volume.number} volume={volume} />
        ))}
      </ul>
      <div className="mt-6 lg:mt-8 flex items-center gap-4 rule pt-5">
        <div className="flex gap-1 [--aw:40px] sm:[--aw:46px]" aria-hidden="true">
          {STATES.map((state, index) => (
            <HexCell key={index} state={state} number={index + 1} />
          ))}
        </div>
        <p className="hidden lg:block ml-auto text-right leading-tight">
          <strong className="serif text-h3 block">Blacksad</strong>
          <span className="text-small text-ink-2 num">{t('exampleRead', { read: 4, total: STATES.length })}</span>
        </p>
      </div>
    </figure>
  );
}
