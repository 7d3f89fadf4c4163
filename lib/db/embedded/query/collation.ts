import { isEmpty, isPlainObject, type Document } from '../documents';
import { demand, refuse } from '../errors';

const SENSITIVITY = ['base', 'base', 'accent', 'variant', 'variant', 'variant'] as const;

/** `name` is the same for collations that order alike. */
export type Collation = { readonly name: string; compare(a: string, b: string): number };

const MAX_KNOWN = 100;
const known = new Map<string, Collation>();

/** ICU through Intl. `undefined` stands for the simple, binary order. */
export function toCollation(spec: unknown): Collation | undefined {
  if (!isPlainObject(spec) || spec.locale === 'simple' || isEmpty(spec)) return undefined;
  const key = JSON.stringify(spec);
  const found = known.get(key) ?? build(spec);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function build({ locale, strength: level = 3, caseLevel = false, ...others }: Document): Collation {
  const isNamed = typeof locale === 'string';
  demand(isNamed, 'FailedToParse', "BSON field 'collation.locale' is missing but a required field");
  const { numericOrdering = false, alternate = 'non-ignorable', caseFirst = 'off' } = others;
  const strength = Number(level);
  const sensitivity = caseLevel === true && strength === 1 ? 'case' : SENSITIVITY[strength];
  const message = `Enumeration value '${strength}' for field 'collation.strength' is not a valid value.`;
  demand(sensitivity, 'FailedToParse', message);
  const collator = new Intl.Collator(checkedLocale(locale), {
    sensitivity,
    numeric: numericOrdering === true,
    ignorePunctuation: alternate === 'shifted',
    ...(caseFirst === 'upper' || caseFirst === 'lower' ? { caseFirst } : {}),
  });
  const name = [locale, strength, caseLevel, numericOrdering, alternate].join();
  return { name, compare: collator.compare };
}

function checkedLocale(locale: string): string {
  try {
    const [canonical] = Intl.Collator.supportedLocalesOf(locale.replaceAll('_', '-'));
    if (canonical) return canonical;
  } catch {
    // Not even well formed: the same answer as for an unknown one.
  }
  refuse('BadValue', `Field 'locale' is invalid in: { locale: "${locale}" }`);
}

/** Without case and accents: what a text index keeps of a text. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const LIGATURES: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe' };

/** Strings that a collator finds equal fold to one text; the reverse need not hold, so matches are checked again. */
export const foldForKey = (text: string) =>
  fold(text)
    .replace(/[ßæœ]/g, (letter) => LIGATURES[letter]!)
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]|(?<!\d)0+(?=\d)/gu, '');
