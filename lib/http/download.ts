/** Has a browser save the answer under a name, which must be plain ASCII without quotes. */
export const savedAs = (headers: Headers, name: string): void =>
  headers.set('content-disposition', `attachment; filename="${name}"`);
