import 'server-only';
import { belongingsStore } from './belongings.store';

/** How many records are of none of these readers, by collection. */
export const countOrphans = belongingsStore.countOrphans;
