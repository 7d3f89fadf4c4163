import 'server-only';
import type { mongo } from 'mongoose';

/** What a machine that is busy adds. */
const SLACK_MS = 5000;
const SECOND_LOOK_MS = 1000;

const ENDS = ['serverHeartbeatStarted', 'serverHeartbeatSucceeded', 'serverHeartbeatFailed'] as const;

/**
 * Calls `act` when the driver has stopped looking at a server. It sends a look on a connection that was closed in the same
 * instant, waits for it without end (7.8), and would take the server for away until the process ends.
 */
export const watchLooks = (client: mongo.MongoClient, act: () => void): void => {
  const { heartbeatFrequencyMS, connectTimeoutMS } = client.options;
  const patience = heartbeatFrequencyMS + connectTimeoutMS + SLACK_MS;
  const timers = new Map<string, NodeJS.Timeout>();
  let isOver = false;

  const forget = (address: string) => clearTimeout(timers.get(address));
  const wait = (address: string, ms: number, then: () => void) => {
    forget(address);
    if (!isOver) timers.set(address, setTimeout(then, ms).unref());
  };
  // After a long standstill of this process, what came meanwhile is heard only after its timers.
  const expectAfter = (address: string) => () => wait(address, SECOND_LOOK_MS, act);
  for (const event of ENDS)
    client.on(event, ({ connectionId }: { connectionId: string }) =>
      wait(connectionId, patience, expectAfter(connectionId)),
    );
  client.on('serverClosed', ({ address }) => forget(address));
  client.on('topologyClosed', () => {
    isOver = true;
    for (const address of timers.keys()) forget(address);
  });
};
