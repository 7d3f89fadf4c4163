import type { Document } from '../documents';
import { MongoError } from '../errors';
import { compileFilter } from '../query/filter';
import { describeFailure } from '../query/json-schema';
import type { Collection } from '../storage/collection';

/** Refuses what the collection's validator does not accept; a moderate one lets what was wrong stay wrong. */
export function validate({ options }: Collection, document: Document, before?: Document) {
  const { validator, validationAction, validationLevel } = options;
  if (!validator || validationAction === 'warn' || validationLevel === 'off') return;
  const accepts = compileFilter(validator as Document);
  if (accepts(document) || (validationLevel === 'moderate' && before && !accepts(before))) return;
  const details = describeFailure(validator as Document, document);
  throw new MongoError('DocumentValidationFailure', 'Document failed validation', {
    errInfo: { failingDocumentId: document._id, details },
  });
}
