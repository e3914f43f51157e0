import { preferences } from '@rollcall/contract/outreach';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addPerson } from '../../../test/world.ts';
import { Links } from '../../platform/links/links.service.ts';

let api: TestApi;
let ada: string;
let token: string;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ada = await addPerson(api);
  const { rows } = await api.owner.query<{ id: string }>(`select app.link_for('preferences', $1) as id`, [ada]);
  token = await api.app.get(Links, { strict: false }).tokenOf(rows[0]!.id);
});
afterAll(() => api.close());

const path = (list = 'reminders') => `/unsubscribe/${token}?from=${list}`;
const wants = () => api.as(ada)(preferences.get, {});
const all = {
  dayBefore: true,
  twoHours: true,
  thankYou: true,
  missedYou: true,
  taskNews: true,
  taskReminders: true,
};
const post = (body: FormData | URLSearchParams, to = path(), headers: Record<string, string> = {}) =>
  api.fetch(to, { method: 'POST', body, headers });
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe('a link to get no such mails any more', () => {
  it('changes nothing when it is looked at, by whomever and however often', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await api.fetch(path(), { method });
      expect(response.status).toBe(200);
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-robots-tag')).toContain('noindex');
      if (method === 'GET') expect(await response.text()).toContain('Stop reminders');
    }
    expect(await wants()).toEqual(all);
  });

  it('ends the mails of its list by one click of a mail program, in either form that one may send', async () => {
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const response = await post(form);
    expect([response.status, response.headers.get('location')]).toEqual([200, null]);
    expect(await wants()).toEqual({ ...all, dayBefore: false, twoHours: false });
    expect((await post(new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), path('follow-ups'))).status).toBe(200);
    expect(await wants()).toEqual({ ...all, dayBefore: false, twoHours: false, thankYou: false, missedYou: false });
  });

  it('ends them by the button of its page, whose form names no origin, and lets them come again', async () => {
    const stopped = await post(form({ wanted: 'no' }), path(), { origin: 'null' });
    expect(await stopped.text()).toContain('No reminders any more');
    expect(await wants()).toEqual({ ...all, dayBefore: false, twoHours: false });
    expect(await (await api.fetch(path())).text()).toContain('Remind me again');
    await post(form({ wanted: 'yes' }), path(), { origin: 'null' });
    expect(await wants()).toEqual(all);
  });

  it('is worth nothing where it was stopped, changed or made up, and then says so', async () => {
    const madeUp = `/unsubscribe/${'A'.repeat(43)}`;
    for (const method of ['GET', 'POST']) expect((await api.fetch(madeUp, { method })).status).toBe(410);
    await api.owner.query('update links set revoked_at = now() where person_id = $1', [ada]);
    expect((await api.fetch(path())).status).toBe(410);
    expect((await post(form({ wanted: 'no' }))).status).toBe(410);
    expect(await wants()).toEqual(all);
  });

  it('of another kind does not do', async () => {
    const { rows } = await api.owner.query<{ id: string }>(`select app.link_for('calendar', $1) as id`, [ada]);
    const calendar = await api.app.get(Links, { strict: false }).tokenOf(rows[0]!.id);
    expect((await post(form({ wanted: 'no' }), `/unsubscribe/${calendar}`)).status).toBe(410);
    expect(await wants()).toEqual(all);
  });
});

describe('a form with parts', () => {
  it('is taken nowhere else', async () => {
    const form = new FormData();
    form.set('email', 'ada@people.example');
    const response = await api.fetch('/api/password-resets', { method: 'POST', body: form }, null);
    expect(response.status).toBe(415);
  });
});
