import { petitions } from '@rollcall/contract/petitions';
import { contactWordings, type SignPetition } from '@rollcall/contract/petitions/signing';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addPetition } from '../../../../test/petitions.ts';
import { problemOf } from '../../../../test/problem-of.ts';
import { addBranch, addMembership, addPerson } from '../../../../test/world.ts';
import { Links } from '../../../platform/links/links.service.ts';
import { problemOf as statusOf } from '../../../platform/http/problems/problem-of-error.ts';
import { SignaturesService } from './signatures.service.ts';
import { Stamps } from './stamps.service.ts';

const NOW = '2026-11-23T18:00:00Z';

let api: TestApi;
let service: SignaturesService;
let chicago: string;
let boston: string;
let counter = 0;

beforeAll(async () => {
  api = await startApi({ now: NOW });
  service = api.app.get(SignaturesService, { strict: false });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston' });
  await api.owner.query(`update branches set latitude = 42.36, longitude = -71.06, zip = '02108' where id = $1`, [
    boston,
  ]);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set(NOW);
  await api.owner.query('delete from sign_in_attempts');
});

const wish = (more: Partial<SignPetition> = {}): SignPetition => ({
  givenName: 'Ada',
  familyName: 'Lovelace',
  email: `ada-${(counter += 1)}@people.example`,
  ...more,
});
const sign = (petitionId: string, more: Partial<SignPetition> = {}) =>
  api.as(null)(petitions.sign, { params: { petitionId }, body: wish(more) });

type Row = Record<string, unknown>;
const rowsOf = async (text: string, values: unknown[] = []) => (await api.owner.query<Row>(text, values)).rows;
/** The token that is mailed for the latest request. */
const mailed = async (): Promise<string> => {
  const [row] = await rowsOf('select id from petition_requests order by asked_at desc, ctid desc limit 1');
  return api.app.get(Links, { strict: false }).tokenOf(row!['id'] as string);
};
const signAndConfirm = async (petitionId: string, more: Partial<SignPetition> = {}) => {
  await sign(petitionId, more);
  const token = await mailed();
  await service.confirm(token);
  return token;
};
/** The status with which a confirmation is refused. */
const refusalOf = (token: string) =>
  service.confirm(token).then(
    () => null,
    (error: unknown) => statusOf(error).getStatus(),
  );
const countOf = async (petitionId: string) => {
  const [row] = await rowsOf(
    `select signature_count as count, (select count(*)::int from petition_signatures where petition_id = p.id) as rows
       from petitions p where id = $1`,
    [petitionId],
  );
  expect(row!['count']).toBe(row!['rows']);
  return row!['count'];
};

describe('signing', () => {
  it('queues a mail, and counts once that is confirmed', async () => {
    const id = await addPetition(api);
    expect(await sign(id)).toEqual({ status: 'mail-sent' });
    expect(await countOf(id)).toBe(0);
    const [job] = await rowsOf(
      `select payload from graphile_worker._private_jobs where payload->>'template' = 'signature-confirm' order by id desc limit 1`,
    );
    const [request] = await rowsOf('select id from petition_requests where petition_id = $1', [id]);
    expect(job).toEqual({ payload: { template: 'signature-confirm', signatureId: request!['id'] } });
    const token = await mailed();
    expect(await service.open(token)).toMatchObject({ state: 'waiting', petition: { id, signatureCount: 0 } });
    await service.confirm(token);
    expect(await countOf(id)).toBe(1);
    expect(await service.open(token)).toMatchObject({ state: 'signed', petition: { signatureCount: 1 } });
  });

  it('counts one address once, whatever case it is typed in and however often it is confirmed', async () => {
    const id = await addPetition(api);
    const first = await signAndConfirm(id, { email: 'same@people.example', givenName: 'First' });
    const second = await signAndConfirm(id, { email: 'Same@People.example', givenName: 'Second' });
    await service.confirm(first);
    await service.confirm(second);
    expect(await countOf(id)).toBe(1);
    expect(await service.open(second)).toMatchObject({ state: 'signed' });
    expect(await rowsOf('select given_name from petition_signatures where petition_id = $1', [id])).toEqual([
      { given_name: 'First' },
    ]);
  });

  it('says the same, and does the same, for an address that has signed and for one that has not', async () => {
    const id = await addPetition(api);
    await signAndConfirm(id, { email: 'known@people.example' });
    const before = (await rowsOf('select id from petition_requests')).length;
    const answers = await Promise.all(
      ['known@people.example', 'unknown@people.example'].map((email) => sign(id, { email })),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(await rowsOf('select id from petition_requests')).toHaveLength(before + 2);
  });

  it('confirms what the reader of the mail was asked for, not what somebody else typed with the address', async () => {
    const id = await addPetition(api);
    await sign(id, { email: 'mine@people.example', givenName: 'Me' });
    const mine = await mailed();
    await sign(id, { email: 'mine@people.example', givenName: 'Somebody else' });
    await service.confirm(mine);
    expect(await rowsOf('select given_name from petition_signatures where petition_id = $1', [id])).toEqual([
      { given_name: 'Me' },
    ]);
  });

  it('counts each once, however many confirm at once', async () => {
    const id = await addPetition(api);
    const tokens: string[] = [];
    for (let i = 0; i < 8; i++) {
      await api.owner.query('delete from sign_in_attempts');
      await sign(id, { email: `crowd-${i % 4}@people.example` });
      tokens.push(await mailed());
    }
    await Promise.all([...tokens, ...tokens].map((token) => service.confirm(token)));
    expect(await countOf(id)).toBe(4);
  });

  it('is refused where there is nothing to sign', async () => {
    const plan = await addPetition(api, { state: 'draft' });
    const closed = await addPetition(api, { state: 'closed' });
    expect(await problemOf(sign(plan))).toMatchObject({ status: 404, code: 'petition-unknown' });
    expect(await problemOf(sign(closed))).toMatchObject({ status: 409, code: 'petition-closed' });
    const id = await addPetition(api);
    await sign(id);
    const token = await mailed();
    await api.owner.query('update petitions set closed_at = now() where id = $1', [id]);
    expect(await refusalOf(token)).toBe(409);
    expect(await countOf(id)).toBe(0);
  });

  it('names the fields and questions that are wrong', async () => {
    const questions = [{ type: 'scale', id: 'mood', label: { en: 'How?' }, steps: 5, required: true }];
    const id = await addPetition(api, { needsZip: true, questions });
    const problem = await problemOf(sign(id, { givenName: ' ', email: 'no address', answers: { mood: 6 } }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid' });
    expect(problem.errors).toEqual([
      { path: 'givenName', message: 'missing' },
      { path: 'email', message: 'invalid' },
      { path: 'zip', message: 'missing' },
      { path: 'answers.mood', message: 'invalid' },
    ]);
  });

  it('holds its link for two days', async () => {
    const id = await addPetition(api);
    await sign(id);
    const token = await mailed();
    api.clock.set('2026-11-25T18:00:00Z');
    expect(await service.open(token)).toBeNull();
    expect(await refusalOf(token)).toBe(410);
    expect(await refusalOf('A'.repeat(43))).toBe(410);
    await api.runJobs();
    expect(await rowsOf('select id from petition_requests where petition_id = $1', [id])).toEqual([]);
  });
});

describe('whoever agrees to be contacted', () => {
  const people = (email: string) =>
    rowsOf('select id, given_name, branch_id, phone from people where email = $1', [email]);

  it('becomes somebody whom the nearest branch knows, with the words that were agreed to', async () => {
    const questions = [{ type: 'phone', id: 'phone', label: { en: 'Telephone' } }];
    const id = await addPetition(api, { questions });
    const email = 'near@people.example';
    await sign(id, { email, zip: '02139-1234', mayContact: true, answers: { phone: '617 555 0100' } });
    expect(await people(email)).toEqual([]);
    await service.confirm(await mailed());
    const [person] = await people(email);
    expect(person).toMatchObject({ given_name: 'Ada', branch_id: boston, phone: '617 555 0100' });
    const consents = await rowsOf('select channel, wording, branch_id from contact_consents where person_id = $1', [
      person!['id'],
    ]);
    expect(consents).toEqual(
      expect.arrayContaining([
        { channel: 'email', wording: contactWordings.email, branch_id: boston },
        { channel: 'phone', wording: contactWordings.phone, branch_id: boston },
      ]),
    );
  });

  it('must live somewhere, unless the petition has a branch of its own', async () => {
    const national = await addPetition(api);
    expect((await problemOf(sign(national, { mayContact: true }))).errors).toEqual([
      { path: 'zip', message: 'missing' },
    ]);
    const local = await addPetition(api, { branch: chicago });
    const email = 'local@people.example';
    await signAndConfirm(local, { email, mayContact: true });
    expect(await people(email)).toMatchObject([{ branch_id: chicago }]);
  });

  it('keeps the record that is there, as it is', async () => {
    const person = await addPerson(api, {
      branch: chicago,
      member: true,
      givenName: 'Grace',
      email: 'grace@people.example',
    });
    const id = await addPetition(api);
    await signAndConfirm(id, { email: 'grace@people.example', zip: '02139', mayContact: true });
    expect(await people('grace@people.example')).toMatchObject([
      { id: person, given_name: 'Grace', branch_id: chicago },
    ]);
  });

  it('is nobody whom the organization knows, where it was not agreed to', async () => {
    const id = await addPetition(api);
    await signAndConfirm(id, { email: 'alone@people.example', zip: '02139' });
    expect(await people('alone@people.example')).toEqual([]);
    expect(await rowsOf('select branch_id, person_id from petition_signatures where petition_id = $1', [id])).toEqual([
      { branch_id: boston, person_id: null },
    ]);
  });
});

describe('taking a signature back', () => {
  it('ends what was agreed to, and forgets who came to be known by it alone', async () => {
    const id = await addPetition(api);
    const email = 'gone@people.example';
    const token = await signAndConfirm(id, { email, zip: '60601', mayContact: true });
    await service.withdraw(token);
    expect(await countOf(id)).toBe(0);
    expect(await rowsOf('select id from people where email = $1', [email])).toEqual([]);
    expect(
      await rowsOf('select id from contact_consents where signature_id is not null and person_id is null'),
    ).toEqual([]);
    await service.withdraw(token);
    expect(await service.open(token)).toBeNull();
    await signAndConfirm(id, { email });
    expect(await countOf(id)).toBe(1);
  });

  it('keeps who has become a member since', async () => {
    const id = await addPetition(api);
    const email = 'stays@people.example';
    const token = await signAndConfirm(id, { email, zip: '60601', mayContact: true });
    const [person] = await rowsOf('select id from people where email = $1', [email]);
    await addMembership(api, { person: person!['id'] as string, branch: chicago, startsOn: '2026-11-01' });
    await service.withdraw(token);
    expect(await countOf(id)).toBe(0);
    expect(await rowsOf('select id from people where email = $1', [email])).toHaveLength(1);
    expect(await rowsOf('select id from contact_consents where person_id = $1', [person!['id']])).toEqual([]);
  });

  it('forgets a request that was not confirmed, and no link of another kind', async () => {
    const id = await addPetition(api);
    await sign(id);
    const token = await mailed();
    await service.withdraw('not a link');
    expect(await service.open(token)).toMatchObject({ state: 'waiting' });
    await service.withdraw(token);
    expect(await service.open(token)).toBeNull();
    expect(await refusalOf(token)).toBe(410);
  });
});

describe('a robot', () => {
  const proofFor = async (petitionId: string) => {
    const challenge = await api.as(null)(petitions.challenge, { params: { petitionId } });
    const solution = await solveChallenge({ challenge, deriveKey });
    return btoa(JSON.stringify({ challenge, solution }));
  };

  it('that fills in what people do not see is answered like everybody, and nothing is kept', async () => {
    const id = await addPetition(api);
    expect(await sign(id, { website: 'https://robots.example' })).toEqual({ status: 'mail-sent' });
    expect(await rowsOf('select id from petition_requests where petition_id = $1', [id])).toEqual([]);
  });

  it('that is faster than anybody types is told to wait', async () => {
    const id = await addPetition(api);
    const stamp = await api.app.get(Stamps, { strict: false }).of(id);
    api.clock.set('2026-11-23T18:00:02Z');
    expect(await problemOf(sign(id, { stamp }))).toMatchObject({ status: 409, code: 'too-fast' });
    api.clock.set('2026-11-23T18:00:03Z');
    expect(await sign(id, { stamp })).toEqual({ status: 'mail-sent' });
    expect(await sign(id, { stamp: 'made.up' })).toEqual({ status: 'mail-sent' });
  });

  it('without a proof of work is let through twenty times an hour and network, with one three hundred times', async () => {
    const id = await addPetition(api);
    for (let i = 0; i < 20; i++) await sign(id);
    const refused = await problemOf(sign(id));
    expect(refused).toMatchObject({ status: 429, code: 'too-many-attempts' });
    expect(await sign(id, { proof: await proofFor(id) })).toEqual({ status: 'mail-sent' });
  });

  it('uses a proof once, for the petition that it was made for, within the hour', async () => {
    const id = await addPetition(api);
    const proof = await proofFor(id);
    const other = await addPetition(api);
    expect(await problemOf(sign(other, { proof }))).toMatchObject({ status: 409, code: 'proof-invalid' });
    const both = await Promise.allSettled([sign(id, { proof }), sign(id, { proof })]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await problemOf(sign(id, { proof }))).toMatchObject({ status: 409, code: 'proof-used' });
    const late = await proofFor(id);
    api.clock.set('2026-11-23T19:00:00Z');
    expect(await problemOf(sign(id, { proof: late }))).toMatchObject({ code: 'proof-invalid' });
  });

  it.each([
    ['nothing of ours', () => 'e30='],
    ['no base64', () => '%%%'],
    ['an end that was moved', (proof: string) => moved(proof)],
  ])('gains nothing by a proof that is %s', async (_, forge) => {
    const id = await addPetition(api);
    const proof = forge(await proofFor(id));
    expect(await problemOf(sign(id, { proof }))).toMatchObject({ status: 409, code: 'proof-invalid' });
  });

  it('cannot fill a mailbox', async () => {
    const id = await addPetition(api);
    for (let i = 0; i < 3; i++) await sign(id, { email: 'victim@people.example' });
    expect(await problemOf(sign(id, { email: 'victim@people.example' }))).toMatchObject({ status: 429 });
  });
});

const moved = (proof: string): string => {
  const sent = JSON.parse(atob(proof)) as { challenge: { parameters: { data: { until: string } } } };
  sent.challenge.parameters.data.until = '2030-01-01T00:00:00.000Z';
  return btoa(JSON.stringify(sent));
};
