import type { Document } from '../documents';
import { MongoError } from '../errors';
import { compileFilter } from '../query/filter';
import type { Collection } from '../storage/collection';

export function validate(collection: Collection, document: Document) {
  const { validator, validationAction, validationLevel } = collection.record.options;
  if (!validator || validationAction === 'warn' || validationLevel === 'off') return;
  if (compileFilter(validator as Document)(document)) return;
  throw new MongoError('DocumentValidationFailure', 'Document failed validation', {
    errInfo: { failingDocumentId: document._id, details: { operatorName: Object.keys(validator)[0] } },
  });
}
