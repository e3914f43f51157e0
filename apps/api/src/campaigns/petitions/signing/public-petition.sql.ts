import { petition } from '@rollcall/contract/petitions';
import { z } from 'zod';
import { statement } from '../../../platform/database/statement.ts';

const text = z.string();

const publicRow = petition
  .pick({ id: true, slug: true, kind: true, texts: true, questions: true, needsZip: true })
  .extend({
    state: z.enum(['open', 'closed']),
    language: text,
    goal: z.int().nullable(),
    signatureCount: z.int(),
    branch: z.object({ id: z.uuid(), name: text, slug: text, email: text.nullable() }).nullable(),
    campaign: z.object({ title: text, slug: text }).nullable(),
    publishedAt: text,
    closedAt: text.nullable(),
    updatedAt: text,
  });
export type PublicPetitionRow = z.output<typeof publicRow>;

const selected = `
  select json_build_object(
    'id', p.id, 'slug', p.slug, 'kind', p.kind, 'state', case when p.closed_at is null then 'open' else 'closed' end, 'language', p.language,
    'texts', p.texts, 'questions', p.questions, 'needsZip', p.needs_zip, 'goal', p.goal, 'signatureCount', p.signature_count,
    'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name, 'slug', b.slug, 'email', b.email) end,
    'campaign', case when c.id is not null then json_build_object('title', c.title, 'slug', c.slug) end,
    'publishedAt', p.published_at, 'closedAt', p.closed_at, 'updatedAt', p.updated_at) as petition
    from petitions p
    left join branches b on b.id = p.branch_id
    left join campaigns c on c.id = p.campaign_id and c.published_at is not null
   where p.published_at is not null and`;

const row = z.object({ petition: publicRow });

export const publishedBySlug = statement({ name: 'petitions.published', text: `${selected} p.slug = $1`, row });
export const publishedById = statement({ name: 'petitions.published-by-id', text: `${selected} p.id = $1`, row });
