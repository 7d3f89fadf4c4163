import type { Metadata } from 'next';
import { connection } from 'next/server';
import { homeMetadata, HomePage } from '../_pages/home-page';

// The address of the site, which the head of the page names, is not known when the site is built.
export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return homeMetadata('fr');
}

export default async function Page() {
  await connection();
  return <HomePage locale="fr" />;
}
