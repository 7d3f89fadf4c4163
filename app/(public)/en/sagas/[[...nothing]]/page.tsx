import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { indexMetadata, IndexPage } from '../../../_pages/index-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/en/sagas/[[...nothing]]'>;

/** A page without any parameter would be made by the build, where there is no database. No other address leads here. */
const onlyHere = async ({ params }: Props) => {
  if ((await params).nothing) notFound();
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  await onlyHere(props);
  return indexMetadata('en', {});
}

export default async function Page(props: Props) {
  await onlyHere(props);
  return <IndexPage locale="en" />;
}
