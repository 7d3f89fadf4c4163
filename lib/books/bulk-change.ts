import type { BulkChange } from './bulk.schemas';

const text = (form: FormData, field: string) => {
  const value = form.get(field);
  return typeof value === 'string' ? value.trim() : '';
};

/** What a form of ticked books asks, in a browser or on the server; null for what is not whole. The schema judges it. */
export const bulkChangeOf = (form: FormData): BulkChange | null => {
  const book_ids = form.getAll('book_id').map(String);
  const [action, status] = text(form, 'do').split(':');
  const tag = text(form, 'tag');
  if (!book_ids.length) return null;
  if (action === 'remove') return { book_ids, action };
  if (action === 'set_status' && status) return { book_ids, action, status } as BulkChange;
  return (action === 'add_tag' || action === 'remove_tag') && tag ? { book_ids, action, tag } : null;
};
