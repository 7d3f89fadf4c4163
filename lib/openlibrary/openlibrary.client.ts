'use client';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '@/lib/http/call';
import type { importWork } from './import.endpoints';
import type { ImportRequest } from './import.schemas';

export const useImportWork = () =>
  useMutation({
    mutationFn: (work: z.input<typeof ImportRequest>) =>
      call<typeof importWork>('POST /api/openlibrary/import', { body: work }),
  });
