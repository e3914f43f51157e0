import { StartupError } from '@rollcall/database/startup-error';
import { type Config, environment, type Environment } from './config.schema.ts';

/**
 * Reads the configuration from environment variables.
 * @throws StartupError that names each variable at fault, never its value: it may be a secret
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartupError(`The configuration is not valid. ${faults.join('. ')}`);
  }
  const publicUrl = result.data.PUBLIC_URL ?? `http://localhost:${result.data.PORT}`;
  const { origin, protocol, hostname } = new URL(publicUrl);
  return {
    ...result.data,
    LOG_LEVEL: result.data.LOG_LEVEL ?? (result.data.DATABASE_URL ? 'info' : 'warn'),
    PUBLIC_URL: publicUrl.replace(/\/+$/, ''),
    REPLY_DOMAIN: result.data.REPLY_DOMAIN ?? hostname,
    inboundSmtp: inboundSmtpOf(result.data),
    origin,
    secure: protocol === 'https:',
  };
}

const USUAL_SMTP_PORT = 2525; // one that needs no rights

const inboundSmtpOf = (env: Environment): Config['inboundSmtp'] => {
  const { INBOUND_SMTP_PORT: asked, INBOUND_SMTP_HOST: host } = env;
  if (asked !== undefined) return asked === 'off' ? null : { host, port: asked, isAsked: true };
  return env.DATABASE_URL || env.NODE_ENV === 'test' ? null : { host, port: USUAL_SMTP_PORT, isAsked: false };
};
