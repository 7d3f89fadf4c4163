import 'server-only';
import type { BookTitle } from './titles.schemas';
import { titleStore } from './titles.store';

export const listTitles = (userId: string): Promise<BookTitle[]> => titleStore.list(userId);
