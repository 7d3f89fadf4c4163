import 'server-only';
import { getTranslations } from '@/lib/i18n/server';
import { FAILURES } from '@/lib/imports/imports.schemas';

/** Why a file was refused, in words; of a reason that nobody knows, only that it was. */
export const failureWords = async (code: string): Promise<string> => {
  const t = await getTranslations('import');
  if (code === 'too_large') return t('failures.file_too_large');
  if (code === 'missing') return t('failures.missing');
  const known = FAILURES.find((failure) => failure === code);
  return t(`failures.${known ?? 'fault'}`);
};
