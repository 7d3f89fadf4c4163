import { BottomBar } from '../_components/bottom-bar';
import { SiteHeader } from '../_components/site-header';

/** Pages ask for the reader themselves: a layout is not rendered again when one goes from page to page. */
export default function ReaderLayout({ children }: LayoutProps<'/'>) {
  return (
    <>
      <SiteHeader />
      {children}
      <BottomBar />
    </>
  );
}
