'use client';

import { signInAction } from '../_actions';
import { LockedEntry, type LockedLabels } from './locked-entry';
import { NamesForm, type NamesFormProps } from './names-form';
import { PasskeyButton } from './passkey-button';

type SignInFormProps = Pick<NamesFormProps, 'next' | 'labels'> & { lockedLabels: LockedLabels };

/** The names; then, when a passkey locks the account, what opens it. Whoever has a passkey here need not type. */
export function SignInForm({ next, labels, lockedLabels }: SignInFormProps) {
  return (
    <NamesForm
      action={signInAction}
      next={next}
      labels={labels}
      whenLocked={(lock) => <LockedEntry lock={lock} next={next} labels={lockedLabels} />}
    >
      <PasskeyButton next={next} labels={lockedLabels.passkey} />
    </NamesForm>
  );
}
