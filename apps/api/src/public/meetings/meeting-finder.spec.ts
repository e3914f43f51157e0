import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { pageReader } from '../../../test/pages.ts';
import { addCampaign, addMeeting, areaId, regionId } from '../../../test/world.ts';

let api: TestApi;
const ids: Record<string, string> = {};
const { get } = pageReader(() => api);

beforeAll(async () => {
  api = await startApi();
  const region = await regionId(api, 'midwest');
  const branch = async (slug: string, latitude: number, longitude: number) => {
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into branches (region_id, slug, name, city, state, zip, latitude, longitude, time_zone)
       values ($1, $2, $2, $2, 'IL', '60601', $3, $4, 'America/Chicago') returning id`,
      [region, slug, latitude, longitude],
    );
    return rows[0]!.id;
  };
  const chicago = await branch('chicago', 41.85, -87.67);
  await branch('milwaukee', 43.04, -87.9);
  await branch('madison', 43.07, -89.4);
  const miami = await branch('miami', 25.77, -80.19);
  const campaign = await addCampaign(api, { branch: chicago, area: await areaId(api, 7) });
  ids['forum'] = await addMeeting(api, { branch: chicago, campaign, title: 'A forum', kind: 'public_forum' });
  ids['online'] = await addMeeting(api, {
    branch: chicago,
    title: 'On the line',
    onlineUrl: 'https://video.example/a',
  });
  ids['study'] = await addMeeting(api, { branch: miami, title: 'To study', kind: 'study_group' });
  ids['closed'] = await addMeeting(api, { branch: miami, title: 'For members', visibility: 'members' });
  ids['held'] = await addMeeting(api, { branch: miami, title: 'With two' });
  await api.owner.query('update meetings set cohost_branch_ids = $2 where id = $1', [ids['held'], [chicago]]);
});
afterAll(() => api.close());

const found = async (query: string) => {
  const { status, text } = await get(`/meetings${query}`);
  expect(status).toBe(200);
  return Object.keys(ids).filter((name) => text.includes(`/meetings/${ids[name]}"`));
};

describe('looking for a meeting', () => {
  it.each([
    ['', ['forum', 'online', 'study', 'held']],
    ['?area=labor-movement', ['forum']],
    ['?kind=study_group', ['study']],
    ['?online=1', ['online']],
    ['?branch=miami', ['study', 'held']],
    ['?branch=chicago', ['forum', 'online', 'held']],
    ['?near=60608', ['forum', 'online', 'held']],
    ['?near=Evanston&online=1', ['online']],
    ['?area=&kind=&near=', ['forum', 'online', 'study', 'held']],
  ])('finds with “%s” those that fit', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it.each(['?near=00000', '?near=Atlantis', '?branch=nowhere', '?area=climate-justice'])(
    'finds none with %s, says so, and leads back',
    async (query) => {
      const { text } = await get(`/meetings${query}`);
      expect(text).toContain('No public meeting is planned that fits');
      expect(text).toContain('<meta name="robots" content="noindex"/>');
    },
  );

  it('takes what is no choice for no choice, and shows what was typed as text', async () => {
    const { text } = await get(`/meetings?kind=party&near=${encodeURIComponent('"><script>x</script>')}`);
    expect(text).not.toContain('<script>x');
    expect(await found('?kind=party&online=maybe')).toHaveLength(4);
  });

  it('keeps what was chosen from page to page', async () => {
    for (let n = 0; n < 21; n += 1) {
      await addMeeting(api, { branch: await chicagoId(), kind: 'training', startsAtLocal: '2027-02-01T19:00' });
    }
    const { text } = await get('/meetings?kind=training');
    const next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    expect(next).toContain('kind=training&cursor=');
    const second = await get(next!);
    expect(second.text.match(/class="meeting"/g)).toHaveLength(1);
  });
});

const chicagoId = async () => {
  const { rows } = await api.owner.query<{ id: string }>(`select id from branches where slug = 'chicago'`);
  return rows[0]!.id;
};
