import { z } from 'zod';
import { statement } from '../../database/statement.ts';

const nothing = z.object({});

export const requestReset = statement({
  name: 'passwords.request-reset',
  text: 'select from app.request_password_reset($1)',
  row: nothing,
});

export const purposeOfLink = statement({
  name: 'passwords.link-purpose',
  text: 'select app.link_purpose($1) as purpose',
  row: z.object({ purpose: z.enum(['invitation', 'password_reset', 'first_administrator']).nullable() }),
});

export const redeemLink = statement({
  name: 'passwords.redeem-link',
  text: 'select from app.redeem_link($1, $2)',
  row: nothing,
});

export const claimFirstAdministrator = statement({
  name: 'passwords.claim-first-administrator',
  text: 'select from app.claim_first_administrator($1, $2, $3, $4, $5)',
  row: nothing,
});

export const ownPasswordHash = statement({
  name: 'passwords.own-hash',
  text: 'select app.own_password_hash() as "passwordHash"',
  row: z.object({ passwordHash: z.string().nullable() }),
});

export const changePassword = statement({
  name: 'passwords.change',
  text: 'select from app.change_password($1, $2)',
  row: nothing,
});
