import 'server-only';
import { AppError } from '@/lib/errors';
import { workKey } from '@/lib/openlibrary/keys';
import { createIgnored } from './ignored';
import type { IgnoreSuggestion } from './ignored.schemas';
import { ignoredStore } from './ignored.store';

export const listIgnored = ignoredStore.list;

export const ignoredBy = async (userId: string) => createIgnored(await ignoredStore.list(userId));

export const ignoreSuggestion = async (userId: string, what: IgnoreSuggestion, now = new Date()) => {
  const key = what.kind === 'work' ? workKey(what.key) : what.key;
  if (!key) throw new AppError('bad_request', 'Indiquez la clé Open Library du livre à ignorer');
  return ignoredStore.add(userId, { ...what, key, title: what.title || what.key }, now);
};

export const proposeAgain = async (userId: string, id: string) => {
  const ignored = await ignoredStore.remove(userId, id);
  if (!ignored) throw new AppError('not_found', 'Cette suggestion n’est pas ignorée');
  return ignored;
};
