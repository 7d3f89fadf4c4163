import type { Metadata } from 'next';
import { sagaMetadata, SagaPage } from '../../../_pages/saga-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/sagas/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return sagaMetadata('fr', slug);
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  return <SagaPage locale="fr" slug={slug} />;
}
