import { readiness } from './readiness';

export const GET = readiness;
