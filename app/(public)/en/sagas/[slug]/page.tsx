import type { Metadata } from 'next';
import { sagaMetadata, SagaPage } from '../../../_pages/saga-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/en/sagas/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return sagaMetadata('en', slug);
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  return <SagaPage locale="en" slug={slug} />;
}
