import { connection } from 'next/server';
import { sitemapIndex } from '@/lib/public-pages/sitemaps';

export async function GET() {
  await connection();
  return new Response(await sitemapIndex(), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
