import { idOf } from '../derived.sql.ts';

const sister = (number: string) => idOf(`'sister'`, number);

/** In each statement $1 is this morning, $2 the texts; organizations are named by their number from 0. */
export const INSERT_SISTERS = `
  insert into sister_organizations (id, name, country, city, latitude, longitude, kind, relation, since, about, url, is_public, created_at, updated_at)
  select ${sister('n - 1')}, o ->> 'name', o ->> 'country', o ->> 'city', (o ->> 'latitude')::float8, (o ->> 'longitude')::float8,
         (o ->> 'kind')::sister_kind, (o ->> 'relation')::sister_relation,
         ($1::timestamptz at time zone 'UTC' - make_interval(days => 30 + 365 * (o ->> 'years')::int))::date, o ->> 'about',
         case when n % 3 > 0 and (o ->> 'public')::boolean then 'https://sister-' || n || '.example/' end, (o ->> 'public')::boolean,
         $1::timestamptz - make_interval(days => 400 - n::int), $1::timestamptz - make_interval(days => 60 - n::int)
    from jsonb_array_elements($2::jsonb -> 'organizations') with ordinality t (o, n)`;

export const INSERT_CONTACTS = `
  insert into sister_contacts (id, organization_id, name, role, email, phone, languages, note, updated_at)
  select ${idOf(`'contact'`, 'n')}, ${sister(`c ->> 'of'`)}, c ->> 'name', c ->> 'role', c ->> 'email', c ->> 'phone',
         array(select jsonb_array_elements_text(c -> 'languages')), c ->> 'note', $1::timestamptz - make_interval(days => 90)
    from jsonb_array_elements($2::jsonb -> 'contacts') with ordinality t (c, n)`;

/** What branches did with them; the branch is the one of that number by its address in words, 0: the nation. */
export const INSERT_EXCHANGES = `
  insert into sister_exchanges (id, organization_id, kind, title, branch_id, starts_on, ends_on, is_public, updated_at)
  select ${idOf(`'exchange'`, 'n')}, ${sister(`e ->> 'of'`)}, (e ->> 'kind')::exchange_kind, e ->> 'title', b.id,
         ($1::timestamptz at time zone 'UTC')::date - (e ->> 'ago')::int,
         case when (e ->> 'days')::int > 0 then ($1::timestamptz at time zone 'UTC')::date - (e ->> 'ago')::int + (e ->> 'days')::int end,
         (e ->> 'public')::boolean, $1::timestamptz - make_interval(days => (e ->> 'ago')::int)
    from jsonb_array_elements($2::jsonb -> 'exchanges') with ordinality t (e, n)
    left join (select id, row_number() over (order by slug) as number from branches) b on b.number = (e ->> 'branch')::int`;

export const INSERT_STATEMENTS = `
  insert into sister_statements (id, organization_id, voice, title, body, language, issued_on, updated_at)
  select ${idOf(`'statement'`, 'n')}, ${sister(`s ->> 'of'`)}, (s ->> 'voice')::statement_voice, s ->> 'title', s ->> 'body', s ->> 'language',
         ($1::timestamptz at time zone 'UTC')::date - (s ->> 'ago')::int, $1::timestamptz - make_interval(days => (s ->> 'ago')::int)
    from jsonb_array_elements($2::jsonb -> 'statements') with ordinality t (s, n)`;

const NEAR = `(select id, row_number() over (order by name) as n, count(*) over () as all from sister_organizations where is_public and relation <> 'ended')`;

/** The next public meetings about solidarity abroad, and some others, are held together with one of them. */
export const INSERT_JOINT_MEETINGS = `
  insert into meeting_sisters (meeting_id, organization_id, added_at)
  select m.id, s.id, m.created_at
    from (select m.id, m.created_at, row_number() over (order by a.slug <> 'international-solidarity', m.starts_at, m.id) as n
            from meetings m join priority_areas a on a.id = m.priority_area_id
           where m.starts_at > $1 and m.cancelled_at is null and m.visibility = 'public'
             and a.slug in ('international-solidarity', 'palestine-solidarity', 'labor-movement')
           order by a.slug <> 'international-solidarity', m.starts_at, m.id limit 16) m
    join ${NEAR} s on s.n = 1 + m.n % s.all`;

/** Campaigns of the nation against war and for those abroad are led together with two of them. */
export const INSERT_JOINT_CAMPAIGNS = `
  insert into campaign_sisters (campaign_id, organization_id, added_at)
  select c.id, s.id, c.created_at
    from (select c.*, row_number() over (order by c.starts_on, c.id) as n
            from campaigns c join priority_areas a on a.id = c.priority_area_id
           where c.branch_id is null and a.slug in ('international-solidarity', 'palestine-solidarity', 'climate-justice')) c
    join ${NEAR} s on s.n in (1 + (5 * c.n) % s.all, 1 + (5 * c.n + 3) % s.all)`;

/** Two organizers convene each area; one of them stands in public under a name. */
export const INSERT_CONVENERS = `
  insert into priority_area_conveners (area_id, person_id, public_name, added_at)
  select a.id, o.person_id, case when o.n % 2 = 0 then p.given_name || ' ' || p.family_name end, $1::timestamptz - make_interval(days => 200 - o.n::int)
    from (select distinct on (n) person_id, n
            from (select person_id, row_number() over (order by starts_on, id) - 1 as n from offices
                   where role = 'organizer' and ends_on is null and branch_id is not null) all_of_them
           where n < 20) o
    join priority_areas a on a.position = 1 + o.n / 2
    join people p on p.id = o.person_id`;
