import 'server-only';
import { statisticsStore } from './statistics.store';

export const summarizeLibrary = statisticsStore.summarize;

export const getStatistics = async (userId: string) => (await summarizeLibrary(userId)).statistics;
