import type { Metadata } from 'next';
import { volumeMetadata, VolumePage } from '../../../../_pages/volume-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/en/sagas/[slug]/[volume]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, volume } = await params;
  return volumeMetadata({ locale: 'en', slug, number: volume });
}

export default async function Page({ params }: Props) {
  const { slug, volume } = await params;
  return <VolumePage locale="en" slug={slug} number={volume} />;
}
