import { NotFoundPage, notFoundMetadata } from '../_pages/not-found-page';

export const generateMetadata = () => notFoundMetadata('en');

export default function NotFound() {
  return <NotFoundPage locale="en" />;
}
