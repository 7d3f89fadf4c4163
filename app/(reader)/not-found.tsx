export { generateMetadata, NotFoundPage as default } from '../_components/not-found-page';
