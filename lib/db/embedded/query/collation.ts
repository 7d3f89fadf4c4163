import { MongoError } from '../errors';
import { isPlainObject } from '../documents';

const SENSITIVITY = ['base', 'base', 'accent', 'variant', 'variant', 'variant'] as const;

export type Collation = {
  readonly spec: Record<string, unknown>;
  compare(a: string, b: string): number;
};

/** ICU through Intl. `undefined` stands for the simple, binary order. */
export function toCollation(spec: unknown): Collation | undefined {
  if (!isPlainObject(spec) || spec.locale === 'simple' || Object.keys(spec).length === 0) return undefined;
  if (typeof spec.locale !== 'string')
    throw new MongoError('FailedToParse', "BSON field 'collation.locale' is missing but a required field");
  const strength = Number(spec.strength ?? 3);
  const collator = new Intl.Collator(spec.locale.replace('_', '-'), {
    sensitivity: spec.caseLevel === true && strength === 1 ? 'case' : SENSITIVITY[strength],
    numeric: spec.numericOrdering === true,
    ignorePunctuation: spec.alternate === 'shifted',
    ...(typeof spec.caseFirst === 'string' && spec.caseFirst !== 'off' ? { caseFirst: spec.caseFirst as 'upper' } : {}),
  });
  return { spec, compare: collator.compare };
}

export const sameCollation = (a?: Collation, b?: Collation) =>
  a?.spec.locale === b?.spec.locale && Number(a?.spec.strength ?? 3) === Number(b?.spec.strength ?? 3);

/** Strings that a collator finds equal fold to one text; the reverse need not hold, so matches are checked again. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
