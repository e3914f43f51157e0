import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dumpOf } from '../../../test/dump.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { answerPathIn, pageReader } from '../../../test/pages.ts';
import { addPetition, addSignature } from '../../../test/petitions.ts';
import { addSeries, meetingsOf } from '../../../test/series.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';
import type { InboxMail } from '../../platform/inbox/inbox.ts';
import type { MailJob } from '../../platform/mail/mail-job.ts';

const NOW = '2026-11-23T18:00:00Z';
const PUBLIC_URL = 'http://rollcall.test';
type Template = MailJob['template'];

let api: TestApi;
let branch: string;
const { send } = pageReader(() => api);

const mail = async (job: MailJob) => {
  await api.owner.query('select graphile_worker.add_job($1, $2::json)', ['mail', JSON.stringify(job)]);
};

/** Somebody with this answer to a meeting, and the mail about it. */
const aboutMeeting =
  (status: string, options: { cancelled?: boolean } = {}) =>
  async (template: Template) => {
    const meetingId = await addMeeting(api, { branch, onlineUrl: 'https://video.example/room', ...options });
    const personId = await addPerson(api, { branch, member: true });
    await api.owner.query(
      `insert into rsvps (meeting_id, person_id, branch_id, status, queue_no, answered_at) values ($1, $2, $3, $4, $5, now())`,
      [meetingId, personId, branch, status, status === 'waitlisted' ? 1 : null],
    );
    await mail({ template, personId, meetingId } as MailJob);
  };

/** Somebody who comes to a whole series, or did, and the mail about it. */
const aboutSeries =
  (record: boolean, gone = false) =>
  async (template: Template) => {
    const seriesId = await addSeries(api, { branch, extendedTo: '2027-01-01' });
    const personId = await addPerson(api, { branch, member: true });
    const since = '2026-11-23T17:00:00Z';
    if (record) {
      await api.owner.query(
        `insert into series_rsvps (series_id, person_id, branch_id, status, answered_at) values ($1, $2, $3, 'going', now())`,
        [seriesId, personId, branch],
      );
    }
    for (const { id } of await meetingsOf(api, seriesId)) {
      // Before anybody answers: else each meeting would tell of itself.
      if (gone) {
        await api.owner.query(`update meetings set cancelled_at = $2, cancellation_reason = 'Snow' where id = $1`, [
          id,
          since,
        ]);
      }
      await api.owner.query(
        `insert into rsvps (meeting_id, person_id, branch_id, status, answered_at) values ($1, $2, $3, 'going', now())`,
        [id, personId, branch],
      );
    }
    await mail({ template, personId, seriesId, since } as MailJob);
  };

const petitions = async () => {
  const id = await addPetition(api, { branch });
  return (await api.owner.query<{ id: string; slug: string }>('select id, slug from petitions where id = $1', [id]))
    .rows;
};

const account = async (template: Template) => mail({ template, personId: await addPerson(api) } as MailJob);

/** How each mail there is comes to be sent. One that is missing here does not compile. */
const templates: Record<Template, (template: Template) => Promise<unknown>> = {
  'rsvp-going': aboutMeeting('going'),
  'rsvp-maybe': aboutMeeting('maybe'),
  'rsvp-declined': aboutMeeting('declined'),
  'rsvp-waitlisted': aboutMeeting('waitlisted'),
  'rsvp-promoted': aboutMeeting('going'),
  'meeting-changed': aboutMeeting('maybe'),
  'meeting-closed': aboutMeeting('declined'),
  'meeting-cancelled': aboutMeeting('going', { cancelled: true }),
  'series-joined': aboutSeries(true),
  'series-left': aboutSeries(false),
  'series-changed': aboutSeries(true),
  'series-cancelled': aboutSeries(true, true),
  'series-closed': aboutSeries(false),
  'rsvp-confirm': async () => {
    const meeting = await addMeeting(api, { branch });
    await send(`/meetings/${meeting}/answers`, { givenName: 'Jo', email: 'jo@visitors.example', status: 'going' });
  },
  'signature-confirm': async () => {
    const [petition] = await petitions();
    await send(`/petitions/${petition!.slug}/signatures`, { givenName: 'Jo', email: 'jo@visitors.example' });
  },
  'signature-thanks': async (template) => {
    const [petition] = await petitions();
    await mail({ template, signatureId: await addSignature(api, { petition: petition!.id }) } as MailJob);
  },
  invitation: account,
  'password-reset': account,
};

/** Addresses of ours in a mail: in its text, its HTML, its headers, and in what calendar programs read. */
const linksIn = ({ text, html, calendar, headers }: InboxMail): string[] => {
  const unfolded = (calendar ?? '').replaceAll(/\r?\n[ \t]/g, '');
  const all =
    `${text}\n${html.replaceAll('&amp;', '&')}\n${unfolded}\n${Object.values(headers).join('\n')}`.match(
      /https?:\/\/[^\s"'<>)]+/g,
    ) ?? [];
  return [...new Set(all.filter((link) => link.startsWith(PUBLIC_URL)).map((link) => link.slice(PUBLIC_URL.length)))];
};

beforeAll(async () => {
  api = await startApi({ now: NOW, env: { PUBLIC_URL } });
  branch = await addBranch(api, { name: 'Chicago' });
});
beforeEach(() => api.clock.set(NOW));
afterAll(() => api.close());

/** What the database holds. The worker takes jobs that are done out of the queue behind the back of who waits for it. */
const held = async () => {
  await vi.waitFor(async () => {
    expect((await api.owner.query('select from graphile_worker.jobs where locked_at is not null')).rowCount).toBe(0);
  });
  return dumpOf(api);
};

/** What somebody is sent who looks at every link without acting, as scanners of mail do. */
const look = async (links: string[]) => {
  for (const link of links) {
    for (const method of ['GET', 'HEAD']) {
      const { status } = await api.fetch(link, { method });
      expect(status, `${method} ${link}`).toBeLessThan(400);
    }
  }
};

describe('a link that was ever mailed', () => {
  it.each(Object.keys(templates) as Template[])('in the mail %s changes nothing by GET or HEAD', async (template) => {
    const sent = api.mails.length;
    await templates[template](template);
    await api.runJobs();
    const mails = api.mails.slice(sent);
    expect(mails.map(({ subject }) => subject)).toHaveLength(1);
    const links = mails.flatMap(linksIn);
    expect(links.length).toBeGreaterThan(0);
    const before = await held();
    await look(links);
    expect(await held()).toEqual(before);
  });

  it('in a reminder, or in a mail after the meeting, changes nothing by GET or HEAD', async () => {
    const meeting = await addMeeting(api, { branch, startsAtLocal: '2026-12-01T19:00', durationMinutes: 60 });
    await addMeeting(api, { branch, startsAtLocal: '2026-12-20T19:00' });
    const [came, stayed] = [
      await addPerson(api, { branch, member: true }),
      await addPerson(api, { branch, member: true }),
    ];
    for (const person of [came, stayed]) {
      await api.as(person)(rsvps.answer, { params: { meetingId: meeting }, body: { status: 'going' } });
    }
    await api.runJobs();
    const sent = api.mails.length;
    for (const now of ['2026-12-01T01:00:30Z', '2026-12-01T23:00:30Z', '2026-12-02T16:00:30Z']) {
      if (now > '2026-12-02') {
        await api.owner.query(
          `insert into attendances (meeting_id, person_id, branch_id, recorded_at) values ($1, $2, $3, '2026-12-02T01:30:00Z')`,
          [meeting, came, branch],
        );
        await api.owner.query('update meetings set came_count = 1 where id = $1', [meeting]);
      }
      api.clock.set(now);
      await api.runJobs(); // queues what is due…
      await api.runJobs(); // …and sends it
    }
    const mails = api.mails.slice(sent);
    expect(mails.length).toBeGreaterThanOrEqual(6);
    const links = mails.flatMap(linksIn);
    expect(links.some((link) => link.startsWith('/unsubscribe/'))).toBe(true);
    const before = await held();
    await look(links);
    expect(await held()).toEqual(before);
  });

  it('changes something once its form is sent, so that the above can tell', async () => {
    await templates['rsvp-going']('rsvp-going');
    await api.runJobs();
    const before = await held();
    await send(answerPathIn(api.mails.at(-1)), { status: 'maybe', mode: 'room' });
    expect(await held()).not.toEqual(before);
  });
});
