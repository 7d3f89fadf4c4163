import { readiness } from '../readiness';

/** Whether requests should be sent here now. The same question as `/health`, under the name that orchestrators know. */
export const GET = readiness;
