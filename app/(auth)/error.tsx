'use client';

export { VisitorErrorPage as default } from '../_components/visitor-error-page';
