import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { Inbox, INBOX_LIMIT } from './inbox.ts';
import { openTransport } from '../mail/transport.ts';

let api: TestApi;

const send = async (count: number, subject: string) => {
  const inbox = api.app.get(Inbox, { strict: false });
  const transport = openTransport(inbox.url);
  for (let n = 0; n < count; n += 1) {
    await transport.sendMail({
      from: 'Rollcall <no-reply@rollcall.example>',
      to: 'ada@people.example',
      subject,
      text: 'Go to https://rollcall.example/set-password?token=abc now\n<b>not bold</b>',
      html: '<p>Hello</p><script>document.title = "run"</script>',
    });
  }
  transport.close();
};

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await api.fetch(path, { headers });
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    body: await response.text(),
  };
};

/** With a Host header of choice, which fetch does not let one set. */
const statusFor = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    httpRequest(`${api.baseUrl}/inbox`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('the mail inbox', () => {
  it('says so when it is empty', async () => {
    expect(await page('/inbox')).toMatchObject({ status: 200, body: expect.stringContaining('No mail yet') as string });
  });

  it('lists what was sent by SMTP, and escapes it', async () => {
    await send(1, 'A <b>bold</b> subject');
    const { body, policy } = await page('/inbox');
    expect(body).toContain('A &lt;b&gt;bold&lt;/b&gt; subject');
    expect(body).toContain('ada@people.example');
    expect(policy).toContain("default-src 'none'");
  });

  it('shows a mail as text with its links, and its HTML only in a frame that runs no script', async () => {
    const [mail] = api.mails;
    const { body } = await page(`/inbox/${mail?.id}`);
    expect(body).toContain('<a href="https://rollcall.example/set-password?token=abc">');
    expect(body).toContain('&lt;b&gt;not bold&lt;/b&gt;');
    expect(body).not.toContain('<script');
    expect(body.replaceAll(/\s+/g, ' ')).toContain(
      `src="/inbox/${mail?.id}/html" sandbox="allow-top-navigation-by-user-activation"`,
    );
    const frame = await page(`/inbox/${mail?.id}/html`);
    expect(frame.body).toContain('<p>Hello</p>');
    expect(frame.policy).toMatch(/^sandbox allow-top-navigation-by-user-activation; default-src 'none'/);
    expect(frame.policy).not.toContain('allow-scripts');
  });

  it('knows no mail that it does not hold', async () => {
    expect((await page(`/inbox/${randomUUID()}`)).status).toBe(404);
    expect((await page(`/inbox/${randomUUID()}/html`)).status).toBe(404);
  });

  it('keeps the last mails only', async () => {
    await send(INBOX_LIMIT, 'many');
    expect(api.mails).toHaveLength(INBOX_LIMIT);
    expect(api.mails.some(({ subject }) => subject.includes('bold'))).toBe(false);
  });

  it('answers this machine by its own name', async () => {
    expect(await statusFor('localhost:3000')).toBe(200);
  });

  it('is not there for another name, or for who comes through a proxy', async () => {
    expect(await statusFor('rollcall.example')).toBe(404);
    expect((await page('/inbox', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
    expect((await page('/inbox', { forwarded: 'for=203.0.113.7' })).status).toBe(404);
  });

  it('is not there where a mail server is set up', async () => {
    const other = await startApi({ env: { SMTP_URL: 'smtp://mail.example:25' } });
    expect((await other.fetch('/inbox')).status).toBe(404);
    await other.close();
  });
});
