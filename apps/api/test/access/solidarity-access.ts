import { addCampaign, addMeeting } from '../world.ts';
import type { TestApi } from '../harness.ts';
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
const insiders = (status: number): Rule => ({ ...everybody(status), visitor: 404, former: 404 });
const staffOnly = (status: number): Rule => ({ ...everybody(403), visitor: 401, staff: status });
const organizers = (rule: Partial<Rule>): Rule => ({ ...everybody(403), visitor: 401, ...rule });

const one = '/sister-organizations/:organizationId';

/** Of sister organizations that are not public members know, visitors do not; whom to write to is for national staff. */
export const solidarityRules: Record<string, Rule> = {
  'GET /sister-organizations': everybody(200),
  'POST /sister-organizations': staffOnly(201),
  [`GET ${one}`]: insiders(200),
  [`PATCH ${one}`]: staffOnly(200),
  [`GET ${one}/contacts`]: staffOnly(200),
  [`POST ${one}/contacts`]: staffOnly(201),
  [`PUT ${one}/contacts/:contactId`]: staffOnly(204),
  [`DELETE ${one}/contacts/:contactId`]: staffOnly(204),
  [`GET ${one}/exchanges`]: insiders(200),
  [`POST ${one}/exchanges`]: staffOnly(201),
  [`PUT ${one}/exchanges/:exchangeId`]: staffOnly(200),
  [`DELETE ${one}/exchanges/:exchangeId`]: staffOnly(204),
  [`GET ${one}/statements`]: insiders(200),
  [`POST ${one}/statements`]: staffOnly(201),
  [`PUT ${one}/statements/:statementId`]: staffOnly(200),
  [`DELETE ${one}/statements/:statementId`]: staffOnly(204),
  'GET /meetings/:meetingId/sister-organizations': {
    ...everybody(404),
    member: [200, 404],
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },
  'PUT /meetings/:meetingId/sister-organizations/:organizationId': organizers({
    organizer: [200, 404],
    regional: [200, 404],
  }),
  'DELETE /meetings/:meetingId/sister-organizations/:organizationId': organizers({
    organizer: [200, 404],
    regional: [200, 404],
  }),
  'GET /campaigns/:campaignId/sister-organizations': everybody(200),
  'PUT /campaigns/:campaignId/sister-organizations/:organizationId': organizers({
    organizer: [200, 403],
    regional: [200, 403],
    staff: 200,
  }),
  'DELETE /campaigns/:campaignId/sister-organizations/:organizationId': organizers({
    organizer: [200, 403],
    regional: [200, 403],
    staff: 200,
  }),
};

/** An organization that is named inside only, with one of each. */
const add = async (api: TestApi) => {
  const inserted = async (statement: string, values: unknown[]) =>
    (await api.owner.query<{ id: string }>(`${statement} returning id`, values)).rows[0]!.id;
  const organizationId = await inserted(
    `insert into sister_organizations (name, country, city, latitude, longitude, kind, relation, is_public, created_at, updated_at)
     values ('Hidden', 'MX', 'Puebla', 19, -98.2, 'union', 'in_touch', $1, now(), now())`,
    [false],
  );
  const contactId = await inserted(
    `insert into sister_contacts (organization_id, name, email, updated_at) values ($1, 'Ana', 'ana@sister.example', now())`,
    [organizationId],
  );
  const exchangeId = await inserted(
    `insert into sister_exchanges (organization_id, kind, title, starts_on, is_public, updated_at)
     values ($1, 'visit', 'A visit', '2026-05-01', false, now())`,
    [organizationId],
  );
  const statementId = await inserted(
    `insert into sister_statements (organization_id, voice, title, body, issued_on, updated_at)
     values ($1, 'joint', 'Together', 'So it is', '2026-05-01', now())`,
    [organizationId],
  );
  return { organizationId, contactId, exchangeId, statementId };
};
const known: Make = async (_inner, _organization, api) => ({ params: await add(api) });
const withBody =
  (body: object, headers: Record<string, string> = {}): Make =>
  async (...args) => ({ ...(await known(...args)), body, headers });
const meeting: Make = async ({ branch }, _, api) => ({
  params: { ...(await add(api)), meetingId: await addMeeting(api, { branch, visibility: 'branch' }) },
});
const campaign: Make = async ({ branch }, _, api) => ({
  params: { ...(await add(api)), campaignId: await addCampaign(api, { branch }) },
});

const first = { 'if-match': '"1"' };
const contact = { name: 'Ana', email: 'ana@sister.example' };
const exchange = { kind: 'visit', title: 'A visit', startsOn: '2026-05-01' };
const statement = { voice: 'joint', title: 'Together', body: 'So it is', issuedOn: '2026-05-01' };

/** How the endpoints of sister organizations are asked. */
export const solidarityRequests: Record<string, Make> = {
  'GET /sister-organizations': () => ({}),
  'POST /sister-organizations': () => ({
    body: {
      ...{ name: 'New', country: 'MX', city: 'Puebla', latitude: 19, longitude: -98.2 },
      ...{ kind: 'union', relation: 'in_touch' },
    },
  }),
  [`GET ${one}`]: known,
  [`PATCH ${one}`]: withBody({ city: 'Oaxaca' }, first),
  [`GET ${one}/contacts`]: known,
  [`POST ${one}/contacts`]: withBody(contact),
  [`PUT ${one}/contacts/:contactId`]: withBody(contact),
  [`DELETE ${one}/contacts/:contactId`]: known,
  [`GET ${one}/exchanges`]: known,
  [`POST ${one}/exchanges`]: withBody(exchange),
  [`PUT ${one}/exchanges/:exchangeId`]: withBody(exchange, first),
  [`DELETE ${one}/exchanges/:exchangeId`]: known,
  [`GET ${one}/statements`]: known,
  [`POST ${one}/statements`]: withBody(statement),
  [`PUT ${one}/statements/:statementId`]: withBody(statement, first),
  [`DELETE ${one}/statements/:statementId`]: known,
  'GET /meetings/:meetingId/sister-organizations': meeting,
  'PUT /meetings/:meetingId/sister-organizations/:organizationId': meeting,
  'DELETE /meetings/:meetingId/sister-organizations/:organizationId': meeting,
  'GET /campaigns/:campaignId/sister-organizations': campaign,
  'PUT /campaigns/:campaignId/sister-organizations/:organizationId': campaign,
  'DELETE /campaigns/:campaignId/sister-organizations/:organizationId': campaign,
};
