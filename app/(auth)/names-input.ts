import 'server-only';
import type { Names } from '@/lib/accounts/accounts.schemas';
import { getTranslations } from '@/lib/i18n/server';

type Field = keyof Names;

/** What the form of names shows: what was typed, and what is wrong with it. */
export type NamesFormState = {
  values: Record<Field, string>;
  errors: Partial<Record<Field | 'code' | 'form', string>>;
  /** The account of these names asks for more, and says so. */
  lock?: { names: Names; locked: string };
};

const FIELDS: Field[] = ['first_name', 'last_name'];

export const namesIn = (form: FormData): NamesFormState['values'] => {
  const valueOf = (field: Field) => String(form.get(field) ?? '');
  return { first_name: valueOf('first_name'), last_name: valueOf('last_name') };
};

/** The words for names that are refused as they are, whoever bears them. */
export const nameErrors = async (values: NamesFormState['values'], issues: readonly { path: PropertyKey[] }[]) => {
  const t = await getTranslations('auth');
  const refused = new Set(issues.map(({ path }) => path[0]));
  const wrong = FIELDS.filter((field) => refused.has(field));
  return Object.fromEntries(wrong.map((field) => [field, values[field].trim() ? t('tooLong') : t('required')]));
};
