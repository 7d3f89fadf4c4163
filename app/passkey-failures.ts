import 'server-only';
import { getTranslations } from '@/lib/i18n/server';
import type { PasskeyFailure } from '@/lib/passkeys/passkeys.client';

/** The words for a passkey that was of no use, for the components that run in the browser. */
export const passkeyFailures = async (): Promise<Record<PasskeyFailure, string>> => {
  const t = await getTranslations('passkeys');
  return {
    refused: t('refused'),
    tooMany: t('tooMany'),
    known: t('known'),
    elsewhere: t('elsewhere'),
    failed: t('failed'),
  };
};
