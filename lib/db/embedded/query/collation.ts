import { isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';

const SENSITIVITY = ['base', 'base', 'accent', 'variant', 'variant', 'variant'] as const;

export type Collation = { readonly spec: Document; compare(a: string, b: string): number };

const MAX_KNOWN = 100;
const known = new Map<string, Collation>();

/** ICU through Intl. `undefined` stands for the simple, binary order. */
export function toCollation(spec: unknown): Collation | undefined {
  if (!isPlainObject(spec) || spec.locale === 'simple' || Object.keys(spec).length === 0) return undefined;
  const name = JSON.stringify(spec);
  const found = known.get(name) ?? build(spec);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(name, found);
  return found;
}

function build(spec: Document): Collation {
  const { locale, caseLevel, numericOrdering, alternate, caseFirst } = spec;
  if (typeof locale !== 'string')
    throw new MongoError('FailedToParse', "BSON field 'collation.locale' is missing but a required field");
  const strength = Number(spec.strength ?? 3);
  const sensitivity = caseLevel === true && strength === 1 ? 'case' : SENSITIVITY[strength];
  if (!sensitivity)
    throw new MongoError(
      'FailedToParse',
      `Enumeration value '${strength}' for field 'collation.strength' is not a valid value.`,
    );
  const collator = new Intl.Collator(checkedLocale(locale), {
    sensitivity,
    numeric: numericOrdering === true,
    ignorePunctuation: alternate === 'shifted',
    ...(caseFirst === 'upper' || caseFirst === 'lower' ? { caseFirst } : {}),
  });
  return { spec, compare: collator.compare };
}

function checkedLocale(locale: string): string {
  try {
    const [canonical] = Intl.Collator.supportedLocalesOf(locale.replaceAll('_', '-'));
    if (canonical) return canonical;
  } catch {
    // Not even well formed: the same answer as for an unknown one.
  }
  throw new MongoError('BadValue', `Field 'locale' is invalid in: { locale: "${locale}" }`);
}

const DEFAULTS: Document = { strength: 3, caseLevel: false, numericOrdering: false, alternate: 'non-ignorable' };

export const sameCollation = (a?: Collation, b?: Collation): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.spec.locale === b.spec.locale &&
    Object.keys(DEFAULTS).every(
      (name) => String(a.spec[name] ?? DEFAULTS[name]) === String(b.spec[name] ?? DEFAULTS[name]),
    ));

/** Without case and accents: what a text index keeps of a text. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const LIGATURES: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe' };

/** Strings that a collator finds equal fold to one text; the reverse need not hold, so matches are checked again. */
export const foldForKey = (text: string) =>
  fold(text)
    .replace(/[ßæœ]/g, (letter) => LIGATURES[letter]!)
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]|(?<!\d)0+(?=\d)/gu, '');
