import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { pageReader } from '../../../test/pages.ts';
import { jo, petitionToSign, signaturePathIn } from '../../../test/signing.ts';
import { addBranch } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let day = 0;
let start = '';
const { get, send } = pageReader(() => api);

beforeAll(async () => {
  api = await startApi();
  branch = await addBranch(api, { slug: 'chicago', name: 'Chicago' });
});
beforeEach(() => api.clock.set((start = new Date(Date.UTC(2026, 10, 23 + 7 * day++, 18)).toISOString())));
afterAll(() => api.close());

const later = (hours: number) => api.clock.set(new Date(Date.parse(start) + hours * 3_600_000).toISOString());

type Asked = Awaited<ReturnType<typeof petitionToSign>> & { path: string };

/** Somebody who signed, and the page that the mail about it leads to. */
const asked = async (options: Parameters<typeof petitionToSign>[1] = {}, language = ''): Promise<Asked> => {
  const petition = await petitionToSign(api, { branch, title: 'Rent control', ...options });
  await send(`${language}${petition.page}/signatures`, jo);
  await api.runJobs();
  return { ...petition, path: signaturePathIn(api.mails.at(-1)) };
};

const countOf = async ({ id }: { id: string }) => {
  const { rows } = await api.owner.query<{ counted: number; kept: number }>(
    `select signature_count as counted, (select count(*)::int from petition_signatures where petition_id = p.id) as kept
       from petitions p where id = $1`,
    [id],
  );
  expect(rows[0]!.counted).toBe(rows[0]!.kept);
  return rows[0]!.counted;
};

describe('the mail that asks to confirm', () => {
  it('holds nothing of what was typed, and speaks the language of the page', async () => {
    await asked({}, '/es');
    const { subject, text, html } = api.mails.at(-1)!;
    expect(subject).toBe('Confirma, por favor: Rent control');
    expect(`${subject}${text}${html}`).not.toContain('Canary');
    expect(text).toMatch(/\/es\/signatures\/[\w-]{43}/);
    expect(html).toContain('<html lang="es"');
  });

  it('is not sent where the petition was closed since', async () => {
    const petition = await petitionToSign(api, { title: 'Closed soon' });
    await send(`${petition.page}/signatures`, jo);
    await api.owner.query('update petitions set closed_at = now() where id = $1', [petition.id]);
    const sent = api.mails.length;
    await api.runJobs();
    expect(api.mails).toHaveLength(sent);
  });
});

describe('the page behind its link', () => {
  it('is for its reader alone, and names nobody', async () => {
    const { path } = await asked();
    const { status, text, headers } = await get(path);
    expect(status).toBe(200);
    expect(text).toContain('Your signature does not count yet.');
    expect(text).not.toContain('Canary');
    expect(text).not.toContain(jo.email);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).not.toContain('<script type="module"');
  });

  it('counts once it is confirmed, once, and thanks by mail', async () => {
    const somebody = await asked({ texts: { en: { title: 'Rent control', thanks: 'Come to the **forum**.' } } });
    expect(await countOf(somebody)).toBe(0);
    for (let time = 1; time <= 2; time += 1) {
      const { status, headers } = await send(somebody.path, { wish: 'confirm' }, { origin: 'null' });
      expect([status, headers.get('location')]).toEqual([303, `${somebody.path}?confirmed`]);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(await countOf(somebody)).toBe(1);
    }
    const { text } = await get(`${somebody.path}?confirmed`);
    expect(text).toContain('Thank you. Your signature counts.');
    expect(text).toContain('<strong>forum</strong>');
    const sent = api.mails.length;
    await api.runJobs();
    const thanks = api.mails.slice(sent);
    expect(thanks.map(({ subject }) => subject)).toEqual(['Thank you: Rent control']);
    expect(thanks[0]!.text).toContain('Come to the forum.');
    expect(thanks[0]!.text).not.toContain('Canary');
    expect(signaturePathIn(thanks[0])).toBe(somebody.path);
  });

  it('takes it back, before and after it was confirmed', async () => {
    for (const isConfirmed of [false, true]) {
      const somebody = await asked();
      if (isConfirmed) await send(somebody.path, { wish: 'confirm' });
      const { status, text, headers } = await send(somebody.path, { wish: 'withdraw' });
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(text).toContain('Taken back');
      expect(await countOf(somebody)).toBe(0);
      expect((await get(somebody.path)).status).toBe(410);
      expect((await send(somebody.path, { wish: 'confirm' })).status).toBe(410);
      expect(await countOf(somebody)).toBe(0);
    }
  });

  it('changes nothing without a wish', async () => {
    const somebody = await asked();
    expect((await send(somebody.path, {})).status).toBe(200);
    expect(await countOf(somebody)).toBe(0);
  });

  it('says the same to who signs again, and counts once', async () => {
    const first = await asked();
    await send(first.path, { wish: 'confirm' });
    await send(`${first.page}/signatures`, jo);
    await api.runJobs();
    const again = signaturePathIn(api.mails.findLast(({ subject }) => subject.startsWith('Please confirm')));
    expect(again).not.toBe(first.path);
    expect((await get(again)).text).toContain('Your signature does not count yet.');
    expect((await send(again, { wish: 'confirm' })).status).toBe(303);
    expect((await get(again)).text).toContain('Thank you. Your signature counts.');
    expect(await countOf(first)).toBe(1);
  });

  it('says that it is too late, where the petition was closed since', async () => {
    const somebody = await asked();
    await api.owner.query('update petitions set closed_at = now() where id = $1', [somebody.id]);
    const { text } = await send(somebody.path, { wish: 'confirm' });
    expect(text).toContain('No more signatures are collected here.');
    expect(await countOf(somebody)).toBe(0);
  });

  const isGone = async (path: string) => {
    const shown = await get(path);
    const sent = [await send(path, { wish: 'confirm' }), await send(path, { wish: 'withdraw' })];
    expect([shown.status, ...sent.map(({ status }) => status)]).toEqual([410, 410, 410]);
    expect(sent.map(({ text }) => text)).toEqual([shown.text, shown.text]);
    expect(shown.text).toContain('This link does not work any more');
    expect(shown.text).not.toContain('Rent control');
  };

  it('ends after two days where it was not confirmed, and holds where it was', async () => {
    const [waiting, confirmed] = [await asked(), await asked()];
    await send(confirmed.path, { wish: 'confirm' });
    later(47);
    expect((await get(waiting.path)).status).toBe(200);
    later(49);
    await isGone(waiting.path);
    expect((await get(confirmed.path)).status).toBe(200);
  });

  it.each(['nonsense', 'a'.repeat(43), `${'a'.repeat(42)}%2F`, '%00', "'--"])('is none where it is %j', (token) =>
    isGone(`/signatures/${token}`),
  );
});
