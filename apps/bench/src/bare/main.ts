// The ceiling: the least that a Node server on PostgreSQL can do. No sign-in, no permission, no policy (it connects as
// the owner), no contract: the path names a prepared statement and its values, the rows go out as JSON.
import http from 'node:http';
import pg from 'pg';
import { queries } from './queries.ts';
import { readReport } from './report.ts';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_CONNECTIONS),
});

const report = await readReport();

async function answerOf(url: string): Promise<string> {
  const [, name = '', ...values] = url.split('/');
  // The report comes as JSON text on both sides, and both send it on as it is.
  if (name === 'national-report') {
    return (await pool.query<{ report: string }>(report(values[0]!, values[1]!))).rows[0]!.report;
  }
  const text = queries[name];
  const items = text ? (await pool.query({ name, text, values })).rows : [];
  return JSON.stringify({ items });
}

const server = http.createServer((request, response) => {
  answerOf(request.url ?? '').then(
    (body) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1');
