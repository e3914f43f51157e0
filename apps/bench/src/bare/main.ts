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

async function rowsOf(url: string): Promise<unknown> {
  const [, name = '', ...values] = url.split('/');
  if (name === 'national-report') return (await pool.query(report(values[0]!, values[1]!))).rows;
  const text = queries[name];
  if (!text) return [];
  return (await pool.query({ name, text, values })).rows;
}

const server = http.createServer((request, response) => {
  rowsOf(request.url ?? '').then(
    (rows) => {
      const body = JSON.stringify({ items: rows });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1');
