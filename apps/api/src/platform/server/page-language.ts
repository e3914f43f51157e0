import type { IncomingMessage } from 'node:http';
import { FIRST_LANGUAGE, splitLanguage } from '@rollcall/contract/public-languages';
import type { FastifyInstance } from 'fastify';
import { readableUrl } from './readable-url.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of the page that is asked for or sent, as it stands in its address: `en` where none stands there. */
    language: string;
  }
}

/**
 * Takes the language off the address of a page before it is routed: `/es/branches` is the page `/branches` in Spanish, and
 * so every route, form and redirect of the site is there once.
 */
export const withoutLanguage =
  (languages: readonly string[]) =>
  (request: Pick<IncomingMessage, 'url'>): string =>
    splitLanguage(readableUrl(request), languages).path;

/** Notes the language of each request. */
export function noteLanguage(server: FastifyInstance, languages: readonly string[]): void {
  server.decorateRequest('language', FIRST_LANGUAGE);
  server.addHook('onRequest', (request, _reply, done) => {
    request.language = splitLanguage(request.originalUrl, languages).language;
    done();
  });
}
