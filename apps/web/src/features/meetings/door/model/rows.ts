import type { CheckIn, CheckInResult, DoorPerson } from '@rollcall/contract/meetings/door';
import type { DoorListing, Waiting } from '../store/door-store.ts';

/** Somebody as the door shows them: with what this device has said and not yet sent. */
export type DoorRow = DoorPerson & {
  /** Not sent yet. */
  waiting: boolean;
  /** Walked in, and has no record yet that this device knows of. */
  isNew: boolean;
};

export const filters = ['all', 'missing', 'here'] as const;
export type Filter = (typeof filters)[number];

const plainRow = (person: DoorPerson): DoorRow => ({ ...person, waiting: false, isNew: false });

/** A row after a mark of this device. The marks that stand say whether somebody came. */
const marked = (row: DoorRow, mark: CheckIn): DoorRow => {
  if (mark.way === 'back') {
    const checkIns = row.checkIns.filter((id) => !mark.takesBack.includes(id));
    return { ...row, checkIns, came: checkIns.length > 0, waiting: true };
  }
  const checkIns = row.checkIns.includes(mark.id) ? row.checkIns : [...row.checkIns, mark.id];
  return { ...row, checkIns, came: true, waiting: true };
};

const walkedIn = (mark: Extract<CheckIn, { way: 'walk_in' }>): DoorRow => ({
  personId: mark.id, // until the server says whose it is
  givenName: mark.givenName,
  familyName: mark.familyName ?? '',
  homeBranch: null,
  status: null,
  guests: 0,
  mode: null,
  came: true,
  checkIns: [mark.id],
  code: null,
  waiting: true,
  isNew: true,
});

/** The list with what this device has said since: who walked in first, then by name; and who is not on it but of the branch. */
export const rowsOf = (list: Pick<DoorListing, 'people' | 'others'>, waiting: readonly Waiting[]) => {
  const rows = new Map(list.people.map((person) => [person.personId, plainRow(person)]));
  const others = new Map(list.others.map((person) => [person.personId, plainRow(person)]));
  const walkIns: DoorRow[] = [];
  for (const { mark, problem } of waiting) {
    if (problem) continue;
    if (mark.way === 'walk_in') walkIns.unshift(walkedIn(mark));
    if ((mark.way !== 'list' && mark.way !== 'back') || mark.personId === null) continue;
    const row = rows.get(mark.personId) ?? others.get(mark.personId);
    if (!row) continue;
    others.delete(mark.personId);
    rows.set(mark.personId, marked(row, mark));
  }
  return { rows: [...walkIns, ...rows.values()], others: [...others.values()] };
};

/** The list after the server has settled a mark: as it will tell it when it is read again. */
export const settled = (list: DoorListing, mark: CheckIn, { personId }: CheckInResult): DoorListing => {
  if (mark.way === 'walk_in') {
    if (personId === null) return list;
    const known = list.people.find((person) => person.personId === personId);
    const person = known ?? list.others.find((other) => other.personId === personId) ?? { ...walkedIn(mark), personId };
    return withPerson(list, {
      ...person,
      came: true,
      checkIns: [...person.checkIns.filter((id) => id !== mark.id), mark.id],
    });
  }
  const whose = mark.way === 'code' ? personId : mark.personId;
  const person = [...list.people, ...list.others].find((one) => one.personId === whose);
  if (!person) return list;
  const { waiting: _, isNew: __, ...now } = marked(plainRow(person), mark);
  return withPerson(list, now);
};

const withPerson = (list: DoorListing, person: DoorPerson): DoorListing => ({
  ...list,
  people: list.people.some(({ personId }) => personId === person.personId)
    ? list.people.map((one) => (one.personId === person.personId ? person : one))
    : [...list.people, person],
  others: list.others.filter(({ personId }) => personId !== person.personId),
});

/** Without accents and case, so that "jose" finds José. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Who is looked for: each word stands in the name. Missing: said going and is not here. */
export const sought = (rows: readonly DoorRow[], filter: Filter, name: string): DoorRow[] => {
  const words = plain(name).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter === 'here' && !row.came) return false;
    if (filter === 'missing' && (row.came || row.status !== 'going')) return false;
    const full = plain(`${row.givenName} ${row.familyName}`);
    return words.every((word) => full.includes(word));
  });
};
