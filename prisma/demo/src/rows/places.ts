import type pg from 'pg';
import type { RowSource } from '../bulk/copy-table.ts';
import { DAY } from '../days.ts';
import type { Society } from '../society/society.ts';

/** Ids that the migrations made, by slug, each as 16 bytes. */
export type Slugs = (slug: string) => Uint8Array;

/** @throws RangeError where a slug is asked for that the database does not hold */
export async function readSlugs(client: pg.Client, table: 'regions' | 'priority_areas'): Promise<Slugs> {
  const { rows } = await client.query<{ slug: string; id: Buffer }>(`select slug, uuid_send(id) as id from ${table}`);
  const bySlug = new Map(rows.map(({ slug, id }) => [slug, id]));
  return (slug) => {
    const id = bySlug.get(slug);
    if (!id) throw new RangeError(`There is no ${slug} in ${table}`);
    return id;
  };
}

/** The four regions of the census. */
const REGIONS: Record<string, string> = {
  northeast: 'CT MA ME NH NJ NY PA RI VT',
  midwest: 'IA IL IN KS MI MN MO ND NE OH SD WI',
  south: 'AL AR DC DE FL GA KY LA MD MS NC OK SC TN TX VA WV',
  west: 'AK AZ CA CO HI ID MT NM NV OR UT WA WY',
};

export function regionOf(state: string): string {
  const found = Object.entries(REGIONS).find(([, states]) => states.split(' ').includes(state));
  if (!found) throw new RangeError(`${state} lies in no region`);
  return found[0];
}

export const BRANCH_COLUMNS =
  'id region_id slug name city state zip latitude longitude time_zone email created_at'.split(' ');

export const branchRows = ({ branches, branchIds }: Society, regions: Slugs): RowSource =>
  function* (rows) {
    for (const [index, branch] of branches.entries()) {
      rows
        .row(BRANCH_COLUMNS.length)
        .id(branchIds.bytes, index)
        .id(regions(regionOf(branch.state)), 0);
      rows.text(branch.slug).text(branch.name).text(branch.city).text(branch.state).text(branch.zip);
      rows.double(branch.latitude).double(branch.longitude).text(branch.timeZone);
      yield rows.text(`${branch.slug}@rollcall.example`).instant(branch.founded * DAY);
    }
  };

export const CAMPAIGN_COLUMNS =
  'id priority_area_id branch_id slug title summary starts_on ends_on created_by created_at published_at updated_at'.split(
    ' ',
  );

export const campaignRows = (society: Society, areas: Slugs): RowSource =>
  function* (rows) {
    const { branchIds, campaignIds, population, signIns } = society;
    for (const [index, campaign] of society.campaigns.entries()) {
      rows.row(CAMPAIGN_COLUMNS.length).id(campaignIds.bytes, index).id(areas(campaign.area), 0);
      const place = society.branches[campaign.branch]?.slug;
      rows.id(branchIds.bytes, campaign.branch).text(slugOf(place ? `${campaign.title} ${place}` : campaign.title));
      rows.text(campaign.title).text(campaign.summary);
      rows.day(campaign.from).day(campaign.to);
      rows.id(population.people.bytes, campaign.branch < 0 ? -1 : signIns.organizers[campaign.branch]!);
      const began = campaign.from * DAY;
      yield rows.instant(began).instant(began).instant(began);
    }
  };

const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
