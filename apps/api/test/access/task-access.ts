import { addChecks, addTask } from '../tasks.ts';
import { addCampaign } from '../world.ts';
import type { Inner } from './organization.ts';
import type { Make } from './requests.ts';
import type { Rule } from './rules.ts';
import type { TestApi } from '../harness.ts';

const signedIn = (status: number): Rule => ({
  visitor: 401,
  former: status,
  member: status,
  organizer: status,
  regional: status,
  staff: status,
  secretary: status,
  administrator: status,
});
const organizers = (status: number | [number, number]) => ({ organizer: status, regional: status });
/** For who belongs to the branch; nobody else learns that there is such a task. */
const branch = (member: number, organizer: number): Rule => ({
  ...signedIn(404),
  member: [member, 404],
  ...organizers([organizer, 404]),
});
/** For organizers; staff have the permission for the nation's tasks, and see none of a branch. */
const managers = (status: number): Rule => ({ ...signedIn(403), staff: 404, ...organizers([status, 404]) });

export const taskRules: Record<string, Rule> = {
  'GET /campaigns/:campaignId/tasks': signedIn(200), // the own branch's, or none
  'GET /branches/:branchId/tasks': { ...signedIn(403), member: [200, 403], ...organizers([200, 403]) },
  'GET /me/tasks': signedIn(200),
  'GET /tasks/:taskId': branch(200, 200),
  'POST /campaigns/:campaignId/tasks': { ...signedIn(403), ...organizers([201, 403]) },
  'PATCH /tasks/:taskId': managers(200),
  'PUT /tasks/:taskId/place': branch(403, 200),
  'PUT /tasks/:taskId/assignee': branch(200, 200),
  'DELETE /tasks/:taskId/assignee': branch(403, 200), // somebody else's
  'PUT /tasks/:taskId/checklist/:checkId/completion': branch(403, 200),
  'DELETE /tasks/:taskId/checklist/:checkId/completion': branch(403, 200),
  'PUT /tasks/:taskId/removal': managers(204),
  'DELETE /tasks/:taskId/removal': managers(200),
  'PUT /tasks/:taskId/files/:fileId': { ...signedIn(404), member: [403, 404] }, // with somebody else's file
  'DELETE /tasks/:taskId/files/:fileId': branch(403, 204),
  'GET /tasks/:taskId/comments': branch(200, 200),
  'POST /tasks/:taskId/comments': branch(403, 201),
  'DELETE /tasks/:taskId/comments/:commentId': branch(403, 204), // somebody else's
  'GET /tasks/:taskId/changes': branch(200, 200),
  'GET /campaigns/:campaignId/task-people': branch(200, 200),
  'GET /task-templates': { ...signedIn(403), staff: 200, ...organizers(200) },
  'GET /task-templates/:templateId': managers(200),
  'POST /task-templates': { ...signedIn(403), ...organizers([201, 403]) },
  'PATCH /task-templates/:templateId': managers(200),
  'DELETE /task-templates/:templateId': managers(204),
  'POST /campaigns/:campaignId/task-layouts': { ...signedIn(403), ...organizers([201, 403]) },
  'DELETE /task-layouts/:layoutId': managers(200),
};

/** A task whose title, people, words and file are the branch's own. */
const task = async ({ branch: branchId, person, secrets: [word = ''] }: Inner, api: TestApi, assignee?: string) => {
  const campaignId = await addCampaign(api, { branch: branchId });
  const taskId = await addTask(api, {
    campaign: campaignId,
    branch: branchId,
    title: `${word} banner`,
    createdBy: person,
    ...(assignee ? { assignee } : {}),
  });
  const [checkId = ''] = await addChecks(api, taskId, `${word} paint`);
  const { rows } = await api.owner.query<{ comment: string; file: string }>(
    `with said as (insert into task_comments (task_id, author_id, body, created_at) values ($1, $2, $3, now()) returning id),
          sent as (insert into files (name, type, size, content, created_by, created_at) values ($3, 'text/plain', 1, 'x', $2, now()) returning id),
          hung as (insert into task_files (file_id, task_id, added_by, added_at) select id, $1, $2, now() from sent)
     select (select id from said) as comment, (select id from sent) as file`,
    [taskId, person, word],
  );
  return { taskId, checkId, campaignId, commentId: rows[0]!.comment, fileId: rows[0]!.file };
};

const nobodys: Make = async (inner, _, api) => ({ params: await task(inner, api) });
const somebodys: Make = async (inner, _, api) => ({ params: await task(inner, api, inner.person) });
const campaign: Make = async ({ branch: of }, _, api) => ({
  params: { campaignId: await addCampaign(api, { branch: of }) },
});
const ofBranch: Make = ({ branch: branchId }) => ({ params: { branchId } });
const items = [{ title: 'Print leaflets', daysBefore: 7 }];
const template: Make = async ({ branch: of, secrets: [word] }, _, api) => {
  const { rows } = await api.owner.query<{ id: string }>(
    `insert into task_templates (branch_id, language, title, created_at, updated_at) values ($1, 'en', $2, now(), now()) returning id`,
    [of, word],
  );
  return { params: { templateId: rows[0]!.id } };
};
const layout: Make = async ({ branch: of, secrets: [word] }, _, api) => {
  const { rows } = await api.owner.query<{ id: string }>(
    `insert into task_layouts (campaign_id, branch_id, template_title, day, created_at) values ($1, $2, $3, '2027-01-01', now()) returning id`,
    [await addCampaign(api, { branch: of }), of, word],
  );
  return { params: { layoutId: rows[0]!.id } };
};
const national = async (api: TestApi): Promise<string> => {
  const { rows } = await api.owner.query<{ id: string }>(
    'select id from task_templates where branch_id is null limit 1',
  );
  return rows[0]!.id;
};

export const taskRequests: Record<string, Make> = {
  'GET /campaigns/:campaignId/tasks': somebodys,
  'GET /branches/:branchId/tasks': ofBranch,
  'GET /me/tasks': () => ({}),
  'GET /tasks/:taskId': somebodys,
  'POST /campaigns/:campaignId/tasks': async (...of) => ({
    ...(await campaign(...of)),
    body: { title: 'Book the hall' },
  }),
  'PATCH /tasks/:taskId': async (...of) => ({
    ...(await somebodys(...of)),
    body: { title: 'Paint it' },
    headers: { 'if-match': '"1"' },
  }),
  'PUT /tasks/:taskId/place': async (...of) => ({ ...(await somebodys(...of)), body: { status: 'doing' } }),
  'PUT /tasks/:taskId/assignee': nobodys,
  'DELETE /tasks/:taskId/assignee': somebodys,
  'PUT /tasks/:taskId/checklist/:checkId/completion': somebodys,
  'DELETE /tasks/:taskId/checklist/:checkId/completion': somebodys,
  'PUT /tasks/:taskId/removal': somebodys,
  'DELETE /tasks/:taskId/removal': somebodys,
  'PUT /tasks/:taskId/files/:fileId': async (inner, organization, api) => {
    const { params } = await somebodys(inner, organization, api);
    const { fileId } = await task(inner, api);
    return { params: { ...params, fileId } };
  },
  'DELETE /tasks/:taskId/files/:fileId': somebodys,
  'GET /tasks/:taskId/comments': somebodys,
  'POST /tasks/:taskId/comments': async (...of) => ({ ...(await somebodys(...of)), body: { body: 'Red, please' } }),
  'DELETE /tasks/:taskId/comments/:commentId': somebodys,
  'GET /tasks/:taskId/changes': somebodys,
  'GET /campaigns/:campaignId/task-people': async (...of) => {
    const { params } = await somebodys(...of);
    return { params: { ...params }, query: { taskId: params?.['taskId'] ?? '' } };
  },
  'GET /task-templates': () => ({}),
  'GET /task-templates/:templateId': template,
  'POST /task-templates': ({ branch: branchId }) => ({ body: { title: 'Forum', branchId, items } }),
  'PATCH /task-templates/:templateId': async (...of) => ({
    ...(await template(...of)),
    body: { items },
    headers: { 'if-match': '"1"' },
  }),
  'DELETE /task-templates/:templateId': template,
  'POST /campaigns/:campaignId/task-layouts': async (inner, organization, api) => ({
    ...(await campaign(inner, organization, api)),
    body: { templateId: await national(api), on: '2027-01-15' },
  }),
  'DELETE /task-layouts/:layoutId': layout,
};
