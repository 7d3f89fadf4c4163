import { notFound } from 'next/navigation';
import { pictureFor } from '../../_pictures/picture-for';
import { drawPicture } from '../../_pictures/draw-picture';
import { LOCALE_NAMES } from '@/lib/i18n/locales';

const A_DAY = 86_400;

/** The picture that goes with a public page wherever somebody shares its address. */
export async function GET(_request: Request, { params }: RouteContext<'/og/[locale]/[...of]'>) {
  const { locale, of } = await params;
  const spoken = LOCALE_NAMES.find((name) => name === locale);
  const picture = spoken && (await pictureFor(spoken, of));
  if (!picture) notFound();
  const image = await drawPicture(picture);
  return new Response(image, {
    headers: { 'content-type': 'image/png', 'cache-control': `public, max-age=${A_DAY}` },
  });
}
