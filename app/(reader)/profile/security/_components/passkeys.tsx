import { headers } from 'next/headers';
import { ListSection } from '@/app/(reader)/_components/list-page';
import { passkeyFailures } from '@/app/passkey-failures';
import { getTranslations } from '@/lib/i18n/server';
import { listPasskeys } from '@/lib/passkeys/passkeys.service';
import { countRecoveryCodes } from '@/lib/passkeys/recovery-codes.service';
import { deviceOf } from '@/lib/sessions/device';
import { AddPasskey } from './add-passkey';
import { PasskeyRow } from './passkey-row';
import { RenewCodes } from './renew-codes';

const codesLabels = async () => {
  const t = await getTranslations('security');
  return { title: t('codesTitle'), text: t('codesText'), save: t('codesSave'), file: t('codesFile') };
};

/** «Clé de Firefox, Android»: a name to begin with. */
const proposedName = async () => {
  const t = await getTranslations('security');
  const { browser, system } = deviceOf(await headers());
  return t('proposedName', { device: [browser, system].filter(Boolean).join(', ') || t('unknownDevice') });
};

async function Adding({ isFirst }: { isFirst: boolean }) {
  const [t, passkeys] = [await getTranslations('security'), await getTranslations('passkeys')];
  return (
    <AddPasskey
      isFirst={isFirst}
      name={await proposedName()}
      labels={{
        ...(await passkeyFailures()),
        name: t('newPasskeyName'),
        add: t('addPasskey'),
        unsupported: passkeys('unsupported'),
        added: t('added'),
        codes: await codesLabels(),
      }}
    />
  );
}

/** What opens the account beside its name: nothing, or passkeys and the codes that help without them. */
export async function Passkeys({ userId }: { userId: string }) {
  const [t, passkeys, left] = [
    await getTranslations('security'),
    await listPasskeys(userId),
    await countRecoveryCodes(userId),
  ];
  const isLocked = passkeys.length > 0;
  return (
    <ListSection title={t('passkeys')}>
      <p className="mt-2 text-ink-2">{t(isLocked ? 'locked' : 'open')}</p>
      {isLocked && (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} isLast={passkeys.length === 1} />
          ))}
        </ul>
      )}
      <Adding isFirst={!isLocked} />
      {isLocked && (
        <RenewCodes
          labels={{
            title: t('codes'),
            left: t('codesLeft', { count: left }),
            renew: t('renew'),
            failed: t('renewFailed'),
          }}
          codesLabels={await codesLabels()}
        />
      )}
    </ListSection>
  );
}
