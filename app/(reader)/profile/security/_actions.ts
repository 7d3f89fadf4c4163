'use server';

import { revalidatePath } from 'next/cache';
import { currentSessionId, requireWriter } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { PasskeyName } from '@/lib/passkeys/passkeys.schemas';
import { removePasskey, renamePasskey } from '@/lib/passkeys/passkeys.service';
import { renewRecoveryCodes } from '@/lib/passkeys/recovery-codes.service';
import { endOtherSessions, endSession } from '@/lib/sessions/sessions.service';

/** Another tab may have been faster: the page shows what is there now. */
const unlessGone = (error: unknown) => {
  if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
};

const idIn = (form: FormData) => String(form.get('id') ?? '');
const showAnew = () => revalidatePath('/profile/security');

export async function renamePasskeyAction(form: FormData) {
  const { id: userId } = await requireWriter();
  const given = PasskeyName.safeParse({ name: form.get('name') });
  if (given.success) await renamePasskey(userId, idIn(form), given.data.name).catch(unlessGone);
  showAnew();
}

export async function removePasskeyAction(form: FormData) {
  const { id: userId } = await requireWriter();
  await removePasskey(userId, idIn(form)).catch(unlessGone);
  showAnew();
}

/** The codes are shown by the page that asked for them, and never again. */
export async function renewCodesAction(): Promise<string[]> {
  const { id: userId } = await requireWriter();
  const codes = await renewRecoveryCodes(userId);
  showAnew();
  return codes;
}

export async function endSessionAction(form: FormData) {
  const { id: userId } = await requireWriter();
  await endSession(userId, idIn(form)).catch(unlessGone);
  showAnew();
}

export async function endOtherSessionsAction() {
  const { id: userId } = await requireWriter();
  await endOtherSessions(userId, await currentSessionId());
  showAnew();
}
