import { petitions } from '@rollcall/contract/petitions';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addPetition } from '../../../../test/petitions.ts';
import { addBranch } from '../../../../test/world.ts';
import { Links } from '../../../platform/links/links.service.ts';
import { SignaturesService } from './signatures.service.ts';

let api: TestApi;
let service: SignaturesService;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  service = api.app.get(SignaturesService, { strict: false });
  await addBranch(api, { name: 'Chicago' });
});
afterAll(() => api.close());

const requested = async (petitionId: string, email: string) => {
  const body = { givenName: 'Ada', email, zip: '60601', mayContact: true };
  await api.as(null)(petitions.sign, { params: { petitionId }, body });
  const { rows } = await api.owner.query<{ id: string }>('select id from petition_requests where petition_id = $1', [
    petitionId,
  ]);
  const { id } = rows[0]!;
  return { id, token: await api.app.get(Links, { strict: false }).tokenOf(id) };
};
const confirmed = async (email: string) => {
  const { token } = await requested(await addPetition(api), email);
  await service.confirm(token);
  return token;
};
const peopleOf = async (email: string) =>
  (await api.owner.query('select from people where email = $1', [email])).rowCount;

describe('a signature that is taken back', () => {
  it('while it is being confirmed does not count, whichever comes first', async () => {
    const petition = await addPetition(api);
    const { id, token } = await requested(petition, 'both@people.example');
    const confirming = await api.owner.connect();
    await confirming.query('begin');
    await confirming.query(`select set_config('app.now', '2026-11-23T18:00:00Z', true), app.confirm_signature($1)`, [
      id,
    ]);
    const withdrawn = service.withdraw(token);
    await vi.waitFor(async () => {
      const waiting = await api.owner.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(waiting.rowCount).toBe(1);
    });
    await confirming.query('commit');
    confirming.release();
    await withdrawn;
    const { rows } = await api.owner.query(
      `select signature_count as count, (select count(*)::int from petition_signatures where petition_id = p.id) as rows
         from petitions p where id = $1`,
      [petition],
    );
    expect(rows).toEqual([{ count: 0, rows: 0 }]);
    expect(await service.open(token)).toBeNull();
  });

  it('leaves the record to the last petition on which they agreed, and then it goes', async () => {
    const email = 'twice@people.example';
    const [first, second] = [await confirmed(email), await confirmed(email)];
    await service.withdraw(first);
    expect(await peopleOf(email)).toBe(1);
    await service.withdraw(second);
    expect(await peopleOf(email)).toBe(0);
  });

  it('keeps the record of who was there before', async () => {
    const email = 'before@people.example';
    await api.owner.query(
      `insert into people (given_name, family_name, email, created_at, updated_at) values ('Jo', 'Known', $1, now(), now())`,
      [email],
    );
    for (const token of [await confirmed(email), await confirmed(email)]) await service.withdraw(token);
    expect(await peopleOf(email)).toBe(1);
  });
});
