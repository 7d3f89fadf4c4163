import 'server-only';
import { siteOf } from '@/lib/auth/origin';

/** For whom passkeys are made: a passkey of one site signs for no other. */
export type RelyingParty = { id: string; origin: string };

export const relyingParty = (request: Request): RelyingParty => {
  const { hostname, origin } = siteOf(request.headers);
  return { id: hostname, origin };
};
