import { SiteDocument } from '../_documents/site-document';
import { BottomBar } from '../_components/bottom-bar';
import { SiteHeader } from '../_components/site-header';

export { generateViewport, privateMetadata as generateMetadata } from '../_documents/site-document';

/** Pages ask for the reader themselves: a layout is not rendered again when one goes from page to page. */
export default function ReaderLayout({ children }: LayoutProps<'/'>) {
  return (
    <SiteDocument>
      <SiteHeader />
      {children}
      <BottomBar />
    </SiteDocument>
  );
}
