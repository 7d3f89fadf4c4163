import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { useReaderId } from '@/lib/accounts/accounts.client';
import { announceChange } from '../changes-channel';
import { ToastProvider } from '../toast';
import { Suggestions } from './suggestions';

const newQueryClient = () => new QueryClient({ mutationCache: new MutationCache({ onSuccess: announceChange }) });

/** With all that a page for everybody does without, once the field has the focus; nothing for whose session is over. */
export function PublicSuggestions({ field }: { field: HTMLInputElement }) {
  const [client] = useState(newQueryClient);
  const readerId = useReaderId();
  if (!readerId) return null;
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>
        <Suggestions field={field} readerId={readerId} />
      </ToastProvider>
    </QueryClientProvider>
  );
}
