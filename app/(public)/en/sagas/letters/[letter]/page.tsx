import type { Metadata } from 'next';
import { indexMetadata, IndexPage, underLetter } from '../../../../_pages/index-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/en/sagas/letters/[letter]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { letter } = await params;
  return indexMetadata('en', underLetter(letter));
}

export default async function Page({ params }: Props) {
  const { letter } = await params;
  return <IndexPage locale="en" {...underLetter(letter)} />;
}
