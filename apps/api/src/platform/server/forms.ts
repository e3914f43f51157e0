import { errorCodes, type FastifyInstance } from 'fastify';

const ROUTE = '/unsubscribe/:token';

/**
 * Who may send `multipart/form-data`: a mail program that unsubscribes by one click (RFC 8058, 3.1), of which all that it
 * says stands in the address, so it is let go; and endpoints that take a file, which read it themselves once it is known
 * who sends it. Nothing else here takes such forms.
 */
export function takeForms(server: FastifyInstance): void {
  server.addContentTypeParser('multipart/form-data', (request, payload, done) => {
    const { url, config } = request.routeOptions;
    if (config.endpoint?.upload) {
      done(null, undefined);
    } else if (url === ROUTE) {
      payload.resume();
      done(null, {});
    } else {
      done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('multipart/form-data'));
    }
  });
}
