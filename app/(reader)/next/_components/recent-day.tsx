import { recentDay } from '@/lib/i18n/recent-day';
import { getLocale, getTimeZone } from '@/lib/i18n/server';

/** The day of a moment, as one would name it today. */
export async function RecentDay({ moment }: { moment: string }) {
  const day = recentDay(await getLocale(), new Date(moment), new Date(), await getTimeZone());
  return (
    <time dateTime={moment} className="inline-block first-letter:uppercase">
      {day}
    </time>
  );
}
