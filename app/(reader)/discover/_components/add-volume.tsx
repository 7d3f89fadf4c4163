'use client';

import { CircleCheck, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_components/button';
import { KeptFocus } from '@/app/_components/kept-focus';
import { useToast } from '@/app/_components/toast';
import { useChangeSaga } from '@/lib/sagas/saga-grid.client';
import { addVolumeAction } from '../_actions';

type AddVolumeWords = {
  add: string;
  addLabel: string;
  owned: string;
  added: string;
  failed: string;
  undo: string;
  undoHint: string;
};

type AddVolumeProps = { saga: string; volume: number; words: AddVolumeWords };

/** Adds a volume of a saga from what BOOKTIME knows of it: Open Library is not asked. */
export function AddVolume({ saga, volume, words }: AddVolumeProps) {
  const show = useToast();
  const [isOwned, setOwned] = useState(false);
  const { mutateAsync: change, isPending } = useChangeSaga({ saga_name: saga });
  const onFailed = () => show({ kind: 'failed', text: words.failed });
  const undo = (token: string) => void change({ kind: 'undo', token }).then(() => setOwned(false), onFailed);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    void change({ kind: 'set', volumes: [volume], owned: true }).then(({ undo: token }) => {
      setOwned(true);
      const action = token ? { label: words.undo, altText: words.undoHint, onAct: () => undo(token) } : undefined;
      show({ kind: 'done', text: words.added, action });
    }, onFailed);
  };
  return (
    <KeptFocus>
      {isOwned ? (
        <span className="status status-completed min-h-tap">
          <CircleCheck className="icon" />
          {words.owned}
        </span>
      ) : (
        <form action={addVolumeAction} onSubmit={onSubmit}>
          <input type="hidden" name="saga" value={saga} />
          <input type="hidden" name="volume" value={volume} />
          <Button type="submit" aria-label={words.addLabel} aria-busy={isPending}>
            <Plus className="icon" />
            {words.add}
          </Button>
        </form>
      )}
    </KeptFocus>
  );
}
