import 'server-only';
import { statisticsStore } from './statistics.store';

export const getStatistics = (userId: string) => statisticsStore.count(userId);
