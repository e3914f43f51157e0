import { createHmac } from 'node:crypto';
import { StartupError } from './startup-error.ts';

/** The role that the server connects as: it owns nothing, so row-level security binds it. */
export const APP_ROLE = 'rollcall_app';

/**
 * The connection URL of the app role, derived from the owner's: same server and database, and a password that anyone
 * who knows the owner's can compute, so that there is only one secret to keep.
 */
export function appRoleUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  if (!url.password) {
    throw new StartupError('DATABASE_URL holds no password, so the app role has none: set APP_DATABASE_URL as well.');
  }
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(APP_ROLE).digest('hex');
  url.username = APP_ROLE;
  url.password = password;
  return url.href;
}
