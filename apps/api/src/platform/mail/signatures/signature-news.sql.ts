import { z } from 'zod';
import { statement } from '../../database/statement.ts';

// These run as the owner: a mail is sent in nobody's name. Nothing of what was typed goes into it but its address.

const petition = `
  jsonb_build_object('slug', p.slug, 'kind', p.kind, 'title', coalesce(nullif(p.texts -> s.language ->> 'title', ''), p.texts -> p.language ->> 'title'),
    'thanks', coalesce(nullif(p.texts -> s.language ->> 'thanks', ''), p.texts -> p.language ->> 'thanks', ''),
    'branchName', b.name, 'branchEmail', b.email) as petition`;

const row = z.object({
  email: z.string(),
  language: z.string(),
  petition: z.object({
    slug: z.string(),
    kind: z.enum(['petition', 'form']),
    title: z.string(),
    /** Markdown; may be empty. */
    thanks: z.string(),
    branchName: z.string().nullable(),
    branchEmail: z.string().nullable(),
  }),
});
export type SignatureNews = z.output<typeof row>;

/** $1 the request, $2 the time. Nothing where it was confirmed, or withdrawn, or there is nothing to confirm any more. */
export const askedNews = statement({
  name: 'mail.signature-asked',
  text: `
    select s.email::text as email, s.language, ${petition}
      from petition_requests s
      join petitions p on p.id = s.petition_id
      left join branches b on b.id = p.branch_id
     where s.id = $1 and s.signature_id is null and s.expires_at > $2 and p.published_at is not null and p.closed_at is null`,
  row,
});

/** $1 the signature. Nothing where it was taken back. */
export const confirmedNews = statement({
  name: 'mail.signature-confirmed',
  text: `
    select s.email::text as email, s.language, ${petition}
      from petition_signatures s
      join petitions p on p.id = s.petition_id
      left join branches b on b.id = p.branch_id
     where s.id = $1 and s.email is not null`,
  row,
});
