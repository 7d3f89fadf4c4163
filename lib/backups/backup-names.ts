const SHAPE = /^booktime-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z(\.mdb)?$/;

/** A backup is called by the second in which it was begun, in UTC; `ending` tells a file from a folder. */
export const backupName = (at: number, ending: '' | '.mdb'): string =>
  `booktime-${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}${ending}`;

/** When a backup was begun, in milliseconds; null for whatever else lies in the folder. */
export const backupTime = (name: string): number | null => {
  const [, year, month, day, hour, minute, second] = SHAPE.exec(name) ?? [];
  return year ? Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) : null;
};
