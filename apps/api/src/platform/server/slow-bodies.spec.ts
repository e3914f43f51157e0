import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { endSlowBodies } from './slow-bodies.ts';

let server: FastifyInstance | undefined;
afterEach(() => server?.close());

const start = async (ms: number) => {
  server = Fastify({ forceCloseConnections: true });
  endSlowBodies(server, ms);
  server.post('/', (request) => request.body);
  await server.listen({ port: 0 });
  return (server.server.address() as AddressInfo).port;
};

it('hangs up on who says that a body comes, and sends the half of it', async () => {
  const socket = net.connect(await start(1));
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
  socket.resume();
  await once(socket, 'close');
});

it('answers who sends all of it', async () => {
  const response = await fetch(`http://localhost:${await start(60_000)}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"a":1}',
  });
  expect(await response.json()).toEqual({ a: 1 });
});
