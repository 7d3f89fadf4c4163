import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PublicDocument } from '../../_documents/public-document';
import { siteMetadata } from '../../_documents/site-metadata';

export { viewport } from '../../_documents/viewport';

export const generateMetadata = (): Promise<Metadata> => siteMetadata('fr');

export default function Layout({ children }: { children: ReactNode }) {
  return <PublicDocument locale="fr">{children}</PublicDocument>;
}
