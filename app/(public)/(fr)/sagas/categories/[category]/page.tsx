import type { Metadata } from 'next';
import { indexMetadata, IndexPage, inCategory } from '../../../../_pages/index-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/sagas/categories/[category]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { category } = await params;
  return indexMetadata('fr', inCategory(category));
}

export default async function Page({ params }: Props) {
  const { category } = await params;
  return <IndexPage locale="fr" {...inCategory(category)} />;
}
