import { startStandIn, type StandIn } from './stand-in';

type Settings = { contact?: string };

/** Starts a stand-in for one test file and points the application at it. Call it before anything reads a setting. */
export const withStandIn = ({ contact = 'tests@booktime.invalid' }: Settings = {}): (() => StandIn) => {
  let openLibrary: StandIn;
  beforeAll(async () => {
    openLibrary = await startStandIn();
    Object.assign(process.env, {
      OPENLIBRARY_URL: openLibrary.url,
      OPENLIBRARY_COVERS_URL: 'https://covers.invalid',
      OPENLIBRARY_CONTACT: contact,
      PUBLIC_URL: 'https://books.invalid',
    });
  });
  afterAll(async () => {
    await openLibrary.close();
    // A request may outlive whoever asked for it; it must not outlive the test's database.
    const { booktimeOpenLibrary } = globalThis as { booktimeOpenLibrary?: { inFlight: Map<string, Promise<unknown>> } };
    await Promise.allSettled(booktimeOpenLibrary?.inFlight.values() ?? []);
  }, 15_000);
  return () => openLibrary;
};
