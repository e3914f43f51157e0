import { branch, region } from '@rollcall/contract/branches';
import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

const listed = `
  'id', b.id, 'slug', b.slug, 'name', b.name, 'city', b.city, 'state', b.state, 'zip', b.zip, 'latitude', b.latitude,
  'longitude', b.longitude, 'timeZone', b.time_zone, 'email', b.email,
  'region', json_build_object('id', r.id, 'slug', r.slug, 'name', r.name)`;

/** Values: name and id of the last row before this page, number of rows. */
export const listBranches = statement({
  name: 'branches.list',
  text: `
    select coalesce(json_agg(json_build_object(${listed}) order by b.name, b.id), '[]') as items
      from (select * from branches where (name, id) > ($1, $2) order by name, id limit $3) b
      join regions r on r.id = b.region_id`,
  row: z.object({ items: z.array(branch) }),
});

const one = (name: string, condition: string) =>
  statement({
    name,
    text: `select json_build_object(${listed}) as branch from branches b join regions r on r.id = b.region_id where ${condition}`,
    row: z.object({ branch }),
  });

export const getBranch = one('branches.get', 'b.id = $1');
export const getBranchBySlug = one('branches.get-by-slug', 'b.slug = $1');

export const listRegions = statement({
  name: 'branches.regions',
  text: 'select id, slug, name from regions order by name',
  row: region,
});

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertBranch = statement({
  name: 'branches.insert',
  text: `
    insert into branches (id, region_id, slug, name, city, state, zip, latitude, longitude, time_zone, email, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, app.now())
    on conflict (id) do nothing
    returning id`,
  row: z.object({ id: z.uuid() }),
});

export const auditBranch = statement({
  name: 'branches.audit',
  text: "select app.audit('branches.added', null, $1)",
  row: z.object({}),
});
