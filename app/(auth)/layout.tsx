export {
  generateViewport,
  privateMetadata as generateMetadata,
  SiteDocument as default,
} from '../_documents/site-document';
