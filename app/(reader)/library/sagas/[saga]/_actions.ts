'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { requireUser, requireWriter } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { findMissingVolumes } from '@/lib/openlibrary/missing-volumes.service';
import { type View, viewNamed } from '@/lib/public-pages/saga-views';
import { changeSagaVolumes, changeSeriesVolumes } from '@/lib/sagas/change-volumes.service';
import { sagaGrid, seriesGrid } from '@/lib/sagas/grid.service';
import { readSagaTo, readSeriesTo } from '@/lib/sagas/read-to.service';
import { type AskedChange, dated, sagaChangeOf } from '@/lib/sagas/saga-change';

type Saga = { slug: string | null; name: string };

const make = async (userId: string, { slug, name }: Saga, asked: AskedChange) => {
  if (asked.kind === 'set')
    return slug === null ? changeSagaVolumes(userId, name, asked) : changeSeriesVolumes(userId, slug, asked);
  const { volumes } = await (slug === null ? sagaGrid(userId, name) : seriesGrid(userId, slug));
  const change = dated(asked, volumes);
  return slug === null ? readSagaTo(userId, name, change) : readSeriesTo(userId, slug, change);
};

const text = (form: FormData, field: string) => {
  const value = form.get(field);
  return typeof value === 'string' ? value : null;
};

/** Looks for what a saga misses: what Open Library tells is kept, and the page that this leads back to shows it. */
export async function analyseAction(saga: string, asked: View | null) {
  const user = await requireUser();
  const { degraded } = await findMissingVolumes(user.id, saga);
  const view = viewNamed(asked);
  const search = new URLSearchParams({ ...(view && { view }), asked: degraded ? 'away' : 'now' });
  redirect(`/library/sagas/${encodeURIComponent(saga)}?${search}` as Route);
}

/** The forms of a saga's page, for when no script sends them to the API. They lead back to the view they came from. */
export async function changeSagaAction(asked: View | null, form: FormData) {
  const user = await requireWriter();
  const change = sagaChangeOf(form);
  const of = { slug: text(form, 'slug'), name: text(form, 'saga_name') ?? '' };
  const view = viewNamed(asked);
  const pageWith = (search: Record<string, string>) => {
    const all = new URLSearchParams({ ...(view && { view }), ...search }).toString();
    return `/library/sagas/${encodeURIComponent(of.slug ?? of.name)}${all && `?${all}`}` as Route;
  };
  if (!change) redirect(pageWith({ refused: '1' }));
  try {
    await make(user.id, of, change);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not_found') notFound();
    redirect(pageWith({ refused: '1' }));
  }
  redirect(pageWith({}));
}
