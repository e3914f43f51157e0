import { nearBranch } from '@rollcall/contract/branches/nearest';
import { z } from 'zod';
import { statement } from '../database/statement.ts';

/** The mean radius of the earth (IUGG), in kilometers. */
const EARTH_KM = 6371.0088;

/**
 * The branches by their distance over the ground (haversine), nearest first; of those equally far the first by name.
 * Values: latitude, longitude, how many.
 */
export const nearestBranches = statement({
  name: 'places.nearest-branches',
  text: `
    select coalesce(json_agg(json_build_object(
             'id', b.id, 'slug', b.slug, 'name', b.name, 'city', b.city, 'state', b.state, 'zip', b.zip, 'latitude', b.latitude,
             'longitude', b.longitude, 'timeZone', b.time_zone, 'email', b.email,
             'region', json_build_object('id', r.id, 'slug', r.slug, 'name', r.name), 'distanceKm', b.distance
           ) order by b.distance, b.name, b.id), '[]') as items
      from (select *, 2 * ${EARTH_KM} * asin(sqrt(least(1, sin(radians(latitude - $1::float8) / 2) ^ 2
                       + cos(radians($1::float8)) * cos(radians(latitude)) * sin(radians(longitude - $2::float8) / 2) ^ 2))) as distance
              from branches order by distance, name, id limit $3) b
      join regions r on r.id = b.region_id`,
  row: z.object({ items: z.array(nearBranch) }),
});
