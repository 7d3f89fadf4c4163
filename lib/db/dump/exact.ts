/** BSON types come and go as they are: a double that is whole stays a double. */
export const EXACT = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
  ignoreUndefined: false,
};
