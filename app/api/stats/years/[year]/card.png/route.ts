import { drawYearCard } from '@/app/_year-card/draw-year-card';
import { yearCardWords } from '@/app/_year-card/year-card-words';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { requestLocale } from '@/lib/i18n/request-locale';
import * as endpoints from '@/lib/statistics/statistics.endpoints';
import { yearCard } from '@/lib/statistics/year-card.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getYearCard, async ({ user, params, query, request }) => {
    const locale = requestLocale(request, query.lang, user.language);
    const card = await yearCard(user.id, params.year);
    return drawYearCard(card, yearCardWords(card, user.first_name, locale));
  }),
});
