import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { isbnIn } from '@/lib/books/isbn';
import type { FoundBook } from '@/lib/openlibrary/items.schemas';
import type { Suggested } from '@/lib/search/suggest';
import { useAskAnew } from '@/lib/search/suggestions.client';
import { useAddWork } from '../use-add-work';

/** Counts how often the list was opened, or its words changed. */
const useSitting = (text: string, isOpen: boolean) => {
  const now = `${isOpen} ${text}`;
  const [sitting, setSitting] = useState({ now, number: 0 });
  if (sitting.now !== now) setSitting({ now, number: sitting.number + 1 });
  return sitting.number;
};

type Listed = { own: Suggested; found: FoundBook[] };
type Told = Listed & { readerId: string; text: string; isOpen: boolean };

/**
 * Adds what Open Library has from the list itself. While its words stay the list stands still from then on, so that nothing
 * moves away under a finger: what was added is marked where it is. With other words it is among one's own.
 */
export function useAddFound({ readerId, text, isOpen, own, found }: Told) {
  const router = useRouter();
  const askAnew = useAskAnew(readerId);
  const { add } = useAddWork();
  const sitting = useSitting(text, isOpen);
  const [held, setHeld] = useState<Listed & { sitting: number }>();
  const [added, setAdded] = useState<readonly string[]>([]);
  const listed = held?.sitting === sitting ? held : { own, found };
  const nameOf = ({ ol_key }: FoundBook) => `${sitting} ${ol_key}`;

  const addFound = (book: FoundBook) => {
    const name = nameOf(book);
    if (added.includes(name)) return;
    setHeld({ ...listed, sitting });
    setAdded((before) => [...before, name]);
    void add(book, isbnIn(text) || undefined).then((isOwned) => {
      if (!isOwned) return setAdded((before) => before.filter((other) => other !== name));
      askAnew();
      router.refresh();
    });
  };

  return { listed, isAdded: (book: FoundBook) => added.includes(nameOf(book)), addFound };
}
