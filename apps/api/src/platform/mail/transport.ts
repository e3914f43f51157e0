import { createTransport, type Transporter } from 'nodemailer';

const CONNECTIONS = 2; // as many as jobs run at once

/**
 * Keeps connections to a mail server. A server that does not answer fails the job soon, and the queue tries again.
 * @param url `smtp://` or `smtps://`, with user and password where the server asks for them
 */
export function openTransport(url: string): Transporter {
  const server = new URL(url);
  server.searchParams.set('pool', 'true');
  server.searchParams.set('maxConnections', String(CONNECTIONS));
  server.searchParams.set('connectionTimeout', '10000');
  server.searchParams.set('greetingTimeout', '10000');
  server.searchParams.set('socketTimeout', '20000');
  return createTransport(server.href);
}
