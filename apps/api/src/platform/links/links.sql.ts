import { z } from 'zod';
import { statement } from '../database/statement.ts';

/** Runs as the owner: the server's role cannot read keys. */
export const signingKey = statement({
  name: 'links.signing-key',
  text: `select key from signing_keys where purpose = 'links'`,
  row: z.object({ key: z.instanceof(Buffer) }),
});
