import type { Metadata } from 'next';
import { authorMetadata, AuthorPage } from '../../../_pages/author-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/authors/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return authorMetadata('fr', slug);
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  return <AuthorPage locale="fr" slug={slug} />;
}
