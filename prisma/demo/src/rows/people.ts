import type { Visits } from '../answers/visits.ts';
import type { RowSource } from '../bulk/copy-table.ts';
import { Chance } from '../chance.ts';
import { DAY, HOUR } from '../days.ts';
import { Names } from '../society/names.ts';
import { DEMO_PASSWORD_HASH } from '../society/sign-ins.ts';
import type { Society } from '../society/society.ts';

export const PERSON_COLUMNS =
  'id given_name family_name email phone branch_id times_came first_came_on last_came_on created_at updated_at'.split(
    ' ',
  );

const AREA_CODES = [212, 312, 213, 206, 617, 215, 510, 202, 612, 503, 415, 404, 512, 303, 313, 410, 619, 608, 414, 412];

/** Written after the answers, when it is known who came. */
export const personRows = ({ seed, population, branchIds }: Society, visits: Visits): RowSource =>
  function* (rows) {
    const names = new Names(new Chance(seed, 'names'));
    const chance = new Chance(seed, 'contact-details');
    for (let person = 0; person < population.people.count; person++) {
      const { given, family, email } = names.next();
      const reachable = chance.happens(0.93);
      rows.row(PERSON_COLUMNS.length).id(population.people.bytes, person).text(given).text(family);
      rows.text(population.addresses.get(person) ?? (reachable ? email : null));
      // 555-01xx belongs to nobody.
      const ending = String(chance.below(100)).padStart(2, '0');
      const phone = `(${chance.pick(AREA_CODES)}) 555-01${ending}`;
      rows.text(chance.happens(0.62) ? phone : null).id(branchIds.bytes, population.home[person]!);
      const came = visits.times[person]! > 0;
      rows
        .int(visits.times[person]!)
        .day(came ? visits.first[person]! : null)
        .day(came ? visits.last[person]! : null);
      yield rows.instant(population.created[person]!).instant(population.created[person]!);
    }
  };

export const MEMBERSHIP_COLUMNS = 'id person_id branch_id starts_on ends_on end_reason created_at'.split(' ');

export const membershipRows = ({ population, branchIds }: Society): RowSource =>
  function* (rows) {
    for (let i = 0; i < population.memberships.count; i++) {
      const to = population.to[i]!;
      rows.row(MEMBERSHIP_COLUMNS.length).id(population.memberships.bytes, i);
      rows.id(population.people.bytes, population.member[i]!).id(branchIds.bytes, population.branch[i]!);
      rows
        .day(population.from[i]!)
        .day(to < 0 ? null : to)
        .text(population.reason[i]!);
      yield rows.instant(population.from[i]! * DAY + 15 * HOUR);
    }
  };

export const OFFICE_COLUMNS = 'id person_id role scope branch_id starts_on ends_on created_at'.split(' ');

export const officeRows = ({ population, branchIds, signIns }: Society): RowSource =>
  function* (rows) {
    for (const [index, { person, role, branch, from, until }] of signIns.offices.entries()) {
      rows.row(OFFICE_COLUMNS.length).id(signIns.officeIds.bytes, index).id(population.people.bytes, person);
      rows
        .text(role)
        .text(branch < 0 ? 'nation' : 'branch')
        .id(branchIds.bytes, branch);
      yield rows
        .day(from)
        .day(until)
        .instant(from * DAY);
    }
  };

export const CREDENTIAL_COLUMNS = ['person_id', 'password_hash', 'changed_at'];

export const credentialRows = ({ population, signIns }: Society): RowSource =>
  function* (rows) {
    for (const person of signIns.people) {
      rows.row(CREDENTIAL_COLUMNS.length).id(population.people.bytes, person).text(DEMO_PASSWORD_HASH);
      yield rows.instant(population.created[person]!);
    }
  };
