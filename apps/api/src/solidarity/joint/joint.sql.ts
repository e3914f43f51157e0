import { sisterOrganization } from '@rollcall/contract/solidarity';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';
import { listed } from '../organizations/organizations.sql.ts';

const carriedBy = (table: 'meetings' | 'campaigns', link: string, column: string) =>
  statement({
    name: `solidarity.of-${table}`,
    text: `
      select coalesce((select json_agg(json_build_object(${listed}) order by o.name, o.id)
                         from ${link} s join sister_organizations o on o.id = s.organization_id
                        where s.${column} = t.id), '[]') as items
        from ${table} t where t.id = $1`,
    row: z.object({ items: z.array(sisterOrganization) }),
  });

/** $1 the meeting, or the campaign: no row where the actor does not see it. */
export const sistersOf = {
  meeting: carriedBy('meetings', 'meeting_sisters', 'meeting_id'),
  campaign: carriedBy('campaigns', 'campaign_sisters', 'campaign_id'),
};

const setBy = (what: 'meeting' | 'campaign') =>
  statement({
    name: `solidarity.set-${what}-sister`,
    text: `select app.set_${what}_sister($1, $2, $3)`,
    row: z.object({}),
  });

/** $1 the meeting or campaign, $2 the organization, $3 whether it carries its name. */
export const setSister = { meeting: setBy('meeting'), campaign: setBy('campaign') };
