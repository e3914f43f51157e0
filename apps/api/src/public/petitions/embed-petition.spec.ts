import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { pageReader } from '../../../test/pages.ts';
import { jo, petitionToSign, signaturePathIn } from '../../../test/signing.ts';
import { addPerson } from '../../../test/world.ts';

let api: TestApi;
const { get, send } = pageReader(() => api);

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const sources = async (petition: string) =>
  (await api.owner.query<{ source: string }>('select source from petition_requests where petition_id = $1', [petition]))
    .rows;

describe('a petition in a frame', () => {
  it('may stand on any site, where our other pages may not', async () => {
    const { page, frame } = await petitionToSign(api);
    for (const path of [frame, `${frame}/signed`]) {
      const { status, headers, text } = await get(path);
      expect(status).toBe(200);
      expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
      expect(text).not.toContain('class="masthead"');
      expect(text).toContain('<meta name="robots" content="noindex"/>');
    }
    const { headers } = await get(page);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')?.toLowerCase()).toBe('deny');
  });

  it('stays in the frame, with what is wrong and what comes next', async () => {
    const { id, frame } = await petitionToSign(api);
    const headers = { origin: 'null' }; // as of a frame in a sandbox
    const fields = { ...jo, source: 'frame' };
    const wrong = await send(`${frame}/signatures`, { ...fields, email: '' }, headers);
    expect(wrong.status).toBe(422);
    expect(wrong.headers.get('content-security-policy')).toContain('frame-ancestors *');
    const taken = await send(`${frame}/signatures`, fields, headers);
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `${frame}/signed`]);
    expect(await sources(id)).toEqual([{ source: 'frame' }]);
  });
});

describe('a plain form on another site', () => {
  const headers = { origin: 'https://chicago.example', 'sec-fetch-site': 'cross-site' };

  it('is taken from there, and goes on here', async () => {
    const { id, page, frame } = await petitionToSign(api);
    const taken = await send(`${frame}/signatures`, { ...jo, source: 'snippet', mayContact: '' }, headers);
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `${page}/signed`]);
    expect(await sources(id)).toEqual([{ source: 'snippet' }]);
    await api.runJobs();
    expect(signaturePathIn(api.mails.at(-1))).not.toBe('no link');
  });

  it('says what is wrong on our own page, which nobody may frame', async () => {
    const { frame } = await petitionToSign(api, { needsZip: true });
    const wrong = await send(`${frame}/signatures`, { ...jo, source: 'snippet' }, headers);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('class="masthead"');
    expect(wrong.text).toContain('id="zip-error"');
    expect(wrong.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('signs as nobody, whoever is signed in', async () => {
    const { id, frame } = await petitionToSign(api);
    const cookie = await api.cookieOf(await addPerson(api, {}));
    await send(`${frame}/signatures`, { ...jo, source: 'snippet' }, { ...headers, cookie });
    const { rows } = await api.owner.query('select email from petition_requests where petition_id = $1', [id]);
    expect(rows).toEqual([{ email: jo.email }]);
  });
});
