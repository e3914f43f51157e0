import { areas } from '@rollcall/contract/areas';
import { jointCampaigns, jointMeetings } from '@rollcall/contract/solidarity/joint';
import { exchanges } from '@rollcall/contract/solidarity/exchanges';
import { sisterOrganizations } from '@rollcall/contract/solidarity';
import { sisterStatements, type WriteSisterStatement } from '@rollcall/contract/solidarity/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addCampaign, addMeeting, addPerson, areaId } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let staff: string;
let organizer: string;
let open: string;
let hidden: string;
let labor: string;

const get = async (path: string, as?: string) => (await api.fetch(path, {}, as)).text();

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  labor = await areaId(api, 7);
  staff = await addPerson(api, { office: 'national_staff' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  const add = async (name: string, country: string, isPublic: boolean) => {
    const where = { name, country, city: 'Puebla', latitude: 19, longitude: -98 };
    const body = {
      ...where,
      kind: 'union',
      relation: 'in_touch',
      isPublic,
      about: isPublic ? 'Bakers of **nine** bakeries.\n\nSince 1931.' : 'CanaryAbout',
    } as const;
    return (await api.as(staff)(sisterOrganizations.add, { body })).id;
  };
  open = await add('Panaderas <b>', 'MX', true);
  hidden = await add('CanaryHidden', 'HN', false);
  const exchange = async (title: string, isPublic: boolean, organizationId = open, startsOn = '2026-05-01') =>
    api.as(staff)(exchanges.add, { params: { organizationId }, body: { kind: 'visit', title, startsOn, isPublic } });
  await exchange('A visit told to all', true);
  await exchange('CanaryVisit', false);
  await exchange('CanaryVisit too', true, hidden);
  await exchange('CanaryPlan', true, open, '2027-05-01');
  const say = (title: string, issuedOn: string, said: Partial<WriteSisterStatement>, organizationId = open) =>
    api.as(staff)(sisterStatements.add, {
      params: { organizationId },
      body: { voice: 'joint', title, issuedOn, ...said },
    });
  await say('Bread without borders', '2026-04-01', { url: 'https://bread.example/borders', language: 'es' });
  await say('Said here', '2026-05-01', { voice: 'ours', body: 'Words **of ours**.\n\n<script>x</script>' });
  await say('Last of the three', '2026-03-01', { url: 'https://bread.example/third' });
  await say('The one before those', '2026-02-01', { url: 'https://bread.example/old' });
  await say('CanaryEmbargo', '2027-01-01', { url: 'https://bread.example/embargo' });
  await say('CanaryStatement', '2026-05-01', { body: 'CanaryWords' }, hidden);
});
afterAll(() => api.close());

describe('the public page of sister organizations', () => {
  it('shows those that are public on a map and country by country, and what was done together', async () => {
    const text = await get('/solidarity');
    expect(text).toContain('<h1>International solidarity</h1>');
    expect(text).toMatch(/<svg class="world"[^>]*aria-label="Sister organizations on a map of the world"/);
    expect(text).toContain(`<a href="#sister-${open}" aria-label="Panaderas &lt;b&gt;, Puebla, Mexico">`);
    expect(text).toContain(`<li id="sister-${open}">`);
    expect(text).toContain('A visit told to all');
    expect(text).toContain('"addressCountry":"MX"');
    expect(text).not.toMatch(/<b>, Puebla|<bdi>Panaderas <b>/);
  });

  it('says what each of them is, and what was said lately, or where', async () => {
    const text = await get('/solidarity');
    expect(text).toContain('<p dir="auto">Bakers of <strong>nine</strong> bakeries.</p>');
    expect(text).toMatch(/<summary>More about <bdi>Panaderas &lt;b&gt;<\/bdi><\/summary>.*Since 1931\./s);
    expect(text).toContain(
      '<a href="https://bread.example/borders" rel="nofollow noopener"><bdi lang="es">Bread without borders</bdi></a>',
    );
    expect(text).toContain('Joint statement, April 1, 2026');
    expect(text).toContain('<summary><bdi lang="en">Said here</bdi></summary>');
    expect(text).toContain('Words <strong>of ours</strong>.');
    expect(text).not.toContain('<script>x');
    const order = ['Said here', 'Bread without borders', 'Last of the three'].map((title) => text.indexOf(title));
    expect(order.every((at, n) => at > (order[n - 1] ?? 0))).toBe(true);
    expect(text).not.toContain('The one before those');
    expect(await get('/es/solidarity')).toContain('Declaración conjunta, 1 de abril de 2026');
  });

  it('says nothing of those that are named inside only, of exchanges that are not public, or of plans, to anybody', async () => {
    for (const person of [undefined, staff, organizer]) {
      expect(await get('/solidarity', person)).not.toMatch(/Canary|Honduras/);
    }
  });

  it('is in Spanish too, and in the sitemap', async () => {
    const text = await get('/es/solidarity');
    expect(text).toContain('Solidaridad internacional');
    expect(text).toContain('México');
    expect(await get('/sitemap.xml')).toContain('/solidarity</loc>');
  });
});

describe('what carries the name of a sister organization', () => {
  it('says so on the public page of the meeting, and to machines, of those that are public', async () => {
    const meetingId = await addMeeting(api, { branch: chicago, visibility: 'public', title: 'Bread' });
    for (const organizationId of [open, hidden]) {
      await api.as(organizer)(jointMeetings.add, { params: { meetingId, organizationId } });
    }
    const text = await get(`/meetings/${meetingId}`);
    expect(text).toContain(`href="/solidarity#sister-${open}"`);
    expect(text).toContain('"name":"Panaderas \\u003cb>"');
    expect(text).not.toContain('Canary');
    expect(await get(`/es/meetings/${meetingId}`)).toContain(`href="/es/solidarity#sister-${open}"`);
  });

  it('says so on the public page of the campaign', async () => {
    const campaignId = await addCampaign(api, { branch: chicago, title: 'Across', area: labor });
    for (const organizationId of [open, hidden]) {
      await api.as(organizer)(jointCampaigns.add, { params: { campaignId, organizationId } });
    }
    const { rows } = await api.owner.query<{ slug: string }>('select slug from campaigns where id = $1', [campaignId]);
    const text = await get(`/campaigns/${rows[0]!.slug}`);
    expect(text).toContain(`href="/solidarity#sister-${open}"`);
    expect(text).not.toContain('Canary');
  });
});

describe('the public page of a priority area', () => {
  it('says what it stands for, in the language of the page, with its place among the ten', async () => {
    expect(await get('/areas/labor-movement')).toContain('Nothing moves unless somebody moves it.');
    const spanish = await get('/es/areas/labor-movement');
    expect(spanish).toContain('<h1>El movimiento obrero</h1>');
    expect(spanish).toContain('Nada se mueve si alguien no lo mueve.');
    expect(spanish).not.toContain('The labor movement');
    const all = await get('/es/what-we-do');
    const places = [
      'Construir una alternativa socialista',
      'Justicia climática y ambiental',
      'Liberación de las mujeres',
    ];
    const order = places.map((name) => all.indexOf(name));
    expect(order.every((at, n) => at > (order[n - 1] ?? 0))).toBe(true);
  });

  it('names conveners only as they want to stand in public', async () => {
    for (const [givenName, publicName] of [
      ['CanaryRosa', 'Rosa D.'],
      ['CanaryJo', null],
    ] as const) {
      const email = `${givenName.toLowerCase()}@people.example`;
      await addPerson(api, { branch: chicago, member: true, givenName, email });
      await api.as(staff)(areas.addConvener, { params: { areaId: labor }, body: { email, publicName } });
    }
    const text = await get('/areas/labor-movement', staff);
    expect(text).toContain('Rosa D.');
    expect(text).not.toContain('Canary');
  });

  it('is not found by an address that it never had', async () => {
    expect((await api.fetch('/areas/no-such-area')).status).toBe(404);
  });
});
