'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import { useUndoBulk } from '@/lib/books/bulk.client';
import { useOwnVolumes } from '@/lib/sagas/volumes.client';
import { focusNeighbour } from '../../_components/focus-neighbour';
import { useReason } from '../../books/_components/use-book';
import { changeSagaAction } from '../../library/sagas/[saga]/_actions';

/** Takes back what was added, and says whether that worked. */
function useTakeBack(saga: string) {
  const t = useTranslations('next');
  const show = useToast();
  const router = useRouter();
  const { mutateAsync: undo } = useUndoBulk();
  // By then the line of the saga is gone, and with it the callbacks that `mutate` would call: the promise still ends.
  return (token: string) =>
    void undo(token).then(
      () => {
        show({ kind: 'done', text: t('takenBack', { saga }) });
        router.refresh();
      },
      () => show({ kind: 'failed', text: t('takeBackFailed', { saga }) }),
    );
}

/** Without script the saga is looked at as it is by itself. */
const addWithoutScript = changeSagaAction.bind(null, null);

type AddMissingProps = { saga: string; volumes: number[]; label: string };

/** All that a saga misses is in the library from one press on. Without script a form does it, and leads to the saga. */
export function AddMissing({ saga, volumes, label }: AddMissingProps) {
  const [t, book] = [useTranslations('next'), useTranslations('book')];
  const show = useToast();
  const router = useRouter();
  const reasonOf = useReason();
  const takeBack = useTakeBack(saga);
  const { mutateAsync: own, isPending } = useOwnVolumes(saga);
  const add = async () => {
    const pressed = document.activeElement;
    try {
      const { updates_made: count, undo } = await own(volumes);
      const action = undo ? { label: t('undo'), altText: t('undoHint'), onAct: () => takeBack(undo) } : undefined;
      show({ kind: 'done', text: t('added', { count, saga }), action });
      focusNeighbour(pressed);
      router.refresh();
    } catch (error) {
      show({ kind: 'failed', text: book('failed', { reason: reasonOf(error as Error) }) });
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) void add();
  };
  return (
    <form action={addWithoutScript} onSubmit={onSubmit} className="flex-none -mr-[12px]">
      <input type="hidden" name="saga_name" value={saga} />
      <input type="hidden" name="volumes" value={volumes.join(',')} />
      <Button
        kind="ghost"
        type="submit"
        name="owned"
        value="true"
        className="text-brand!"
        aria-label={label}
        aria-disabled={isPending}
      >
        <Plus className="icon" />
      </Button>
    </form>
  );
}
