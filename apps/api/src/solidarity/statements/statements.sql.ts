import { type SisterStatement, sisterStatement, type sisterStatements } from '@rollcall/contract/solidarity/statements';
import type { BodyOf } from '../../platform/http/implements.ts';
import { recordStatements } from '../records/records.sql.ts';

export const statementStatements = recordStatements<SisterStatement, BodyOf<typeof sisterStatements.add>>({
  name: 'statement',
  table: 'sister_statements',
  day: { column: 'issued_on', of: ({ issuedOn }) => issuedOn },
  shown: `
    'id', s.id, 'voice', s.voice, 'title', s.title, 'body', s.body, 'language', s.language, 'url', s.url,
    'issuedOn', s.issued_on, 'version', s.version`,
  columns: {
    voice: ({ voice }) => voice,
    title: ({ title }) => title,
    body: ({ body }) => body,
    language: ({ language }) => language,
    url: ({ url }) => url,
    issued_on: ({ issuedOn }) => issuedOn,
  },
  shape: sisterStatement,
});
