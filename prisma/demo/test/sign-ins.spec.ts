import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BRANCHES } from '../src/data.ts';
import { DEMO_PASSWORD, DEMO_PASSWORD_HASH } from '../src/society/sign-ins.ts';
import { type DemoDatabase, demoDatabase, NOW } from './demo-database.ts';

type SignIn = { email: string; password_hash: string; roles: string[]; slug: string | null; member: string | null };

let demo: DemoDatabase;
let signIns: Map<string, SignIn>;

beforeAll(async () => {
  demo = await demoDatabase({ members: 400 });
  const rows = await demo.rows<SignIn>(
    `select p.email::text, c.password_hash, b.slug,
            coalesce((select array_agg(o.role::text || coalesce(' of ' || at.slug, '')) from offices o left join branches at on at.id = o.branch_id
                       where o.person_id = p.id and o.ends_on is null), '{}') as roles,
            (select of.slug from memberships m join branches of on of.id = m.branch_id where m.person_id = p.id and m.ends_on is null) as member
       from credentials c join people p on p.id = c.person_id left join branches b on b.id = p.branch_id`,
  );
  signIns = new Map(rows.map((row) => [row.email, row]));
});
afterAll(() => demo.close());

it('lets nobody else sign in', () => {
  expect(signIns.size).toBe(3 + 2 * BRANCHES.length);
});

it('hashes the password by argon2id as strongly as the server does', async () => {
  expect(DEMO_PASSWORD_HASH).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verify(DEMO_PASSWORD_HASH, DEMO_PASSWORD)).toBe(true);
  expect(await verify(DEMO_PASSWORD_HASH, 'rollcall-demo ')).toBe(false);
  for (const { password_hash } of signIns.values()) expect(password_hash).toBe(DEMO_PASSWORD_HASH);
});

it.each([
  ['admin', 'administrator'],
  ['staff', 'national_staff'],
  ['secretary', 'membership_secretary'],
])('gives %s@rollcall.example the office of %s and no branch', (name, role) => {
  expect(signIns.get(`${name}@rollcall.example`)).toMatchObject({ roles: [role], slug: null, member: null });
});

it.each(BRANCHES.map(({ slug }) => slug))('gives %s an organizer and a member without office', (slug) => {
  const at = (name: string) => signIns.get(`${name}@${slug}.rollcall.example`);
  expect(at('organizer')).toMatchObject({ roles: [`organizer of ${slug}`], slug, member: slug });
  expect(at('member')).toMatchObject({ roles: [], slug, member: slug });
});

it('shows the member of Chicago some meetings that are answered and some that are not', async () => {
  const coming = await demo.rows<{ status: string | null }>(
    `select r.status from meetings m join branches b on b.id = m.branch_id
       left join rsvps r on r.meeting_id = m.id and r.person_id = (select id from people where email = 'member@chicago.rollcall.example')
      where b.slug = 'chicago' and m.starts_at > '${NOW.toISOString()}' order by m.starts_at`,
  );
  const statuses = coming.map(({ status }) => status);
  expect(statuses).toContain('going');
  expect(statuses).toContain(null);
});
