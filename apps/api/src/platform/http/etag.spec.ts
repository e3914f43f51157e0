import { meetings } from '@rollcall/contract/meetings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let organizer: string;
let meetingId: string;

beforeAll(async () => {
  api = await startApi();
  const branch = await addBranch(api);
  organizer = await addPerson(api, { branch, office: 'organizer' });
  meetingId = await addMeeting(api, { branch });
});
afterAll(() => api.close());

const rename = (title: string, headers: Record<string, string>) =>
  api.as(organizer)(meetings.change, { params: { meetingId }, body: { title } }, { headers });
const tag = async () => (await api.fetch(`/api/meetings/${meetingId}`, {}, organizer)).headers.get('etag')!;

describe('a change of what two people may edit', () => {
  it('is done where it names the version that stands there, also as a proxy weakens it', async () => {
    expect(await rename('One', { 'if-match': await tag() })).toMatchObject({ title: 'One' });
    expect(await rename('Two', { 'if-match': `W/${await tag()}` })).toMatchObject({ title: 'Two' });
  });

  it('is refused where it names no version, an older one, or what is none', async () => {
    const old = await tag();
    await rename('Three', { 'if-match': old });
    expect(await problemOf(rename('Four', {}))).toMatchObject({
      status: 428,
      code: 'version-missing',
      errors: [{ in: 'header' }],
    });
    expect(await problemOf(rename('Four', { 'if-match': old }))).toMatchObject({
      status: 412,
      code: 'version-outdated',
      current: { title: 'Three' },
    });
    for (const wrong of ['*', '3', '"x"', '"1", "2"']) {
      expect(await problemOf(rename('Four', { 'if-match': wrong }))).toMatchObject({ status: 400, code: 'invalid' });
    }
  });
});
