import { StartupError } from '@rollcall/database/startup-error';
import { type Config, environment } from './config.schema.ts';

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
  const { origin, protocol } = new URL(publicUrl);
  return {
    ...result.data,
    LOG_LEVEL: result.data.LOG_LEVEL ?? (result.data.DATABASE_URL ? 'info' : 'warn'),
    PUBLIC_URL: publicUrl.replace(/\/+$/, ''),
    origin,
    secure: protocol === 'https:',
  };
}
