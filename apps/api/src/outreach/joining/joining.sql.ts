import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const done = z.object({});

/** Values: given and family name, address, ZIP code, branch, language. */
export const requestJoin = statement({
  name: 'joining.request',
  text: 'select app.request_join($1, $2, $3, $4, $5, $6)',
  row: done,
});

/** Value: the link. No row where it holds no longer. */
export const joinBehind = statement({
  name: 'joining.behind',
  text: 'select branch_slug as "branchSlug", is_confirmed as "isConfirmed" from app.join_behind($1)',
  row: z.object({ branchSlug: z.string(), isConfirmed: z.boolean() }),
});

export const confirmJoin = statement({ name: 'joining.confirm', text: 'select app.confirm_join($1)', row: done });
export const withdrawJoin = statement({ name: 'joining.withdraw', text: 'select app.withdraw_join($1)', row: done });

export const forgetJoinRequests = statement({
  name: 'joining.forget',
  text: 'select app.forget_join_requests() as forgotten',
  row: z.object({ forgotten: z.int() }),
});

/** Runs as the owner: a mail is sent in nobody's name. Values: the request, what time it is. */
export const joinNews = statement({
  name: 'joining.news',
  text: `
    select q.email::text as email, q.language, b.name as "branchName", b.city, b.state, b.email::text as "branchEmail"
      from join_requests q join branches b on b.id = q.branch_id
     where q.id = $1 and q.confirmed_at is null and q.expires_at > $2`,
  row: z.object({
    email: z.string(),
    language: z.string(),
    branchName: z.string(),
    city: z.string(),
    state: z.string(),
    branchEmail: z.string().nullable(),
  }),
});
