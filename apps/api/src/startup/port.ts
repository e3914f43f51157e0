import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartupError } from '@rollcall/database/startup-error';

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

/** Says in words why an address cannot be listened on; gives back any other error as it is. */
export function asListenError(error: unknown, host: string, port: number): unknown {
  if (!isSystemError(error)) return error;
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartupError(`Port ${port} is taken: end what uses it, or set PORT to another.`, { cause: error });
    case 'EACCES':
      return new StartupError(`Port ${port} may not be used by this user: set PORT to one above 1023.`, {
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(`${host} is not an address of this machine: set HOST to one.`, { cause: error });
    default:
      return error;
  }
}

/**
 * Finds out before all else whether the port is free: a database that is started for nothing takes seconds.
 * @throws StartupError
 */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    throw asListenError(error, host, port);
  } finally {
    probe.close();
  }
}
