import type { Chance } from '../chance.ts';
import { DAY } from '../days.ts';
import type { Branch } from './branches.ts';
import { Ids } from './ids.ts';
import { MANNERS, type Population } from './population.ts';

/** The password of every demo sign-in. */
export const DEMO_PASSWORD = 'rollcall-demo';

/** Its argon2id hash, made once: with a salt made anew, two loads of one day would differ. */
export const DEMO_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$cm9sbGNhbGwtZGVtby1zYWx0$MW3ulYE+iKaOEYyiHXp331A1uWvOvP9GydSJOWx5RaY';

export type OfficeRole = 'organizer' | 'national_staff' | 'membership_secretary' | 'administrator';

/** An office of the nation has no branch (-1); `until` is the first day without it. */
export type Office = { person: number; role: OfficeRole; branch: number; from: number; until: number | null };

/** Who can sign in, who holds an office, and the two of each branch whose addresses the issue names. */
export type SignIns = {
  people: number[];
  /** By branch. */
  organizers: number[];
  members: number[];
  offices: Office[];
  officeIds: Ids;
};

/** Members that every branch has through its sign-ins. */
export const SIGN_INS_A_BRANCH = 2;

const NATIONAL: [address: string, role: OfficeRole][] = [
  ['admin@rollcall.example', 'administrator'],
  ['staff@rollcall.example', 'national_staff'],
  ['secretary@rollcall.example', 'membership_secretary'],
];

export function addSignIns(branches: Branch[], population: Population, today: number, chance: Chance): SignIns {
  const signIns: SignIns = { people: [], organizers: [], members: [], offices: [], officeIds: new Ids(chance) };
  const give = (person: number, role: OfficeRole, branch: number, from: number, until: number | null = null) => {
    signIns.officeIds.add(from * DAY);
    signIns.offices.push({ person, role, branch, from, until });
  };
  const open = (person: number, address: string) => {
    population.addresses.set(person, address);
    signIns.people.push(person);
    return person;
  };

  for (const [address, role] of NATIONAL) {
    const since = today - chance.between(900, 1500);
    give(open(population.add(-1, since, MANNERS.never), address), role, -1, since);
  }
  for (const [index, branch] of branches.entries()) {
    const organizer = population.add(index, branch.founded, MANNERS.regular);
    population.join(organizer, index, branch.founded);
    give(organizer, 'organizer', index, Math.max(branch.founded, today - chance.between(200, 900)));
    signIns.organizers.push(open(organizer, `organizer@${branch.slug}.rollcall.example`));

    const since = branch.founded + Math.round((today - branch.founded) * (0.3 + 0.4 * chance.share()));
    const member = population.add(index, since, MANNERS.regular);
    population.join(member, index, since);
    signIns.members.push(open(member, `member@${branch.slug}.rollcall.example`));
  }
  return signIns;
}

/** Larger branches have a second organizer, and one whose office ended: neither can sign in. */
export function addMoreOrganizers(branches: Branch[], population: Population, signIns: SignIns, today: number): void {
  const found = new Map<number, number>();
  for (let i = 0; i < population.member.length; i++) {
    const [person, branch, from] = [population.member[i]!, population.branch[i]!, population.from[i]!];
    const already = found.get(branch) ?? 0;
    const fits = population.to[i] === -1 && population.manner[person] === MANNERS.regular && from < today - 500;
    if (!fits || already >= 2 || branches[branch]!.size < 60 || signIns.people.includes(person)) continue;
    found.set(branch, already + 1);
    const start = from + 90;
    signIns.officeIds.add(start * DAY);
    signIns.offices.push({ person, role: 'organizer', branch, from: start, until: already ? today - 150 : null });
  }
}
