import http from 'node:http';

export type Posted = { status: number; ms: number; text: string };

const LOST_AFTER = 30_000; // milliseconds without an answer

/**
 * Sends something from one of the addresses of this machine (127.0.0.0/8), so that it comes from a network of its own as
 * far as the server can tell. Rejects where there is no answer.
 */
export function postFrom(network: string, url: string, type: string, body: string): Promise<Posted> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const request = http.request(url, {
      method: 'POST',
      localAddress: network,
      headers,
      agent: false,
      timeout: LOST_AFTER,
    });
    request.once('timeout', () => request.destroy(new Error('No answer')));
    request.once('error', reject);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - start, text }));
    });
    request.end(body);
  });
}
