import { EventEmitter } from 'node:events';
import type { mongo } from 'mongoose';
import { watchLooks } from '@/lib/db/stuck-look';

const SECOND = 1000;

/** As much of the driver as is listened to: its looks at servers, which nobody can make hang at will. */
const aDriver = () => {
  const driver = Object.assign(new EventEmitter(), {
    options: { heartbeatFrequencyMS: 5 * SECOND, connectTimeoutMS: 5 * SECOND },
  });
  let connections = 0;
  watchLooks(driver as unknown as mongo.MongoClient, () => connections++);
  const look = (...events: string[]) =>
    events.forEach((event) => driver.emit(`serverHeartbeat${event}`, { connectionId: 'db:27017' }));
  return { driver, look, connections: () => connections };
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('a look at the database that never ends has another connection begun, sixteen seconds later', () => {
  const { look, connections } = aDriver();
  look('Started');
  jest.advanceTimersByTime(15.9 * SECOND);
  expect(connections()).toBe(0);
  jest.advanceTimersByTime(0.2 * SECOND);
  expect(connections()).toBe(1);
});

it('a database that is away is looked for, and left to the driver for as long as it looks', () => {
  const { look, connections } = aDriver();
  for (let i = 0; i < 20; i++) {
    look('Started', 'Failed');
    jest.advanceTimersByTime(5 * SECOND);
  }
  look('Started', 'Succeeded');
  expect(connections()).toBe(0);
});

it('what comes in after a standstill of the process counts', () => {
  const { look, connections } = aDriver();
  look('Started');
  jest.advanceTimersByTime(15.5 * SECOND);
  look('Succeeded');
  jest.advanceTimersByTime(10 * SECOND);
  expect(connections()).toBe(0);
});

it('a connection that was closed is not waited for', () => {
  const { driver, look, connections } = aDriver();
  look('Started');
  driver.emit('topologyClosed');
  look('Failed');
  jest.advanceTimersByTime(60 * SECOND);
  expect(connections()).toBe(0);
});
