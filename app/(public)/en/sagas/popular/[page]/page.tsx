import type { Metadata } from 'next';
import { indexMetadata, IndexPage, best } from '../../../../_pages/index-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/en/sagas/popular/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return indexMetadata('en', best(page));
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <IndexPage locale="en" {...best(page)} />;
}
