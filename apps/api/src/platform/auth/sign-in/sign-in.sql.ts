import { z } from 'zod';
import { statement } from '../../database/statement.ts';

export const credentialsOf = statement({
  name: 'sign-in.credentials',
  text: 'select person_id as "personId", password_hash as "passwordHash" from app.credentials_of($1)',
  row: z.object({ personId: z.uuid(), passwordHash: z.string() }),
});

/** Values: person, the hash of the password that was proved, the hash of the token, until when. */
export const openSession = statement({
  name: 'sign-in.open-session',
  text: 'select from app.open_session($1, $2, $3, $4)',
  row: z.object({}),
});

export const closeSession = statement({
  name: 'sign-in.close-session',
  text: 'select from app.close_session($1)',
  row: z.object({}),
});

export const closeOwnSessions = statement({
  name: 'sign-in.close-own-sessions',
  text: 'select from app.close_sessions_of_actor()',
  row: z.object({}),
});
