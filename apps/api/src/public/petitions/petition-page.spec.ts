import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { pageReader } from '../../../test/pages.ts';
import { addSignature } from '../../../test/petitions.ts';
import { jo, petitionToSign, signaturePathIn } from '../../../test/signing.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

let api: TestApi;
let branch: string;
let hour = 0;
const { get, send } = pageReader(() => api);

beforeAll(async () => {
  api = await startApi({ env: { PUBLIC_URL: 'http://rollcall.test' } });
  branch = await addBranch(api, { slug: 'chicago', name: 'Chicago' });
});
// Each begins an hour later, so that the limits of one network start anew.
beforeEach(() => api.clock.set(new Date(Date.UTC(2026, 10, 23, 18 + 2 * hour++)).toISOString()));
afterAll(() => api.close());

const questions = [
  {
    id: 'rents',
    type: 'choice',
    label: { en: 'Do you rent?', es: '¿Alquilas?' },
    required: true,
    options: [
      { id: 'yes', label: { en: 'Yes', es: 'Sí' } },
      { id: 'no', label: { en: 'No' } },
    ],
    multiple: false,
    help: {},
    shownIf: null,
  },
  {
    id: 'rise',
    type: 'text',
    label: { en: 'By how much did your rent rise?' },
    required: true,
    help: {},
    shownIf: { match: 'all', rules: [{ question: 'rents', is: 'chosen', value: 'yes' }] },
  },
];

const requested = async (petition: string) =>
  (await api.owner.query('select * from petition_requests where petition_id = $1', [petition])).rows as Record<
    string,
    unknown
  >[];

describe('the page of a petition', () => {
  it('says what it is and asks, runs its one script from here, and sets no cookie', async () => {
    const petition = await petitionToSign(api, {
      branch,
      goal: 5000,
      questions,
      texts: { en: { title: 'Rent <control>', text: 'We *ask*. <script>x</script>', addressee: 'the council' } },
    });
    await addSignature(api, { petition: petition.id });
    const { status, text, headers } = await get(petition.page);
    expect(status).toBe(200);
    expect(text).toContain('Rent &lt;control&gt;');
    expect(text).toContain('<em>ask</em>');
    expect(text).toMatch(/<b>1<\/b> of 5,000 signatures/);
    expect(text).toMatch(/Only if.*is your answer to/s);
    expect(text.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/ld+json">',
      expect.stringMatching(/^<script type="module" src="\/assets\/petition-[\w-]+\.js">$/),
    ]);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).toContain(`<link rel="canonical" href="http://rollcall.test${petition.page}"/>`);
    expect(text.match(/(?:src|href|action)="https?:\/\/(?!rollcall\.test)[^"]*"/g)).toBeNull();
    expect(text).not.toContain('Signer');
  });

  it('is shown in Spanish as far as it has words, and in its own language beyond', async () => {
    const both = { en: { title: 'Rent control' }, es: { title: 'Control de alquileres' } };
    const petition = await petitionToSign(api, { texts: both, questions });
    const { text } = await get(`/es${petition.page}`);
    for (const words of ['Control de alquileres', '¿Alquilas?', 'Firma la petición', 'By how much']) {
      expect(text).toContain(words);
    }
    expect(text).toContain(`action="/es${petition.page}/signatures#sign"`);
    const english = await petitionToSign(api, { title: 'Rent control' });
    expect((await get(`/es${english.page}`)).text).toMatch(/<h1 dir="auto" lang="en">Rent control/);
  });

  it('cannot be signed once it is closed, and is not there before it is published', async () => {
    const closed = await petitionToSign(api, { state: 'closed' });
    const { status, text } = await get(closed.page);
    expect(status).toBe(200);
    expect(text).toContain('No more signatures are collected here.');
    expect(text).not.toContain('<form');
    expect((await send(`${closed.page}/signatures`, jo)).status).toBe(422);
    expect(await requested(closed.id)).toEqual([]);
    const plan = await petitionToSign(api, { state: 'draft', branch });
    const organizer = await addPerson(api, { branch, office: 'organizer', member: true });
    for (const path of [plan.page, plan.frame, `${plan.page}/sheet.pdf`, `${plan.page}/signed`, '/petitions/none']) {
      expect((await get(path)).status, path).toBe(404);
      expect((await get(path, organizer)).status, path).toBe(404);
    }
    expect((await send(`${plan.page}/signatures`, jo)).status).toBe(404);
  });
});

describe('the form of a petition', () => {
  it('is taken without a script, and leads to the mail', async () => {
    const petition = await petitionToSign(api, { questions });
    const answer = await send(`${petition.page}/signatures`, {
      ...jo,
      zip: '60608-1234',
      'answers.rents': 'yes',
      'answers.rise': 'a third',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${petition.page}/signed`]);
    expect(await requested(petition.id)).toMatchObject([
      {
        given_name: 'Canary',
        zip: '60608',
        answers: { rents: ['yes'], rise: 'a third' },
        language: 'en',
        source: 'page',
      },
    ]);
    expect((await get(`${petition.page}/signed`)).text).toContain('Look into your mail');
    await api.runJobs();
    expect(signaturePathIn(api.mails.at(-1))).not.toBe('no link');
  });

  it('asks for what is missing with what was written, and not for what does not fit the answers', async () => {
    const petition = await petitionToSign(api, { questions, needsZip: true });
    const wrong = await send(`${petition.page}/signatures`, { ...jo, email: 'jo', 'answers.rents': 'yes' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="Canary"');
    expect(wrong.text).toContain('Enter an e-mail address, like jo@example.org.');
    for (const field of ['email', 'zip', 'answers.rise']) expect(wrong.text).toContain(`id="${field}-error"`);
    expect(wrong.text).not.toContain('id="answers.rents-error"');
    const ticked = wrong.text
      .match(/<input[^>]*name="answers.rents"[^>]*>/g)
      ?.filter((input) => input.includes('checked'));
    expect(ticked).toEqual([expect.stringContaining('value="yes"')]);
    expect(wrong.headers.get('cache-control')).toBe('no-store');
    const fields = { ...jo, zip: '60608', 'answers.rents': 'no', 'answers.rise': 'dropped' };
    expect((await send(`${petition.page}/signatures`, fields)).status).toBe(303);
    expect(await requested(petition.id)).toMatchObject([{ answers: { rents: ['no'] } }]);
  });

  it('answers the same whoever has signed before, and for robots', async () => {
    const petition = await petitionToSign(api);
    await addSignature(api, { petition: petition.id, email: jo.email });
    const known = await send(`${petition.page}/signatures`, jo);
    const unknown = await send(`${petition.page}/signatures`, { ...jo, email: 'new@signers.example' });
    const robot = await send(`${petition.page}/signatures`, { ...jo, website: 'https://spam.example' });
    for (const answer of [known, unknown, robot]) {
      expect([answer.status, answer.text, answer.headers.get('location')]).toEqual([
        303,
        '',
        `${petition.page}/signed`,
      ]);
    }
    expect(await requested(petition.id)).toHaveLength(2);
  });

  it('is not taken sooner than anybody fills it in, and then with the same stamp', async () => {
    const petition = await petitionToSign(api);
    const stamp = /name="stamp" value="([^"]+)"/.exec((await get(petition.page)).text)![1]!;
    const early = await send(`${petition.page}/signatures`, { ...jo, stamp });
    expect(early.status).toBe(422);
    expect(early.text).toContain('Please send it once more.');
    expect(early.text).toContain(`value="${stamp}"`);
    api.clock.set(new Date(api.clock.now().getTime() + 4000).toISOString());
    expect((await send(`${petition.page}/signatures`, { ...jo, stamp })).status).toBe(303);
  });

  it('is taken from one network twenty times in an hour without a proof of work, and says when again', async () => {
    const petition = await petitionToSign(api);
    const sign = (n: number) => send(`${petition.page}/signatures`, { ...jo, email: `jo${n}@signers.example` });
    for (let n = 0; n < 20; n += 1) expect((await sign(n)).status).toBe(303);
    const held = await sign(20);
    expect([held.status, held.headers.get('retry-after')]).toEqual([429, '3600']);
    expect(held.text).toContain('Try again in 60 minutes.');
  });

  it('is refused from another site, where it stands for our own page', async () => {
    const petition = await petitionToSign(api);
    const headers = { origin: 'https://elsewhere.example' };
    expect((await send(`${petition.page}/signatures`, jo, headers)).status).toBe(403);
    expect(await requested(petition.id)).toEqual([]);
  });
});

describe('the sheet', () => {
  it('is a PDF in the language of its address, for an open petition alone', async () => {
    const petition = await petitionToSign(api, { branch });
    for (const path of [`${petition.page}/sheet.pdf`, `/es${petition.page}/sheet.pdf`]) {
      const response = await api.fetch(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1');
      const online = path.replace('/sheet.pdf', '');
      expect(pdf).toContain(`/URI (http://rollcall.test${online})`);
    }
    const form = await petitionToSign(api, { kind: 'form' });
    const closed = await petitionToSign(api, { state: 'closed' });
    for (const { page } of [form, closed]) expect((await get(`${page}/sheet.pdf`)).status).toBe(404);
  });

  it('is kept by who has it', async () => {
    const { page } = await petitionToSign(api);
    const etag = (await api.fetch(`${page}/sheet.pdf`)).headers.get('etag')!;
    const again = await api.fetch(`${page}/sheet.pdf`, { headers: { 'if-none-match': etag } });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, max-age=300']);
  });

  it('is drawn 30 times an hour for one network, however often it is read', async () => {
    const { page } = await petitionToSign(api);
    const sheet = async () => (await get(`${page}/sheet.pdf`)).status;
    expect(await sheet()).toBe(200);
    await api.owner.query('update sign_in_attempts set attempts = 30');
    expect(await sheet()).toBe(200);
    const other = await petitionToSign(api);
    const { status, text } = await get(`/es${other.page}/sheet.pdf`);
    expect(status).toBe(429);
    expect(text).toContain('lang="es');
  });
});
