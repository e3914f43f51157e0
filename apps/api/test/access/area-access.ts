import { addPerson } from '../world.ts';
import type { Make } from './requests.ts';
import type { Rule } from './rules.ts';

const everybody = (status: number): Rule => ({
  visitor: status,
  former: status,
  member: status,
  organizer: status,
  regional: status,
  staff: status,
  secretary: status,
  administrator: status,
});
const staffOnly = (status: number): Rule => ({ ...everybody(403), visitor: 401, staff: status });

/** What an area says of itself is everybody's to read, and national staff's to change. */
export const areaRules: Record<string, Rule> = {
  'GET /priority-areas/:areaId': everybody(200),
  'GET /priority-areas/:areaId/meetings': everybody(200),
  'PATCH /priority-areas/:areaId': staffOnly(200),
  'PUT /priority-area-order': staffOnly(204),
  'POST /priority-areas/:areaId/conveners': staffOnly(201),
  'PUT /priority-areas/:areaId/conveners/:personId': { ...staffOnly(200), former: 404 },
  'DELETE /priority-areas/:areaId/conveners/:personId': staffOnly(204),
};

const area: Make = (_, { area: areaId }) => ({ params: { areaId } });

/** Somebody who convenes an area. */
const convened: Make = async ({ branch }, { area: areaId }, api) => {
  const personId = await addPerson(api, { branch, member: true });
  await api.owner.query('delete from priority_area_conveners');
  await api.owner.query('insert into priority_area_conveners (area_id, person_id, added_at) values ($1, $2, now())', [
    areaId,
    personId,
  ]);
  return { params: { areaId, personId } };
};

/** How the endpoints of priority areas are asked. */
export const areaRequests: Record<string, Make> = {
  'GET /priority-areas/:areaId': convened,
  'GET /priority-areas/:areaId/meetings': area,
  'PATCH /priority-areas/:areaId': async (inner, organization, api) => {
    const { rows } = await api.owner.query<{ version: number }>('select version from priority_areas where id = $1', [
      organization.area,
    ]);
    return {
      ...(await area(inner, organization, api)),
      body: { statement: 'Changed' },
      headers: { 'if-match': `"${rows[0]!.version}"` },
    };
  },
  'PUT /priority-area-order': async (_inner, _organization, api) => {
    const { rows } = await api.owner.query<{ id: string }>('select id from priority_areas order by position');
    return { body: { areaIds: rows.map(({ id }) => id) } };
  },
  'POST /priority-areas/:areaId/conveners': async (inner, organization, api) => {
    const { params } = await convened(inner, organization, api);
    const { rows } = await api.owner.query<{ email: string }>('select email from people where id = $1', [
      params?.['personId'],
    ]);
    return { params: { areaId: organization.area }, body: { email: rows[0]!.email } };
  },
  'PUT /priority-areas/:areaId/conveners/:personId': async (...args) => ({
    ...(await convened(...args)),
    body: { publicName: 'Rosa' },
  }),
  'DELETE /priority-areas/:areaId/conveners/:personId': convened,
};
