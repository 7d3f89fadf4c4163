import { KeyRound } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { Passkey } from '@/lib/passkeys/passkeys.schemas';
import { removePasskeyAction, renamePasskeyAction } from '../_actions';

type PasskeyRowProps = { passkey: Passkey; isLast: boolean };

/** A passkey; to rename and to remove it, each in a part that opens, also without script. */
export async function PasskeyRow({ passkey: { id, name, created_at, used_at, is_synced }, isLast }: PasskeyRowProps) {
  const [t, format] = [await getTranslations('security'), await getFormatter()];
  const day = (moment: string) => format.dateTime(new Date(moment), { dateStyle: 'medium' });
  return (
    <li className="py-4">
      <div className="flex items-center gap-4">
        <KeyRound className="icon shrink-0 text-ink-2" />
        <div className="min-w-0">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p className="text-small text-ink-2">
            {t('since', { date: day(created_at) })} · {used_at ? t('used', { date: day(used_at) }) : t('neverUsed')}
            {is_synced && ` · ${t('synced')}`}
          </p>
        </div>
      </div>
      <details className="ml-9 mt-1">
        <summary
          className="inline-flex items-center min-h-tap text-small font-semibold text-brand cursor-pointer"
          aria-label={t('changeOf', { name })}
        >
          {t('change')}
        </summary>
        <form action={renamePasskeyAction} className="mt-2 flex flex-wrap items-end gap-3">
          <input type="hidden" name="id" value={id} />
          <TextField
            label={t('passkeyName')}
            name="name"
            defaultValue={name}
            maxLength={80}
            required
            className="grow"
          />
          <Button type="submit">{t('rename')}</Button>
        </form>
        <form action={removePasskeyAction} className="mt-4 grid gap-2 justify-items-start">
          <input type="hidden" name="id" value={id} />
          {isLast && <p className="text-small text-ink-2">{t('lastOne')}</p>}
          <Button type="submit" kind="danger" aria-label={t('removeOf', { name })}>
            {t('remove')}
          </Button>
        </form>
      </details>
    </li>
  );
}
