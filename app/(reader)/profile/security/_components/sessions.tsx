import { Laptop, Smartphone } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { ListSection } from '@/app/(reader)/_components/list-page';
import { currentSessionId } from '@/lib/auth/session';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { Session } from '@/lib/sessions/sessions.schemas';
import { listSessions } from '@/lib/sessions/sessions.service';
import { endOtherSessionsAction, endSessionAction } from '../_actions';

const IN_A_POCKET = ['Android', 'iOS'];

/** «Firefox, Android», or as much of it as is known. */
const nameOf = async ({ browser, system }: Session) => {
  const t = await getTranslations('security');
  return [browser, system].filter(Boolean).join(', ') || t('unknownDevice');
};

async function SessionRow({ session }: { session: Session }) {
  const [t, format, name] = [await getTranslations('security'), await getFormatter(), await nameOf(session)];
  const Icon = IN_A_POCKET.includes(session.system ?? '') ? Smartphone : Laptop;
  const seen = format.dateTime(new Date(session.seen_at), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="flex flex-wrap sm:flex-nowrap items-center gap-x-4 gap-y-2 py-4">
      <Icon className="icon shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="text-small text-ink-2">
          {session.is_current ? t('here') : t('seen', { date: seen })} · {t(`with.${session.opened_with}`)}
        </p>
      </div>
      {!session.is_current && (
        <form action={endSessionAction}>
          <input type="hidden" name="id" value={session.id} />
          <Button type="submit" aria-label={t('endOf', { name, date: seen })}>
            {t('end')}
          </Button>
        </form>
      )}
    </li>
  );
}

/** Where the reader is signed in, and the way out of each. */
export async function Sessions({ userId }: { userId: string }) {
  const [t, sessions] = [await getTranslations('security'), await listSessions(userId, await currentSessionId())];
  return (
    <ListSection title={t('sessions')}>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {sessions.some(({ is_current }) => !is_current) && (
        <form action={endOtherSessionsAction} className="mt-4">
          <Button type="submit">{t('endOthers')}</Button>
        </form>
      )}
    </ListSection>
  );
}
