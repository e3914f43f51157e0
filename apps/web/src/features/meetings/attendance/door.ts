import type { MeetingPerson } from '@rollcall/contract/meetings';

export const filters = ['all', 'missing', 'here'] as const;
export type Filter = (typeof filters)[number];

/** Without accents and case, so that "jose" finds José. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Who is looked for: each word begins or stands in the name. Missing: said going and is not here. */
export const sought = (people: MeetingPerson[], filter: Filter, name: string): MeetingPerson[] => {
  const words = plain(name).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    if (filter === 'here' && !person.came) return false;
    if (filter === 'missing' && (person.came || person.status !== 'going')) return false;
    const full = plain(`${person.givenName} ${person.familyName}`);
    return words.every((word) => full.includes(word));
  });
};

/** The list after somebody came, or did not after all. Who walks in is added. */
export const recorded = (people: MeetingPerson[], person: MeetingPerson, came: boolean): MeetingPerson[] =>
  people.some(({ personId }) => personId === person.personId)
    ? people.map((p) => (p.personId === person.personId ? { ...p, came } : p))
    : [{ ...person, came }, ...people];
