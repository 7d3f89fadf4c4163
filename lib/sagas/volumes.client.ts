'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/http/call';
import type { changeSagaVolumes } from './grid.endpoints';

/** Says of volumes of a saga that they are owned from now on; those that are in no library yet are added. */
export const useOwnVolumes = (saga_name: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (volumes: number[]) =>
      call<typeof changeSagaVolumes>('PUT /api/sagas/{saga_name}/volumes', {
        params: { saga_name },
        body: { volumes, owned: true },
      }),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['books'] });
      return client.invalidateQueries({ queryKey: ['saga'] });
    },
  });
};
