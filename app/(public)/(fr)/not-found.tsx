import { NotFoundPage, notFoundMetadata } from '../_pages/not-found-page';

export const generateMetadata = () => notFoundMetadata('fr');

export default function NotFound() {
  return <NotFoundPage locale="fr" />;
}
