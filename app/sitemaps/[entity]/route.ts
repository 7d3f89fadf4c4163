import { notFound } from 'next/navigation';
import { isSitemap, sitemap } from '@/lib/public-pages/sitemaps';

export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[entity]'>) {
  const name = /^(.+)\.xml$/.exec((await params).entity)?.[1] ?? '';
  if (!isSitemap(name)) notFound();
  return new Response(await sitemap(name), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
