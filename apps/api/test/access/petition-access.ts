import { addPetition, addSignature } from '../petitions.ts';
import type { Make } from './requests.ts';
import type { Rule } from './rules.ts';

const everybody = (status: number | [number, number]): Rule => ({
  visitor: status,
  former: status,
  member: status,
  organizer: status,
  regional: status,
  staff: status,
  secretary: status,
  administrator: status,
});
/** Done by organizers of the petition's branch, and by national staff. */
const planners = (own: number, other: number): Rule => ({
  ...everybody(403),
  visitor: 401,
  organizer: [own, other],
  regional: [own, other],
  staff: own,
});

const texts = { en: { title: 'Keep the library open' } };

/** A plan, which only those see who plan it; its title is a secret of the branch. */
const plan: Make = async ({ branch, secrets: [title = ''] }, _, api) => ({
  params: { petitionId: await addPetition(api, { branch, title, state: 'draft' }) },
});
const open: Make = async ({ branch }, _, api) => ({ params: { petitionId: await addPetition(api, { branch }) } });
const closed: Make = async ({ branch }, _, api) => ({
  params: { petitionId: await addPetition(api, { branch, state: 'closed' }) },
});
/** Signed by somebody who agreed to be contacted by the branch, and by somebody who did not. */
const signed: Make = async ({ branch, secrets: [givenName = ''] }, _, api) => {
  const petition = await addPetition(api, { branch });
  for (const mayContact of [true, false]) {
    await addSignature(api, { petition, branch, givenName, familyName: `${givenName}son`, mayContact });
  }
  return { params: { petitionId: petition } };
};

/** What national staff see of the plans of every branch, which they may work on. */
export const petitionPlans = [
  'GET /petitions',
  'GET /petitions/:petitionId',
  'PATCH /petitions/:petitionId',
  'PUT /petitions/:petitionId/publication',
];

export const petitionRequests: Record<string, Make> = {
  'GET /petitions': async (...made) => {
    await plan(...made);
    return {};
  },
  'POST /petitions': ({ branch }) => ({ body: { branchId: branch, texts } }),
  'GET /petitions/:petitionId': plan,
  'PATCH /petitions/:petitionId': async (...made) => ({
    ...(await plan(...made)),
    headers: { 'if-match': '"1"' },
    body: { goal: 500 },
  }),
  'DELETE /petitions/:petitionId': plan,
  'PUT /petitions/:petitionId/publication': plan,
  'DELETE /petitions/:petitionId/publication': open,
  'PUT /petitions/:petitionId/closing': open,
  'DELETE /petitions/:petitionId/closing': closed,
  'GET /petitions/:petitionId/challenge': open,
  'POST /petitions/:petitionId/signatures': async (...made) => ({
    ...(await open(...made)),
    body: { givenName: 'Ada', email: 'ada@people.example', website: 'https://robots.example' }, // of which nothing is kept
  }),
  'GET /petitions/:petitionId/signatures': signed,
  'GET /petitions/:petitionId/signatures/export': signed,
  'GET /petitions/:petitionId/figures': signed,
};

export const petitionRules: Record<string, Rule> = {
  'GET /petitions': everybody(200),
  'POST /petitions': planners(201, 403),
  'GET /petitions/:petitionId': {
    ...everybody(404),
    organizer: [200, 404],
    regional: [200, 404],
    staff: 200,
  },
  'PATCH /petitions/:petitionId': planners(200, 404),
  'DELETE /petitions/:petitionId': planners(204, 404),
  'PUT /petitions/:petitionId/publication': planners(200, 404),
  'DELETE /petitions/:petitionId/publication': planners(200, 403),
  'PUT /petitions/:petitionId/closing': planners(200, 403),
  'DELETE /petitions/:petitionId/closing': planners(200, 403),
  'GET /petitions/:petitionId/challenge': everybody(200),
  'POST /petitions/:petitionId/signatures': everybody(202),
  'GET /petitions/:petitionId/signatures': {
    ...everybody(403),
    visitor: 401,
    organizer: 200,
    regional: 200,
    secretary: 200, // and sees nobody: a branch's list is its own
  },
  'GET /petitions/:petitionId/signatures/export': {
    ...everybody(403),
    visitor: 401,
    organizer: [200, 403],
    regional: [200, 403],
  },
  'GET /petitions/:petitionId/figures': { ...everybody(403), visitor: 401, organizer: 200, regional: 200, staff: 200 },
};
