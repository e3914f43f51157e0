import { describe, expect, it } from 'vitest';
import { appRoleUrl } from './app-role.ts';
import { StartupError } from './startup-error.ts';

describe('appRoleUrl', () => {
  it('names the app role on the same server and database, with the same options', () => {
    const url = new URL(appRoleUrl('postgres://owner:s%40cret@db.example:5433/rollcall?sslmode=require'));
    expect(url.username).toBe('rollcall_app');
    expect(url.host).toBe('db.example:5433');
    expect(url.pathname + url.search).toBe('/rollcall?sslmode=require');
  });

  it('derives the same password every time, and another one from another owner', () => {
    const of = (password: string) => new URL(appRoleUrl(`postgres://owner:${password}@db/rollcall`)).password;
    expect(of('one')).toBe(of('one'));
    expect(of('one')).toMatch(/^[0-9a-f]{64}$/);
    expect(of('one')).not.toBe(of('two'));
  });

  it('refuses an owner without a password, because anyone could compute the app role’s', () => {
    expect(() => appRoleUrl('postgres://owner@db/rollcall')).toThrow(StartupError);
  });
});
