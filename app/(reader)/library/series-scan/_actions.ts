'use server';

import { redirect } from 'next/navigation';
import { requireWriter } from '@/lib/auth/session';
import { undoBatch } from '@/lib/books/undo.service';
import { AppError } from '@/lib/errors';
import { ApplySeriesScan } from '@/lib/series/recognition/recognition.schemas';
import { applySeriesScan } from '@/lib/series/recognition/scan.service';
import { scanPath, type ScanResult } from './scan-result';

/** Applies the proposals that are ticked: none ticked, nothing changes. */
export async function applyAction(form: FormData) {
  const user = await requireWriter();
  const { updates_made, skipped, undo } = await applySeriesScan(
    user.id,
    ApplySeriesScan.parse({ proposal_ids: form.getAll('proposal') }),
  );
  redirect(scanPath({ did: 'applied', count: updates_made, left: skipped.length, undo: undo ?? undefined }));
}

const takeBack = async (userId: string, token: string): Promise<ScanResult> => {
  try {
    const { undone, kept } = await undoBatch(userId, token);
    return { did: 'undone', count: undone, left: kept };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return { did: 'expired' };
    throw error;
  }
};

export async function undoAction(token: string) {
  const user = await requireWriter();
  redirect(scanPath(await takeBack(user.id, token)));
}
