import 'server-only';
import { derivedFields, fieldsOf } from '@/lib/books/books.records';
import { BookModel, type BookRecord } from '@/models/book';

const AT_ONCE = 500;

const completed = (record: BookRecord) => {
  const fields = fieldsOf(record);
  return {
    updateOne: {
      filter: { user_id: record.user_id, id: record.id, revision: record.revision },
      update: { $set: { ...fields, ...derivedFields(record.id, fields) } },
    },
  };
};

/** Books that were stored before there were readings, copies and places get them from what they have. */
export const lifeOfOldBooks = async (): Promise<void> => {
  for (;;) {
    const old = await BookModel.find({ readings: { $exists: false } }, { _id: 0 })
      .limit(AT_ONCE)
      .lean<BookRecord[]>();
    if (!old.length) return;
    await BookModel.bulkWrite(old.map(completed), { ordered: false });
  }
};
