import { describe, expect, it } from 'vitest';
import { readConfig } from './read-config.ts';

describe('where replies of calendar programs arrive', () => {
  const inbound = (env: Record<string, string>) => readConfig(env).inboundSmtp;

  it('is port 2525 of this machine beside the embedded database, where nobody says otherwise', () => {
    expect(inbound({})).toEqual({ host: '127.0.0.1', port: 2525, isAsked: false });
  });

  it('is nowhere beside another database, or where it is switched off', () => {
    expect(inbound({ DATABASE_URL: 'postgres://db/rollcall' })).toBeNull();
    expect(inbound({ INBOUND_SMTP_PORT: 'off' })).toBeNull();
  });

  it('is where it is asked for', () => {
    const env = { DATABASE_URL: 'postgres://db/rollcall', INBOUND_SMTP_PORT: '25', INBOUND_SMTP_HOST: '0.0.0.0' };
    expect(inbound(env)).toEqual({ host: '0.0.0.0', port: 25, isAsked: true });
    expect(() => readConfig({ INBOUND_SMTP_PORT: 'on' })).toThrow('INBOUND_SMTP_PORT');
  });

  it('are addresses of the host that people type, or of a domain of their own', () => {
    expect(readConfig({ PUBLIC_URL: 'https://Rollcall.example:8443/' }).REPLY_DOMAIN).toBe('rollcall.example');
    expect(readConfig({ REPLY_DOMAIN: 'Reply.Rollcall.example' }).REPLY_DOMAIN).toBe('reply.rollcall.example');
    expect(() => readConfig({ REPLY_DOMAIN: 'a@b' })).toThrow('REPLY_DOMAIN');
  });
});
