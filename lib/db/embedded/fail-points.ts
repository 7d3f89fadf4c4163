import { setTimeout as wait } from 'node:timers/promises';
import { asDocument, asNumber, type Document } from './documents';
import { MongoError } from './errors';

/** Ends the connection instead of answering. */
export class Disconnection extends Error {}

/** What MongoDB offers tests of clients: commands that fail when told to. Only where tests are served. */
export class FailPoints {
  private data: Document = {};
  private left = 0;
  private skip = 0;

  set({ mode, data }: Document) {
    this.data = asDocument(data);
    const { times, skip } = asDocument(mode);
    this.skip = asNumber(skip) ?? 0;
    this.left = mode === 'off' ? 0 : (asNumber(times) ?? Infinity);
  }

  /** Undefined, or a write concern error to add to the reply. */
  async meet(command: string): Promise<Document | undefined> {
    const { failCommands, blockConnection, blockTimeMS, closeConnection, errorCode, errorLabels, writeConcernError } =
      this.data;
    if (this.left <= 0 || !Array.isArray(failCommands) || !failCommands.includes(command)) return undefined;
    if (this.skip-- > 0) return undefined;
    this.left--;
    if (blockConnection) await wait(asNumber(blockTimeMS));
    if (closeConnection) throw new Disconnection();
    const labels = errorLabels ? { errorLabels } : {};
    if (errorCode !== undefined)
      throw new MongoError('InternalError', "Failing command via 'failCommand' failpoint", {
        code: asNumber(errorCode),
        ...labels,
      });
    return writeConcernError ? { writeConcernError, ...labels } : undefined;
  }
}
