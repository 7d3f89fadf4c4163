export { generateMetadata, generateViewport, SiteDocument as default } from '../_documents/site-document';
