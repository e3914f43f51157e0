import { petitionFigures, signer } from '@rollcall/contract/petitions/signers';
import { z } from 'zod';
import { statement } from '../../../platform/database/statement.ts';

/** What is to be known of a petition before its signers are read; `holds`: whether the whole list is the caller's. */
export const listHead = statement({
  name: 'signers.head',
  text: `
    select slug, language, questions,
           case when branch_id is null then app.holds('membership_secretary')
                else branch_id = any (app.organized_branch_ids()) end as holds
      from petitions where id = $1`,
  row: z.object({
    slug: z.string(),
    language: z.string(),
    questions: z.unknown(),
    holds: z.boolean(),
  }),
});

/** Values: the petition, when the last row before this page was confirmed and its id, number of rows, branch or null. */
export const listSigners = statement({
  name: 'signers.list',
  text: `
    select coalesce(json_agg(json_build_object('id', s.id, 'givenName', s.given_name, 'familyName', s.family_name, 'zip', s.zip,
             'confirmedAt', s.confirmed_at, 'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end,
             'mayContact', s.may_contact, 'email', s.email, 'phone', s.phone, 'personId', s.person_id, 'answers', s.answers)
             order by s.confirmed_at desc, s.id desc), '[]') as items
      from (select * from petition_signers
             where petition_id = $1 and (confirmed_at, id) < ($2, $3) and ($5::uuid is null or branch_id = $5)
             order by confirmed_at desc, id desc limit $4) s
      left join branches b on b.id = s.branch_id`,
  row: z.object({ items: z.array(signer) }),
});

/** The whole list, in the order in which it was signed. */
export const allSigners = statement({
  name: 'signers.all',
  text: `
    select given_name as "givenName", family_name as "familyName", zip, (confirmed_at at time zone 'UTC')::date::text as day, email::text, phone,
           may_contact as "mayContact", answers
      from petition_signers where petition_id = $1 and holds order by confirmed_at, id`,
  row: z.object({
    givenName: z.string(),
    familyName: z.string(),
    zip: z.string().nullable(),
    day: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    mayContact: z.boolean(),
    answers: z.record(z.string(), z.unknown()),
  }),
});

/** $1 what was done, $2 the petition. */
export const auditSigners = statement({
  name: 'signers.audit',
  text: 'select app.audit($1, p.id, p.branch_id)::text as done from petitions p where p.id = $2',
  row: z.object({ done: z.unknown() }),
});

export const getFigures = statement({
  name: 'signers.figures',
  text: 'select app.petition_figures($1) as figures',
  row: z.object({ figures: petitionFigures }),
});
