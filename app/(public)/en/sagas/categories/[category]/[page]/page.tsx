import type { Metadata } from 'next';
import { indexMetadata, IndexPage, inCategory } from '../../../../../_pages/index-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/en/sagas/categories/[category]/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { category, page } = await params;
  return indexMetadata('en', inCategory(category, page));
}

export default async function Page({ params }: Props) {
  const { category, page } = await params;
  return <IndexPage locale="en" {...inCategory(category, page)} />;
}
