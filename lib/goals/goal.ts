import { forecast, unknownBecause, type YearAt } from '@/lib/statistics/calendar';
import type { Goal } from './goals.schemas';

const WEEK = 7;

/** How far one is with a goal, on a day of its year or of another. */
export const goalAt = (target: number, reached: number, at: YearAt): Goal => {
  const remaining = Math.max(0, target - reached);
  const isRunning = at.state === 'running';
  // Today is not over: it is still there to read.
  const daysLeft = at.total - at.gone + 1;
  return {
    target,
    reached,
    remaining,
    percentage: Math.min(100, Math.floor((reached / target) * 100)),
    is_reached: remaining === 0,
    even_pace: isRunning ? Math.floor((target * at.gone) / at.total) : null,
    per_week: isRunning ? Math.round((remaining / Math.max(daysLeft, WEEK)) * WEEK * 10) / 10 : null,
    forecast: forecast(reached, at),
    forecast_unknown: unknownBecause(reached, at),
  };
};
