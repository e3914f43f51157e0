import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Sealed by a key that never leaves this browser; `plain` where the page came without TLS, and browsers give no keys. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer } | { plain: string };

/** What door lists leave on a device. */
export type DoorSchema = DBSchema & {
  keys: { key: string; value: CryptoKey };
  /** A meeting's list, until `wipeAfter` (milliseconds since 1970). */
  lists: { key: string; value: { meetingId: string; wipeAfter: number; sealed: Sealed } };
  /** Marks that the server has not settled yet. */
  marks: {
    key: string;
    value: { id: string; meetingId: string; at: number; sealed: Sealed };
    indexes: { meetingId: string };
  };
};
export type DoorDatabase = IDBPDatabase<DoorSchema>;

const NAME = 'rollcall-door';
const MARKS_KEPT_MS = 30 * 24 * 60 * 60_000; // a mark that nobody could send for so long

let opening: Promise<DoorDatabase> | null = null;

/** One connection a page; a failure is not kept. */
export const doorDatabase = (): Promise<DoorDatabase> => {
  opening ??= openDB<DoorSchema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('keys');
      database.createObjectStore('lists', { keyPath: 'meetingId' });
      database.createObjectStore('marks', { keyPath: 'id' }).createIndex('meetingId', 'meetingId');
    },
    terminated: () => (opening = null),
  });
  opening.catch(() => (opening = null));
  return opening;
};

/**
 * Takes away lists whose evening is over, marks that are a month old, and the key where nothing is left that it opens.
 * @param now milliseconds since 1970
 */
export const wipeOldDoors = async (now: number): Promise<void> => {
  const transaction = (await doorDatabase()).transaction(['keys', 'lists', 'marks'], 'readwrite');
  const [keys, lists, marks] = [
    transaction.objectStore('keys'),
    transaction.objectStore('lists'),
    transaction.objectStore('marks'),
  ];
  for (const { meetingId, wipeAfter } of await lists.getAll()) if (wipeAfter <= now) await lists.delete(meetingId);
  for (const { id, at } of await marks.getAll()) if (at + MARKS_KEPT_MS <= now) await marks.delete(id);
  if ((await lists.count()) + (await marks.count()) === 0) await keys.clear();
  await transaction.done;
};

/** Takes all lists away, as whoever signs out expects. Marks that are not sent yet stay, sealed: they are nobody's to lose. */
export const wipeDoorLists = async (): Promise<void> => {
  const database = await doorDatabase();
  await database.clear('lists');
  await wipeOldDoors(Date.now());
};
