import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ProblemException } from '../http/problem.exception.ts';
import { answerProblem } from '../http/problem.filter.ts';

const BUILT = fileURLToPath(new URL('../../../../web/dist/app', import.meta.url));
const HASHED = 'assets/'; // Vite names what is in there by its content

/** The names of all files below a folder, with `/` between; empty where there is no such folder. */
async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/')),
  );
}

/**
 * The dashboard below `/app/`: its files, and its one page for every other address, which the browser then draws. Without
 * a build of the web (in the API's own tests) there is none.
 */
export async function serveDashboard(server: FastifyInstance, folder = BUILT): Promise<void> {
  const files = await filesIn(folder);
  if (!files.has('index.html')) return;
  await server.register(staticFiles, { root: folder, serve: false, cacheControl: false });
  const sendPage = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html');
  // The router takes `/app/` for this one too.
  server.get('/app', (request, reply) =>
    request.url.startsWith('/app/') ? sendPage(reply) : reply.redirect('/app/', 308),
  );
  server.get<{ Params: { '*': string } }>('/app/*', (request, reply) => {
    const file = request.params['*'];
    if (files.has(file) && file !== 'index.html') {
      const forever = file.startsWith(HASHED);
      return reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache').sendFile(file);
    }
    if (!file.startsWith(HASHED)) return sendPage(reply);
    // Of another build: its page must be loaded anew. Nest's filter does not reach here.
    answerProblem(new ProblemException(404, 'not-found'), request, reply);
    return reply;
  });
}
