import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { email, instant, language, line, linkToken, newPassword, optionalLine } from './fields.ts';
import { officeRoles } from './permissions.ts';

export const heldOffice = z.object({ role: z.enum(officeRoles), branchIds: z.array(z.uuid()).nullable() });

/** Who is signed in. `branchId` is the branch of the current membership. */
export const session = z
  .object({
    personId: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    language,
    branchId: z.uuid().nullable(),
    offices: z.array(heldOffice),
    expiresAt: instant,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

const credentials = z.strictObject({ email, password: z.string().min(1).max(128) }).meta({ id: 'Credentials' });

export const sessions = {
  open: endpoint({
    method: 'POST',
    path: '/session',
    summary: 'Sign in',
    access: 'public',
    body: credentials,
    response: session,
  }),
  get: endpoint({ method: 'GET', path: '/session', summary: 'Who is signed in', access: 'session', response: session }),
  close: endpoint({ method: 'DELETE', path: '/session', summary: 'Sign out here', access: 'session' }),
  closeAll: endpoint({ method: 'DELETE', path: '/sessions', summary: 'Sign out everywhere', access: 'session' }),
};

export const passwords = {
  requestReset: endpoint({
    method: 'POST',
    path: '/password-resets',
    summary: 'Ask for a link to set a new password; the answer is the same whether the address is known or not',
    access: 'public',
    body: z.strictObject({ email }).meta({ id: 'RequestPasswordReset' }),
    response: z.object({ sent: z.literal(true) }),
    status: 202,
  }),
  redeem: endpoint({
    method: 'PUT',
    path: '/password',
    summary: 'Set a password by a mailed link, of an invitation or of a reset',
    access: 'public',
    body: z.strictObject({ token: linkToken, password: newPassword }).meta({ id: 'RedeemLink' }),
  }),
  change: endpoint({
    method: 'PUT',
    path: '/me/password',
    summary: 'Change the own password; all other sessions end',
    access: 'session',
    body: z
      .strictObject({ currentPassword: z.string().min(1).max(128), password: newPassword })
      .meta({ id: 'ChangePassword' }),
  }),
  claimFirstAdministrator: endpoint({
    method: 'POST',
    path: '/first-administrator',
    summary: 'Become the first administrator by the link that the log of a new installation prints',
    access: 'public',
    body: z
      .strictObject({
        token: linkToken,
        givenName: line(100),
        familyName: optionalLine(100),
        email,
        password: newPassword,
      })
      .meta({ id: 'ClaimFirstAdministrator' }),
  }),
};
