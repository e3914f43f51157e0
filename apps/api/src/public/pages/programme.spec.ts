import { randomUUID } from 'node:crypto';
import { programme } from '@rollcall/contract/meetings/programme';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';

let api: TestApi;
let meetingId: string;
let organizer: string;
let member: string;

beforeAll(async () => {
  api = await startApi();
  const branch = await addBranch(api);
  organizer = await addPerson(api, { branch, office: 'organizer', member: true });
  member = await addPerson(api, { branch, member: true });
  meetingId = await addMeeting(api, { branch, visibility: 'public' });
  const item = (title: string, more = {}) => ({ id: randomUUID(), title, durationMinutes: 30, ...more });
  const items = [
    item('Rents <in> Pilsen', {
      speakers: [{ role: 'chair', name: 'Rosa', personId: member }],
      readings: [{ title: 'Strikes', url: 'https://example.org/strikes' }],
    }),
    item('Who holds which office', { visibility: 'members' }),
    item('What next'),
  ];
  await api.as(organizer)(
    programme.writeAgenda,
    { params: { meetingId }, body: { items } },
    { headers: { 'if-match': '"0"' } },
  );
});
afterAll(() => api.close());

it('shows everybody the public parts of a programme by the clock, whoever asks', async () => {
  for (const person of [undefined, member, organizer]) {
    const response = await api.fetch(`/meetings/${meetingId}`, {}, person);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('Rents &lt;in&gt; Pilsen');
    expect(text).toMatch(/7:00\sPM/);
    expect(text).toMatch(/8:00\sPM<\/time><div><h3 dir="auto">What next/);
    expect(text).toContain('href="https://example.org/strikes" rel="nofollow ugc noopener"');
    expect(text).not.toContain('Who holds which office');
    expect(text).not.toContain(member);
  }
});
