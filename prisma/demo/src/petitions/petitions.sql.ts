import { idOf, shareOf } from '../derived.sql.ts';

/**
 * Petitions of the campaigns that run: of the nation's first three, and of a branch's latest, every third being closed
 * again; and one form that stands by itself. $1 now, $2 the texts and questions.
 */
export const INSERT_PETITIONS = `
  with wanted as (
    select c.id as campaign_id, c.branch_id, c.title, 'ofNationalCampaigns' as what, 70 - 20 * n as days, false as closed, n
      from (select *, row_number() over (order by starts_on desc, id) as n from campaigns where branch_id is null and ends_on is null) c
     where n <= 3
    union all
    select c.id, c.branch_id, c.title, 'ofBranchCampaigns', 10 + 13 * (n % 5), n % 3 = 0, 100 + n
      from (select *, row_number() over (order by slug) as n
              from (select distinct on (branch_id) * from campaigns where branch_id is not null and ends_on is null
                     order by branch_id, starts_on desc, id) latest) c
    union all
    select null, null, '', 'form', 45, false, 1000
  ), made as (
    select w.*, $2::jsonb -> w.what as words, $1::timestamptz - make_interval(days => w.days::int) as at,
           ${idOf(`'petition'`, 'coalesce(w.campaign_id::text, w.what)')} as id from wanted w
  )
  insert into petitions (id, slug, kind, campaign_id, branch_id, language, texts, questions, goal, published_at, closed_at, created_at, updated_at)
  select id, case what when 'form' then 'offer-your-help' end, (words ->> 'kind')::petition_kind, campaign_id, branch_id, 'en',
         replace((words -> 'texts')::text, '{campaign}', trim(both '"' from to_jsonb(title)::text))::jsonb, words -> 'questions', (words ->> 'goal')::int,
         at, case when closed then $1::timestamptz - interval '4 days' end, at - interval '2 days', at
    from made`;

/**
 * Signatures: of people whom a branch knows already and who agree to be contacted, and of others by names of our own. $1 now,
 * $2 given names, $3 family names.
 */
export const INSERT_SIGNATURES = `
  with near as (
    select p.id as petition_id, p.kind, p.questions, b.id as branch_id, b.zip, p.published_at, coalesce(p.closed_at, $1) as until,
           (case when p.branch_id is null then 55 else 90 end * (0.4 + ${shareOf('p.id', 'b.id')}))::int as many
      from petitions p join branches b on p.branch_id is null or p.branch_id = b.id
  ), signers as (
    select n.*, k, null::uuid as person_id, ($2::text[])[1 + floor(${shareOf('n.petition_id', 'n.branch_id', 'k', `'g'`)} * cardinality($2))::int] as given_name,
           ($3::text[])[1 + floor(${shareOf('n.petition_id', 'n.branch_id', 'k', `'f'`)} * cardinality($3))::int] as family_name,
           'signer.' || left(md5(concat_ws('.', n.branch_id, k)), 10) || '@mail.example' as email
      from near n cross join lateral generate_series(1, n.many) k
    union all
    select n.*, 1000 + r.k, r.id, r.given_name, r.family_name, r.email
      from near n cross join lateral (
        select id, given_name, family_name, email, row_number() over () as k from (
          select * from people where branch_id = n.branch_id and email is not null order by created_at desc, id limit n.many) latest) r
     where ${shareOf('n.petition_id', 'r.id')} < 0.4
  )
  insert into petition_signatures (id, petition_id, given_name, family_name, email, zip, branch_id, answers, may_contact, phone, language, source,
                                   asked_at, confirmed_at, person_id)
  select ${idOf('s.petition_id', 's.branch_id', 's.k')}, s.petition_id, s.given_name, s.family_name, s.email, s.zip, s.branch_id,
         case when s.kind = 'form' then jsonb_build_object('what', (array['["table"]', '["table", "design"]', '["care"]'])[1 + s.k % 3]::jsonb, 'time', 1 + s.k % 5, 'rules', true)
              when s.questions @> '[{"id": "lives"}]' then jsonb_build_object('lives', (array['["yes"]', '["yes"]', '["work"]'])[1 + s.k % 3]::jsonb)
              else jsonb_build_object('why', (array['["work"]', '["work", "family"]', '["neighbors"]'])[1 + s.k % 3]::jsonb) end,
         s.person_id is not null, null, case when s.k % 6 = 0 then 'es' else 'en' end, (array['page', 'page', 'page', 'frame', 'sheet'])[1 + s.k % 5]::signature_source,
         t.at - interval '10 minutes', t.at, s.person_id
    from signers s
   cross join lateral (select date_trunc('second', s.published_at + (s.until - s.published_at) * power(${shareOf('s.petition_id', 's.branch_id', 's.k', `'t'`)}, 1.6)) as at) t`;

/** Those who agreed, in the words of today. */
export const INSERT_CONSENTS = `
  insert into contact_consents (id, person_id, branch_id, channel, wording, given_at, signature_id)
  select ${idOf(`'consent'`, 'id')}, person_id, branch_id, 'email', 'petition-email-1', confirmed_at, id
    from petition_signatures where person_id is not null`;

export const COUNT_SIGNATURES = `
  update petitions p set signature_count = c.n from (select petition_id, count(*)::int as n from petition_signatures group by 1) c where c.petition_id = p.id`;
