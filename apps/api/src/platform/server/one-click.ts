import { errorCodes, type FastifyInstance } from 'fastify';

const ROUTE = '/unsubscribe/:token';
const BYTES = 16 * 1024; // of a form that holds one field

/**
 * A mail program that unsubscribes by one click should send its form as `multipart/form-data` (RFC 8058, 3.1). All that
 * it says stands in the address, so it is read and let go. Nothing else here takes such forms.
 */
export function takeOneClicks(server: FastifyInstance): void {
  const options = { parseAs: 'buffer', bodyLimit: BYTES } as const;
  server.addContentTypeParser('multipart/form-data', options, (request, _body, done) => {
    if (request.routeOptions.url === ROUTE) done(null, {});
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('multipart/form-data'));
  });
}
