import { sisterOrganization, sisterOrganizationDetail } from '@rollcall/contract/solidarity';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** A sister organization as it stands in a list, of the table `o`. */
export const listed = `
  'id', o.id, 'name', o.name, 'country', o.country, 'city', o.city, 'latitude', o.latitude, 'longitude', o.longitude,
  'kind', o.kind, 'relation', o.relation, 'since', o.since, 'isPublic', o.is_public`;

/** Values: name and id of the last row before this page, number of rows; then country, kind, relation or null. */
export const listOrganizations = statement({
  name: 'solidarity.organizations',
  text: `
    select coalesce(json_agg(json_build_object(${listed}) order by o.name, o.id), '[]') as items
      from (select * from sister_organizations
             where (name, id) > ($1, $2)
               and ($4::text is null or country = $4)
               and ($5::sister_kind is null or kind = $5)
               and ($6::sister_relation is null or relation = $6)
             order by name, id limit $3) o`,
  row: z.object({ items: z.array(sisterOrganization) }),
});

/** $1 the organization. Of meetings and campaigns those that the actor may see. */
export const getOrganization = statement({
  name: 'solidarity.organization',
  text: `
    select json_build_object(${listed}, 'about', o.about, 'url', o.url, 'version', o.version,
             'meetings', coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'branch', m.branch,
                                     'startsAt', to_json(m.starts_at), 'timeZone', m.time_zone) order by m.starts_at desc)
                from (select m.id, m.title, m.starts_at, m.time_zone, b.name as branch
                        from meeting_sisters s join meetings m on m.id = s.meeting_id join branches b on b.id = m.branch_id
                       where s.organization_id = o.id and m.cancelled_at is null
                       order by m.starts_at desc limit 10) m), '[]'),
             'campaigns', coalesce((select json_agg(json_build_object('id', c.id, 'title', c.title, 'slug', c.slug,
                                      'startsOn', c.starts_on) order by c.starts_on desc)
                from (select c.id, c.title, c.slug, c.starts_on
                        from campaign_sisters s join campaigns c on c.id = s.campaign_id
                       where s.organization_id = o.id
                       order by c.starts_on desc limit 10) c), '[]')) as organization
      from sister_organizations o where o.id = $1`,
  row: z.object({ organization: sisterOrganizationDetail }),
});

const id = z.object({ id: z.uuid() });
const columns = 'name, country, city, latitude, longitude, kind, relation, since, about, url, is_public';

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertOrganization = statement({
  name: 'solidarity.insert-organization',
  text: `
    insert into sister_organizations (id, ${columns}, created_by, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, app.actor_id(), app.now(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: id,
});

/** Values as above, and last the version that was seen: no row where it has another one now. */
export const updateOrganization = statement({
  name: 'solidarity.update-organization',
  text: `
    update sister_organizations set (${columns}) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12),
           version = version + 1, updated_at = app.now()
     where id = $1 and version = $13
    returning id`,
  row: id,
});
