import 'server-only';
import mongoose from 'mongoose';
import { metrics } from '@/lib/metrics/metrics';
import { beginSpan, isTracing } from '@/lib/tracing/span';

type Started = { requestId: number; commandName: string };
type Ended = Started & { duration: number };

/** Counts, and traces when traces are sent, what the database is asked. Once per process: the driver is shared. */
export const observeCommands = (): void => {
  const spans = new Map<number, ReturnType<typeof beginSpan>>();
  const ended = (outcome: 'succeeded' | 'failed') => (event: Ended) => {
    metrics().commands.observe({ command: event.commandName, outcome }, event.duration / 1000);
    spans.get(event.requestId)?.(outcome === 'failed' ? 'command failed' : undefined);
    spans.delete(event.requestId);
  };
  mongoose.connection.on('commandSucceeded', ended('succeeded')).on('commandFailed', ended('failed'));
  if (!isTracing()) return;
  mongoose.connection.on('commandStarted', ({ requestId, commandName }: Started) => {
    const told = { 'db.system.name': 'mongodb', 'db.operation.name': commandName };
    spans.set(requestId, beginSpan(commandName, told));
  });
};
